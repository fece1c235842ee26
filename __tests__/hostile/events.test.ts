import { expect, test } from 'vitest';
import { readEvent } from '../../src/facts/event.ts';
import { type Facts, parsePayload } from '../../src/facts/facts.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { tally } from '../tally.ts';
import { commit, someFacts } from '../records.ts';
import { corpus } from './corpus.ts';
import { entrances, judgeStep, stepEnvironment } from './entrances.ts';
import { changedOutputs, overhearing } from './judge-runner.ts';

const variables = {
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_SHA: commit,
  GITHUB_EVENT_NAME: 'pull_request',
  DOCKER_METADATA_PR_HEAD_SHA: 'true',
  DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF: 'true',
};

/** Every field of an event that is read anywhere. */
const event = {
  ref: 'refs/heads/main',
  before: commit,
  after: commit,
  base_ref: 'refs/heads/main',
  forced: false,
  number: 7,
  repository: {
    name: 'widget',
    full_name: 'acme/widget',
    html_url: 'https://github.com/acme/widget',
    description: 'Turns things',
    default_branch: 'main',
    private: false,
    license: { spdx_id: 'MIT' },
  },
  pull_request: { head: { sha: commit, ref: 'topic', repo: { id: 1 } }, base: { ref: 'main', repo: { id: 1 } } },
  commits: [{ id: commit, timestamp: '2026-01-10T00:30:00Z' }],
  head_commit: { id: commit, timestamp: '2026-01-10T00:30:00Z' },
};

type Path = readonly string[];

function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

/** The payload with something else at one place. */
function changed(payload: unknown, [name, ...path]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  const fields = payload as Record<string, unknown>;
  const entries = Object.entries(fields).map(([key, inner]) => [
    key,
    key === name ? changed(inner, path, value) : inner,
  ]);
  return Array.isArray(payload) ? entries.map(([, inner]) => inner) : (Object.fromEntries(entries) as unknown);
}

/** What JSON can say in the place of a text. */
const oddities: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, '', 'a\0b', '\ud800', [], {}, [[[[]]]], ['x'], { toString: 'x' }],
  ...[
    JSON.parse('{"__proto__":{"x":1}}') as unknown,
    { length: 3 },
    'x'.repeat(100_000),
    '+275760-09-13T00:00:00.001Z',
    '-1',
  ],
];

function factsOf(payload: unknown, env: NodeJS.ProcessEnv): Facts {
  const read = readEvent(env, payload);
  return { ...someFacts('refs/heads/main'), event: read, created: read.committedAt ?? new Date(0) };
}

const step = {
  INPUT_IMAGES: 'ghcr.io/acme/widget',
  INPUT_TAGS: 'type=ref,event=pr\ntype=sha',
  INPUT_LABELS: 'base={{base_ref}}',
};

test('an event with hostile texts, or with anything else in their place, is labels and nothing else', async () => {
  const texts = corpus(400);
  const through: string[] = [];
  const outputs = new Set<string>();
  let tried = 0;
  await overhearing(async (ear) => {
    for (const [position, path] of leaves(event).entries()) {
      const part = Array.from({ length: 16 }, (_, index) => texts[(position * 16 + index) % texts.length]);
      for (const value of [...oddities, ...part]) {
        const name = tried % 2 === 0 ? 'pull_request' : 'push';
        const env = { ...variables, GITHUB_EVENT_NAME: name };
        const payload = parsePayload(JSON.stringify(changed(event, path, value)));
        const facts = factsOf(payload, env);
        const verdict = await judgeStep('release', step, { ear, facts });
        tried += 1;
        for (const output of verdict.outputs) outputs.add(output);
        const faults = verdict.faults.map((fault) => fault.slice(0, 500));
        if (faults.length > 0)
          through.push(`${path.join('.')}=${JSON.stringify(value).slice(0, 80)}: ${faults.join('; ')}`);
      }
    }
  });
  expect([...through, ...changedOutputs([...outputs].filter((text) => text.isWellFormed()))]).toEqual([]);
  tally('Fields of events', { tried, through: through.length });
});

/** The variables that a step asks for besides its inputs and what GitHub says, which no other step can change. */
function variablesRead(): readonly string[] {
  const asked = new Set<string>();
  const env = new Proxy<NodeJS.ProcessEnv>(
    { INPUT_IMAGES: 'ghcr.io/acme/widget', INPUT_USERNAME: 'octocat', INPUT_REGISTRY: 'docker.io' },
    { get: (target, name) => (asked.add(String(name)), target[String(name)]) },
  );
  try {
    readInputs(env, { fileExists: () => true });
  } catch {
    // What is missing is of no matter here.
  }
  readEvent(env, {});
  return [...asked].filter((name) => !/^(?:INPUT|GITHUB|RUNNER)_/.test(name));
}

test('a variable that an earlier step has set decides what it is for, and nothing else', async () => {
  const texts = corpus(400);
  const [release] = entrances;
  const names = variablesRead();
  expect(names).toContain('SOURCE_DATE_EPOCH');
  const through: string[] = [];
  let tried = 0;
  await overhearing(async (ear) => {
    for (const [position, name] of names.entries()) {
      for (let index = 0; index < 24; index += 1) {
        const text = texts[(position * 24 + index) % texts.length] ?? '';
        const env = {
          ...(release === undefined ? {} : stepEnvironment(release, 'context', '-')),
          ...variables,
          [name]: text,
        };
        const verdict = await judgeStep('release', env, { ear, facts: factsOf(event, env) });
        tried += 1;
        if (verdict.faults.length > 0) through.push(`${name}=${JSON.stringify(text)}: ${verdict.faults.join('; ')}`);
      }
    }
  });
  expect(through).toEqual([]);
  tally('Variables of earlier steps', { tried, through: through.length });
});
