import type { Secret } from '../tools/secret.ts';
import type { BuildRequest } from './argv.ts';

/** In UTF-16 code units. A shorter one stands in a value by chance: `true`, `main`, `1.4.2`. */
const shortest = 8;

/**
 * The values of a build that have a secret in them and that everybody can read who can pull the image: build arguments are in its
 * history and its provenance (docs.docker.com, "SecretsUsedInArgOrEnv"). What is said names the value and never has it.
 */
export function exposedSecrets(
  { buildArgs, labels, annotations }: Pick<BuildRequest, 'buildArgs' | 'labels' | 'annotations'>,
  secrets: readonly Secret[],
): readonly string[] {
  const texts = secrets.map((secret) => secret.reveal()).filter((text) => text.length >= shortest);
  const exposed = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => texts.some((text) => valueOf(line).includes(text))).map(nameOf);
  return [
    ...exposed(buildArgs).map((name) => `${told(`build argument "${name}"`)} ${argumentRemedy(name)}`),
    ...exposed(labels).map((name) => `${told(`label "${name}"`)} Leave it out.`),
    ...exposed(annotations).map((name) => `${told(`annotation "${name}"`)} Leave it out.`),
  ];
}

function told(what: string): string {
  return `The ${what} has a secret in it, and whoever can pull the image can read it there.`;
}

function argumentRemedy(name: string): string {
  return `Give it in "secrets" ("${name}=…"), and mount it where it is needed: "RUN --mount=type=secret,id=${name}".`;
}

function nameOf(line: string): string {
  return line.slice(0, Math.max(line.indexOf('='), 0));
}

/** A build argument without `=` has its value from the environment. */
function valueOf(line: string): string {
  const equals = line.indexOf('=');
  return equals < 0 ? '' : line.slice(equals + 1);
}
