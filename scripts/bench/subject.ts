import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RunEvent } from '../runner/environment.ts';
import { createRepository } from '../runner/repository.ts';

/** One release to be built and pushed: what GitHub would tell a job about it. */
export interface Release {
  /** `1.7.0` */
  readonly version: string;
  readonly event: RunEvent;
  /** `owner/name` */
  readonly repository: string;
  readonly workspace: string;
}

/** An application that can be released again and again. */
export interface Subject {
  /** `owner/name` */
  readonly repository: string;
  /** Changes the application, commits it and tags it with the next version. */
  readonly nextRelease: () => Promise<Release>;
  readonly dispose: () => Promise<void>;
}

/** Small, so that the builder's own time hides nothing; every release has a layer that nobody has seen. */
const dockerfile = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
COPY news /news
`;

const newsBytes = 65_536;

/** @param busybox the path of a statically linked busybox, the image's shell */
export async function createSubject(busybox: string): Promise<Subject> {
  const repository = await createRepository({
    fullName: 'octocat/news',
    description: 'Has news',
    files: { Dockerfile: dockerfile, busybox: { mode: 0o755, content: await readFile(busybox) } },
  });
  let minor = 0;
  return {
    repository: repository.fullName,
    nextRelease: async () => {
      minor += 1;
      const version = `1.${minor}.0`;
      const ref = `refs/tags/v${version}`;
      await repository.write({ news: randomBytes(newsBytes) });
      const sha = await repository.commit(`News ${minor}`);
      await repository.tag(`v${version}`);
      const event = { name: 'push', ref, sha, payload: await repository.pushEvent(ref) };
      return { version, event, repository: repository.fullName, workspace: repository.folder };
    },
    dispose: async () => repository.dispose(),
  };
}

/** The rules for the tags of a release, one a line. With them goes `latest`. */
export const tagRules = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=raw,value=stable',
].join('\n');

/** What `tagRules` give for a release. */
export function tagsOf(version: string): readonly string[] {
  const [major = '', minor = ''] = version.split('.');
  return [version, `${major}.${minor}`, major, 'stable', 'latest'];
}
