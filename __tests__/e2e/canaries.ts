/**
 * Canaries: secrets that every run on the stage has, in many shapes, and that must be found nowhere afterwards. Whoever adds a way
 * for secrets to come in adds a canary.
 */
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { octocat } from '../../scripts/engine/registry.ts';

/** The secrets, by what they are. */
export const canaries = {
  password: octocat.password,
  'user and password': Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64'),
  'token of the job': 'ghs_c4n4ryQ2hlZXJmdWxseVlvdXJzMDAwMDAwMDAw',
  'token of the cache': 'eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOiJydW50aW1lIn0.Zm9yLW5vYm9keQ',
  'token for tokens': 'eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOiJpZC10b2tlbiJ9.bm9yLWZvci15b3U',
  'access key': 'AKIAC4N4RYC4N4RYC4N4',
  'secret access key': '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',
  'session token': 'IQoJc4n4ry//////////wEaCXVzLWVhc3QtMSJHMEUCIQD+TrickyPadding==',
  'a line': 'canary-of-one-line',
  'a key':
    '-----BEGIN CANARY KEY-----\nMIIEcanaryFirstLineOfTheKey+/9\nsecond line = of, the "key"\n-----END CANARY KEY-----',
  'a JSON text': String.raw`{"canary": "quoted \"twice\"", "path": "C:\\canary\\"}`,
  'a pattern': String.raw`c4n.*(ary)+[$^]{2}|\d?`,
  'a file': 'canary of a file/with?a=query&and 100% of "it"\n',
  'a short one': 'q7#Zx!',
} as const;

/** The variables of the job, and the inputs of the step, that have them. `file` is where the secret of a file is. */
export const canaryEnv = {
  ACTIONS_RUNTIME_TOKEN: canaries['token of the cache'],
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: canaries['token for tokens'],
  AWS_ACCESS_KEY_ID: canaries['access key'],
  AWS_SECRET_ACCESS_KEY: canaries['secret access key'],
  AWS_SESSION_TOKEN: canaries['session token'],
  CANARY_PATTERN: canaries['a pattern'],
};
export function canaryInputs(file: string): Readonly<Record<string, string>> {
  const values = ['a line', 'a key', 'a JSON text', 'a short one'] as const;
  const quoted = values.map((name, index) => `"canary-${index + 1}=${canaries[name].replaceAll('"', '""')}"`);
  return {
    secrets: quoted.join('\n'),
    'secret-envs': 'canary-pattern=CANARY_PATTERN',
    'secret-files': `canary-file=${file}`,
  };
}

/** A secret of fewer characters is in every text by chance. */
const shortest = 5;

/** How a secret may be written: as it is, its lines, in JSON, in a URL, and in base64 at each of the three offsets of its bytes. */
export function formsOf(secret: string): ReadonlySet<string> {
  const lines = [secret, ...secret.split('\n')].map((line) => line.trim());
  const forms = lines.flatMap((line) => [
    line,
    JSON.stringify(line).slice(1, -1),
    encodeURIComponent(line),
    ...[0, 1, 2].map((offset) => base64At(line, offset)),
  ]);
  return new Set(forms.filter((form) => form.length >= shortest));
}

/** What of the secret's base64 does not depend on what stands around it. */
function base64At(text: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
  return bytes.toString('base64').slice([0, 2, 3][offset], Math.floor((bytes.length * 8) / 6));
}

const wanted = Object.entries(canaries).map(([name, secret]) => ({ name, forms: [...formsOf(secret)] }));

/** How many canaries there are, and in how many forms each text is searched for them. */
export const size = { canaries: wanted.length, forms: wanted.flatMap(({ forms }) => forms).length };

/** The names of the canaries that are in a text; a file is read as latin1, so the forms are as well. */
export function canariesIn(text: string): readonly string[] {
  return wanted.filter(({ forms }) => forms.some((form) => text.includes(form))).map(({ name }) => name);
}

/** What a run shows or leaves. Texts, and folders of which the files that are new since `since` (in milliseconds) count. */
export interface Traces {
  readonly texts: Readonly<Record<string, string>>;
  readonly folders: Readonly<Record<string, string>>;
  readonly since: number;
}

/** Where which canary is: `summary: password`. */
export async function leaksIn({ texts, folders, since }: Traces): Promise<readonly string[]> {
  const inTexts = Object.entries(texts).flatMap(([place, text]) => canariesIn(text).map((name) => `${place}: ${name}`));
  const inFiles = await Promise.all(
    Object.entries(folders).map(async ([place, folder]) => {
      const leaks: string[] = [];
      for (const file of await filesSince(folder, since)) {
        const found = canariesIn(`${file}\n${unpacked(await readFile(file).catch(() => Buffer.of()))}`);
        leaks.push(...found.map((name) => `${place}, ${file}: ${name}`));
      }
      return leaks;
    }),
  );
  return [...inTexts, ...inFiles.flat()];
}

/** A layer is compressed. */
function unpacked(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes.toString('latin1');
  try {
    return gunzipSync(bytes).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}

/** The kernel's clock for files goes in steps of a few milliseconds. */
const clockStep = 10;

async function filesSince(folder: string, since: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const stats = await Promise.all(files.map((file) => lstat(file).catch(() => undefined)));
  return files.filter((_file, index) => (stats[index]?.ctimeMs ?? 0) >= since - clockStep);
}
