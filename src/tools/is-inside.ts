import path from 'node:path';

/** Whether `place` is `folder` or lies in it. Both are absolute; links are for the caller to resolve. */
export function isInside(place: string, folder: string): boolean {
  const relative = path.relative(folder, place);
  return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}
