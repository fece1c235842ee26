import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `Usage: npm run bench -- [--pairs N] [--only release|rollback] [--peer DIR[,DIR...]] [--action DIR]

Releases a small application again and again, on a real Docker engine and to a real registry on this machine, and
prints how long that takes
  bare     with "docker login" and one "docker buildx build --push", for the same five tags, labels and annotations;
  action   with this action, its main and its post step, started as GitHub's runner starts them;
  peers    with other JavaScript actions that do the same together, when --peer names them.

Each release has a commit, a version and a layer of its own, each run starts without a login, and each contender pushes
to a repository of its own.

Then takes three floating tags back from the highest of 1,000 versions to the one before it, with the registry on this
machine and with a proxy before it that keeps every request for 25 ms, and counts the requests
  action   with the rollback entrance, which also writes down that the version is withdrawn;
  crane    with "crane ls", a sort, and one "crane tag" for each float;
  rebuild  with a checkout of the version before, and a "docker buildx build --push" that finds everything in the cache.

After one run of each that does not count, they take turns, in reverse order every other
time, and ratios are taken within a turn, so that what else the machine does hits all of them.

  --pairs N             how many turns, 9 if not said
  --only PART           release or rollback, when one of them will do
  --peer DIR[,DIR...]   checkouts of JavaScript actions, run as one chain: main steps in this order, post steps in reverse.
                        Their inputs are filled by name: registry, username, password, images and rules for tags, and
                        context, push and network where there is an input "push"; tags, labels and annotations come from an
                        earlier action of the chain with such outputs. GITHUB_API_URL is a server on this machine that knows
                        the repository and its commits.
  --action DIR          this action's checkout, for another one than this
  --help                this text

It prints and judges nothing. Its exit code is 1 only when something did not run.`;

export interface Options {
  readonly help: boolean;
  readonly pairs: number;
  /** The one part that is wanted; all of them when it is not said. */
  readonly only: 'release' | 'rollback' | undefined;
  /** The folder of this action. */
  readonly action: string;
  /** The folders of the other actions; none when there are none to compare with. */
  readonly peers: readonly string[];
}

/** @throws Error for an option that is unknown or has no usable value */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      action: { type: 'string', default: resolve(import.meta.dirname, '../..') },
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      pairs: { type: 'string', default: '9' },
      peer: { type: 'string', default: '' },
    },
  });
  if (!/^[1-9]\d{0,3}$/.test(values.pairs)) throw new Error(`--pairs ${values.pairs}: a number from 1 is needed.`);
  const { only } = values;
  if (only !== undefined && only !== 'release' && only !== 'rollback') {
    throw new Error(`--only ${only}: release or rollback is needed.`);
  }
  const peers = values.peer.split(',').filter((folder) => folder !== '');
  return {
    help: values.help,
    pairs: Number(values.pairs),
    only,
    action: resolve(values.action),
    peers: peers.map((folder) => resolve(folder)),
  };
}
