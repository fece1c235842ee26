import path from 'node:path';
import { isInside } from '../tools/is-inside.ts';
import { contextSource } from './context-source.ts';
import type { DockerfilePlace } from './read-dockerfile.ts';

/**
 * Where in the checkout a Dockerfile is. BuildKit knows it by its name only (docker/buildx, build/opt.go: the folder is given
 * apart from the name), and GitHub shows a message at a file when its path begins at the top of the repository.
 * @param named the name in BuildKit's message
 * @returns a path from `workspace`; `named` for what is not there
 */
export function dockerfilePlace({ context, file, workspace }: DockerfilePlace, named: string): string {
  const source = contextSource(context);
  const isGiven = file !== undefined && path.basename(file) === named && !/^https?:\/\//.test(file);
  if (file !== undefined && !isGiven) return named;
  if (file === undefined && source.kind !== 'folder') return named;
  const real = path.resolve(workspace, file ?? path.join(context, named));
  return isInside(real, workspace) ? path.relative(workspace, real) : named;
}
