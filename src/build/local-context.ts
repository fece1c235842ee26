import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { noInputsHash } from './failures.ts';
import { hashFolder } from './folder-hash.ts';
import { type IgnoreRules, judge, readIgnoreFile } from './ignore-file.ts';
import { type DockerfilePlace, readDockerfile } from './read-dockerfile.ts';
import { seesGitFolder } from './sees-git-folder.ts';

/** Hashes of what a build reads on this machine. */
export interface LocalContext {
  readonly context: string;
  readonly dockerfile: string;
}

/** In bytes, and more than an ignore file that is written by hand ever is. */
const maxIgnoreFile = 1024 * 1024;

/**
 * The context of a build that is a folder, and its Dockerfile, wherever that is.
 * @param options.syntax the build argument `BUILDKIT_SYNTAX`
 * @throws ReleaseError when what the build gets cannot be told
 */
export async function hashLocalContext(
  place: DockerfilePlace,
  { syntax }: { readonly syntax: string | undefined },
): Promise<LocalContext> {
  const { context, file, workspace } = place;
  const folder = await folderOf(path.resolve(workspace, context));
  const dockerfile = await readDockerfile(place);
  if (dockerfile === undefined) throw noInputsHash('the Dockerfile is no file of at most 1 MiB here', file);
  const rules = await ignoreRules(ignoreFiles(folder, dockerfilePath(folder, place)));
  if (hasGitFolder(folder, rules) && seesGitFolder(dockerfile, syntax)) throw gitIsSeen(folder);
  return { context: await hashFolder(folder, { rules }), dockerfile: hashText(dockerfile) };
}

/**
 * A folder of `build-contexts`. Which of it a build takes is not looked at.
 * @throws ReleaseError when what the build gets cannot be told
 */
export async function hashNamedFolder(text: string, workspace: string): Promise<string> {
  const folder = await folderOf(path.resolve(workspace, text));
  const rules = await ignoreRules([path.join(folder, '.dockerignore')]);
  if (hasGitFolder(folder, rules)) throw gitIsSeen(folder);
  return hashFolder(folder, { rules });
}

async function folderOf(place: string): Promise<string> {
  try {
    const real = await realpath(place);
    if ((await stat(real)).isDirectory()) return real;
  } catch (error) {
    throw noInputsHash('the context is not here', place, error);
  }
  throw noInputsHash('the context is not a folder', place);
}

function dockerfilePath(folder: string, { file, workspace }: DockerfilePlace): string {
  if (file !== undefined) return path.resolve(workspace, file);
  return path.join(folder, readdirSync(folder).includes('Dockerfile') ? 'Dockerfile' : 'dockerfile');
}

/** The first one that is there counts (moby/buildkit, frontend/dockerui/config.go). */
function ignoreFiles(folder: string, dockerfile: string): readonly string[] {
  return [`${dockerfile}.dockerignore`, path.join(folder, '.dockerignore')];
}

async function ignoreRules(candidates: readonly string[]): Promise<IgnoreRules> {
  for (const candidate of candidates) {
    const stats = lstatSync(candidate, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    // BuildKit follows a link inside of the context only: whether it finds anything is not for us to guess.
    if (!stats.isFile() || stats.size > maxIgnoreFile)
      throw noInputsHash('the ignore file is no plain file', candidate);
    return readIgnoreFile(await readFile(candidate, 'utf8'));
  }
  return readIgnoreFile('');
}

/** Whether the folder `.git`, or the file that stands for it in a worktree, is in what the build may ask for. */
function hasGitFolder(folder: string, rules: IgnoreRules): boolean {
  const isThere = lstatSync(path.join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
  return isThere && !judge(rules, '.git').isIgnored;
}

function gitIsSeen(folder: string): Error {
  return noInputsHash(
    'the build may read ".git", which is another one in each checkout; write it into .dockerignore',
    folder,
  );
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
