/** What a release is trusted for. Of the mutants of each group the tests of its own rooms have to notice nine in ten. */
export interface Group {
  readonly name: string;
  /** Files and patterns of `src/`. */
  readonly mutate: readonly string[];
  /** The tests that are to notice: those of the same rooms that need no engine and no registry program. */
  readonly tests: readonly string[];
}

/** What decides in `src/publish/`. What acts is tried against real registries, by `npm test`. */
const protocol = [
  ...['reduce', 'take-in', 'start', 'reuse', 'survey', 'candidates', 'floats', 'float-loop', 'restore', 'ending'],
  ...['outcome', 'withdrawal'],
];
/** Of the model, what is small: the protocols that are wrong, and what none can do. */
const protocolTests = [
  ...['reduce', 'resume', 'start', 'survey', 'candidates', 'floats', 'float-loop', 'restore', 'ending', 'outcome'],
  ...['withdrawal', 'driver', 'model/limits', 'model/wrong'],
];

/** Files of `src/` that one test file each is to hold. */
function mirrored(...files: readonly string[]): Omit<Group, 'name'> {
  return {
    mutate: files.map((file) => `src/${file}.ts`),
    tests: files.map((file) => `__tests__/${file}.test.ts`),
  };
}

export const groups: readonly Group[] = [
  {
    name: 'sanitiser',
    ...mirrored('tools/clean', 'tools/line-splitter'),
  },
  {
    name: 'markdown',
    ...mirrored('report/markdown', 'report/mermaid', 'releases/plain-text'),
  },
  {
    name: 'reference',
    mutate: ['src/image/*.ts'],
    tests: ['__tests__/image/*.test.ts'],
  },
  {
    name: 'transport',
    mutate: ['src/registry/transport.ts', 'src/registry/answer.ts'],
    tests: ['transport', 'exchange', 'answer', 'proxy'].map((file) => `__tests__/registry/${file}.test.ts`),
  },
  {
    // The rest of the transport, by itself because none of it has to wait for a server.
    name: 'believed',
    ...mirrored(
      'registry/realm',
      'registry/same-server',
      'registry/link',
      'registry/challenge',
      'registry/token',
      'registry/retry-policy',
    ),
  },
  {
    name: 'publish',
    mutate: protocol.map((file) => `src/publish/${file}.ts`),
    tests: protocolTests.map((file) => `__tests__/publish/${file}.test.ts`),
  },
];
