import contracts from './contracts.json' with { type: 'json' };

/** What `release-image` can be told to do. */
export const commands = {
  plan: 'Says which tags a release would write, and why, and writes nothing',
  release: 'Builds, tags and pushes the image of what is checked out',
  rollback: 'Takes a release back by moving tags, without a build',
  promote: 'Gives an image that exists further tags, in its repository or in others',
  merge: 'Makes one image of those that were built for one platform each',
  status: 'Says at which version every floating tag stands, and what is withdrawn',
} as const;

export type Command = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly Command[];

/** An input of a contract. */
export interface Input {
  readonly name: string;
  /** The heading that it stands under in the contract. */
  readonly group: string;
  readonly description: string;
  readonly default?: string;
}

/** What has a runner behind it: later steps, which use what one has left, and the event of a pull request. */
const onlyInJobs: readonly string[] = ['comment', 'export-credentials', 'logout'];

/** What other users of the machine would see in the list of processes, and the history of the shell would keep. */
const secretNames: readonly string[] = ['password', 'registry-auth', 'secrets', 'github-token'];

/** A status has no contract: it is a part of the plan's. */
const statusNames: readonly string[] = [
  ...['images', 'flavor', 'tag-prefix', 'max-wait'],
  ...['registry', 'username', 'password', 'registry-auth', 'ecr', 'github-token'],
];

/** The inputs of a command, as its contract has them. */
export function inputsOf(command: Command): readonly Input[] {
  const { inputs }: { readonly inputs: readonly Input[] } = contracts[command === 'status' ? 'plan' : command];
  return inputs.filter(
    ({ name }) => !onlyInJobs.includes(name) && (command !== 'status' || statusNames.includes(name)),
  );
}

/** Whether an input is given by the environment and never by a flag. */
export function isSecret({ name }: Pick<Input, 'name'>): boolean {
  return secretNames.includes(name);
}

/** Whether a flag means `true` when it stands alone. */
export function isSwitch({ default: given }: Input): boolean {
  return given === 'true' || given === 'false';
}

/** The variable that a secret input is read from: `RELEASE_IMAGE_PASSWORD`. */
export function secretVariable(name: string): string {
  return `RELEASE_IMAGE_${name.replaceAll('-', '_').toUpperCase()}`;
}
