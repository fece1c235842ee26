import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unreadablePayload } from '../errors.ts';
import type { Builder } from '../tools/builder.ts';
import type { Git } from '../tools/git.ts';
import { type Event, readEvent } from './event.ts';

/** What is so, before anything is decided. */
export interface Facts {
  readonly event: Event;
  readonly checkout: Checkout;
  /** When the commit was made; the present time where nobody can say. */
  readonly created: Date;
}

/** Whether the workspace holds the sources. */
export interface Checkout {
  readonly directory: string;
  readonly isGit: boolean;
}

/** What builds: the buildx program and the builder that it will use. */
export interface BuildTools {
  /** SemVer text; `undefined` when buildx does not say. */
  readonly buildxVersion: string | undefined;
  readonly builder: Builder;
}

/**
 * Asks the runner's environment, the event payload and, only where the payload is silent, git.
 * @throws ReleaseError when the payload is not readable JSON
 */
export async function gatherFacts(env: NodeJS.ProcessEnv, options: { git: Git; now: Date }): Promise<Facts> {
  const event = readEvent(env, await readPayload(env['GITHUB_EVENT_PATH']));
  const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const checkout = { directory, isGit: existsSync(join(directory, '.git')) };
  const committedAt = event.committedAt ?? (checkout.isGit ? await options.git.committedAt(event.sha) : undefined);
  return { event, checkout, created: committedAt ?? options.now };
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return {};
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (cause) {
    throw unreadablePayload(path, cause);
  }
}
