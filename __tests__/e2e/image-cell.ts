/** An image as the tables of a job summary show it. */
export function imageCell(digest: string, version?: string): string {
  return `${version === undefined ? '' : `\`${version}\` `}\`${digest.slice('sha256:'.length).slice(0, 12)}\``;
}
