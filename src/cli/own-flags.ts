/** A flag that no contract has: it is about the command line itself. */
export interface OwnFlag {
  readonly name: string;
  /** What stands behind it in the help; without it, it takes nothing. */
  readonly value?: string;
  readonly description: string;
}

/** Those of every command. None is called as an input is. */
export const ownFlags: readonly OwnFlag[] = [
  {
    name: 'workflow',
    value: 'FILE',
    description: 'Take the inputs from a step of this workflow. Flags win over what the step says.',
  },
  {
    name: 'step',
    value: 'NAME',
    description:
      'Which step: its `id` or `name`, or `job.step`. When left out, it is the only one that uses release-image.',
  },
  {
    name: 'set',
    value: 'NAME=VALUE',
    description:
      'What an expression of the workflow stands for: `vars.REGISTRY=ghcr.io`, `matrix.platform=linux/amd64`. As often as needed.',
  },
  {
    name: 'ref',
    value: 'REF',
    description:
      'The git ref that the run is about, in full: `refs/tags/v1.4.3`. When left out, it is the branch or tag that is checked out. Only a plan takes a ref that does not exist.',
  },
  {
    name: 'event',
    value: 'NAME',
    description: 'The event that the run is about. When left out, it is `push`.',
  },
  { name: 'password-stdin', description: 'Read the password for the registry from standard input.' },
  { name: 'json', description: 'Print the outputs as one JSON object, and everything else on standard error.' },
  { name: 'help', description: 'Show this text.' },
];
