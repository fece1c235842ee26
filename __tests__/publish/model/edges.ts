import type { Scenario } from './explore.ts';
import { Interned } from './interned.ts';
import { type Process, type Transition, transitions } from './process.ts';
import type { Budget } from './run.ts';
import type { World } from './world.ts';

/** A transition as numbers. */
export interface Edge {
  readonly label: string;
  readonly process: number;
  readonly world: number;
  /** What it takes from the budget, in its packed form. */
  readonly cost: number;
  readonly begins: boolean;
  readonly wrong: string | undefined;
}

/** A budget in one number, eight bits for each kind. */
export const costs: Readonly<Record<keyof Budget, number>> = { kills: 1, faults: 1 << 8, staleLists: 1 << 16 };

interface Place {
  readonly process: number;
  readonly world: number;
  /** What takes some of the budget, or what takes nothing. */
  readonly isCostly: boolean;
}

/** What every run can do in every world, asked for once. */
export class Edges {
  readonly worlds = new Interned<World>();
  readonly #scenario: Scenario;
  readonly #processes: readonly Interned<Process>[];
  readonly #known: readonly Map<number, readonly Edge[]>[];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#processes = scenario.runs.map(() => new Interned<Process>());
    this.#known = scenario.runs.flatMap(() => [new Map<number, readonly Edge[]>(), new Map<number, readonly Edge[]>()]);
  }

  processesOf(index: number): Interned<Process> {
    const processes = this.#processes[index];
    if (processes === undefined) throw new Error(`There is no run ${index}.`);
    return processes;
  }

  of(index: number, place: Place): readonly Edge[] {
    const known = this.#known[index * 2 + Number(place.isCostly)];
    const key = place.process * 2 ** 26 + place.world;
    const edges = known?.get(key) ?? this.#ask(index, place);
    known?.set(key, edges);
    return edges;
  }

  #ask(index: number, { process, world, isCostly }: Place): readonly Edge[] {
    const { runs, rules, budget } = this.#scenario;
    const run = runs[index];
    if (run === undefined) return [];
    const processes = this.processesOf(index);
    const may = isCostly ? budget : undefined;
    const found = transitions({ run, index, rules, may }, processes.at(process), this.worlds.at(world));
    return found.map(({ label, cost, begins, wrong, ...to }: Transition): Edge => ({
      label,
      wrong,
      process: processes.numberOf(to.process),
      world: this.worlds.numberOf(to.world),
      cost: cost === undefined ? 0 : costs[cost],
      begins: begins ?? false,
    }));
  }
}
