import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { loadYaml } from '../../src/inputs/load-yaml.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { readMergeInputs } from '../../src/inputs/merge-inputs.ts';
import { readPromoteInputs } from '../../src/inputs/promote-inputs.ts';
import { readRollbackInputs } from '../../src/inputs/rollback-inputs.ts';
import { readRunners } from '../../src/inputs/runners.ts';
import { wantsComment } from '../../src/inputs/comment-input.ts';
import { wantsStatus } from '../../src/inputs/status-input.ts';
import { createArgv } from '../../src/build/builder-argv.ts';
import { buildArgv } from '../../src/build/argv.ts';
import { buildContexts, buildRequest } from '../../src/commands/build-request.ts';
import { showPlan } from '../../src/commands/tell.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { loadLanguages } from '../../src/plan/load-languages.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import { bakeDefinitions } from '../../src/report/bake.ts';
import { planOutputs } from '../../src/report/outputs.ts';
import { planJson } from '../../src/report/plan-json.ts';
import { planTable } from '../../src/report/plan-table.ts';
import { createLog } from '../../src/tools/log.ts';
import { builderOf } from '../build/requests.ts';
import { someFacts } from '../records.ts';
import { readBuildxArgv } from './buildx-flags.ts';
import { judgeArgv } from './judge-argv.ts';
import { type Ear, judgeFailure, judgeMarkdown } from './judge-runner.ts';

/** One way into the action, as its `action.yml` has it. */
export interface Entrance {
  readonly name: string;
  /** Every input, with what it is when nobody says anything. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
}

const root = join(import.meta.dirname, '../..');

/** Every entrance with every input that its contract has: a new one is in here by itself. */
export const entrances: readonly Entrance[] = ['', 'plan', 'build', 'promote', 'rollback', 'merge'].map((folder) => {
  const { inputs } = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string } | null>>;
  };
  const entries = Object.entries(inputs).map(([name, input]) => [name, input?.default?.toString()] as const);
  return { name: folder === '' ? 'release' : folder, inputs: new Map(entries) };
});

/** What an entrance cannot do without, beside the one hostile input. A context of standard input has no files to look for. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  release: { context: '-' },
  plan: { context: '-' },
  build: { context: '-' },
  promote: { from: '1.4.2' },
  rollback: { to: 'previous' },
  merge: { digests: `sha256:${'a'.repeat(64)}` },
};

/** The variables of a step of `entrance` whose input `name` is `text`. An expression in a default is empty, as without a token. */
export function stepEnvironment(entrance: Entrance, name: string, text: string): Record<string, string> {
  const defaults = [...entrance.inputs].flatMap(([input, value]) =>
    value === undefined ? [] : [[input, value.includes('${{') ? '' : value] as const],
  );
  const given = {
    ...Object.fromEntries(defaults),
    images: 'ghcr.io/acme/widget',
    ...needed[entrance.name],
    [name]: text,
  };
  return Object.fromEntries(Object.entries(given).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]));
}

/** What became of one hostile text: what got through, and what the step would have set as outputs. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly isRefused: boolean;
  readonly outputs: readonly string[];
}

/** Runs an entrance as far as it goes without a registry: inputs, plan, argv, report. */
export async function judgeStep(
  entrance: string,
  env: NodeJS.ProcessEnv,
  { ear, facts = someFacts('refs/tags/v1.4.2') }: { readonly ear: Ear; readonly facts?: Facts },
): Promise<Verdict> {
  try {
    return await enter(entrance, env, { ear, facts });
  } catch (error) {
    return { faults: judgeFailure(error, ear), isRefused: true, outputs: [] };
  }
}

interface Scene {
  readonly ear: Ear;
  readonly facts: Facts;
}

async function enter(entrance: string, env: NodeJS.ProcessEnv, scene: Scene): Promise<Verdict> {
  const parseYaml = await loadYaml(env);
  switch (entrance) {
    case 'rollback': {
      const inputs = readRollbackInputs(env, parseYaml);
      return verdict(
        scene.ear.commandsIn(() => undefined),
        [JSON.stringify(inputs)],
      );
    }
    case 'promote':
      return planned(readPromoteInputs(env, parseYaml), scene);
    case 'merge':
      return planned(readMergeInputs(env, parseYaml), scene);
    default: {
      const inputs = readInputs(env, { fileExists: () => true, contextExists: () => true, parseYaml });
      readRunners(env, parseYaml);
      if (entrance === 'plan') for (const read of [wantsStatus, wantsComment]) read(env);
      return planned(inputs, scene);
    }
  }
}

async function planned(inputs: Inputs, { ear, facts }: Scene): Promise<Verdict> {
  const plan = makePlan(inputs, facts, await loadLanguages(inputs, { now: facts.created, commit: facts.created }));
  const argv = await argvOf({ inputs, facts, plan });
  const bake = [...bakeDefinitions(plan, inputs).values()].map((definition) => JSON.stringify(definition));
  const json = JSON.stringify(planJson(plan, facts, argv));
  return verdict(
    [
      ...judgeArgv(argv, inputs),
      ...judgeBuilder(inputs),
      ...judgePlan(plan),
      ...ear.commandsIn((toolkit) => {
        const log = createLog();
        log.open(toolkit);
        showPlan(log, plan);
        log.section('Plan', plan.skipped);
      }),
      ...judgeMarkdown(planTable(plan)),
    ],
    [...Object.values(planOutputs(plan, inputs)), json, ...bake],
  );
}

function verdict(faults: readonly string[], outputs: readonly string[]): Verdict {
  return { faults, isRefused: false, outputs };
}

async function argvOf(subject: { inputs: Inputs; facts: Facts; plan: Plan }): Promise<readonly string[]> {
  const builder = builderOf('docker-container', 'v0.24.0');
  const all = {
    ...subject,
    buildTools: { buildxVersion: '0.29.1', builder },
    inputsHash: undefined,
    pushesByDigest: false,
  };
  const files = { iid: '/tmp/iid', metadata: '/tmp/metadata.json', gitToken: '/tmp/git-token' };
  const secret = (index: number): string => `/tmp/secret-${index}`;
  const contexts = await buildContexts(all);
  return buildArgv(await buildRequest(all, contexts, { ...files, secret })).argv;
}

/** The call that makes a builder has its endpoint behind `--`, and each value is one word. */
function judgeBuilder({ builder: { nodes, driver = 'docker-container' } }: Inputs): readonly string[] {
  return nodes.flatMap((node, index) => {
    const more = { isAppended: index > 0, certificates: [], image: undefined, config: undefined };
    const { command, operands } = readBuildxArgv(createArgv({ builder: 'b', driver, node, ...more }));
    const endpoint = node.endpoint === undefined ? [] : [node.endpoint];
    return command === 'create' && JSON.stringify(operands) === JSON.stringify(endpoint)
      ? []
      : ['a builder is made of words that are none'];
  });
}

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const reservedTags = /^sha256-[0-9a-f]{64}(?:$|\.)|^withdrawn-|^part-[0-9a-f]{12}(?:-|$)|^buildcache-.*-[0-9a-f]{16}$/;

/** No tag is outside of its grammar, or one that means something else. */
function judgePlan({ repositories, names, tags }: Plan): readonly string[] {
  const all = [...repositories.flatMap((repository) => repository.tags), ...names, ...tags.map(({ name }) => name)];
  return all.filter((name) => !tagGrammar.test(name) || reservedTags.test(name)).map((name) => `the tag ${name}`);
}
