import process from 'node:process';
import { brokenAtEnd, type Ended } from './ends.ts';
import { costs, type Edge, Edges } from './edges.ts';
import type { Process } from './process.ts';
import type { Budget, Rules, Run } from './run.ts';
import { StateTable } from './state-table.ts';
import type { World } from './world.ts';

/** Runs that share a world, and what may happen to them. */
export interface Scenario {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly world: World;
  readonly rules: Rules;
  readonly budget: Budget;
}

export interface Found {
  readonly states: number;
  /** Of the processor, because others may want it at the same time. */
  readonly seconds: number;
  /** The property that does not hold, and a shortest way to where it does not. */
  readonly broken: { readonly what: string; readonly trace: readonly string[] } | undefined;
}

/**
 * Goes through all states that a scenario can come to, breadth first, so that the first broken property has a shortest trace.
 * Exhaustive: no state is left out, and states are compared whole, not by a hash. A step of a run depends on the run and the
 * world only, so that the real reducer is asked once for each such pair.
 * @throws Error with more than `limit` states
 */
export function explore(scenario: Scenario, limit = 100_000_000): Found {
  const start = process.cpuUsage();
  const exploration = new Exploration(scenario, limit);
  const broken = exploration.run();
  return { states: exploration.states, seconds: process.cpuUsage(start).user / 1e6, broken };
}

class Exploration {
  readonly #scenario: Scenario;
  readonly #edges: Edges;
  readonly #ends = new Map<string, string | undefined>();
  readonly #table: StateTable;
  /** The numbers of the world, of each run, and of the budget that is left. */
  readonly #row: Int32Array;
  readonly #next: Int32Array;
  readonly #limit: number;
  #broken: Found['broken'];

  constructor(scenario: Scenario, limit: number) {
    this.#limit = limit;
    this.#scenario = scenario;
    this.#edges = new Edges(scenario);
    const width = scenario.runs.length + 2;
    this.#table = new StateTable(width);
    this.#row = new Int32Array(width);
    this.#next = new Int32Array(width);
  }

  get states(): number {
    return this.#table.size;
  }

  run(): Found['broken'] {
    const { world, runs, budget } = this.#scenario;
    this.#row[0] = this.#edges.worlds.numberOf(world);
    for (const index of runs.keys())
      this.#row[index + 1] = this.#edges.processesOf(index).numberOf({ phase: 'waiting' });
    this.#row[runs.length + 1] =
      budget.kills * costs.kills + budget.faults * costs.faults + budget.staleLists * costs.staleLists;
    this.#table.add(this.#row, -1);
    for (let place = 0; place < this.#table.size && this.#broken === undefined; place += 1) {
      this.#table.read(place, this.#row);
      this.#expand(place);
      if (this.#table.size > this.#limit) throw new Error(`${this.#scenario.name}: more than ${this.#limit} states`);
    }
    return this.#broken;
  }

  #expand(place: number): void {
    let canGoOn = false;
    for (let index = 0; index < this.#scenario.runs.length && this.#broken === undefined; index += 1) {
      for (const edge of this.#edgesOf(index, false)) {
        if (edge.begins && !this.#mayBegin(index)) continue;
        canGoOn = true;
        this.#follow(place, index, edge);
      }
      if (this.#row[this.#row.length - 1] === 0) continue;
      for (const edge of this.#edgesOf(index, true))
        if (this.#isAffordable(edge.cost)) this.#follow(place, index, edge);
    }
    if (canGoOn) return;
    const wrong = this.#judgeEnd();
    if (wrong !== undefined) this.#broken ??= { what: wrong, trace: this.#traceTo(place) };
  }

  #follow(place: number, index: number, edge: Edge): void {
    if (this.#broken !== undefined) return;
    const last = this.#row.length - 1;
    this.#next.set(this.#row);
    this.#next[0] = edge.world;
    this.#next[index + 1] = edge.process;
    this.#next[last] = (this.#row[last] ?? 0) - edge.cost;
    this.#table.add(this.#next, place);
    if (edge.wrong === undefined) return;
    const step = this.#labelOf(index, edge);
    this.#broken = { what: edge.wrong, trace: [...this.#traceTo(place), step] };
  }

  #edgesOf(index: number, isCostly: boolean): readonly Edge[] {
    return this.#edges.of(index, { process: this.#row[index + 1] ?? 0, world: this.#row[0] ?? 0, isCostly });
  }

  #isAffordable(cost: number): boolean {
    const left = this.#row[this.#row.length - 1] ?? 0;
    return (left & (cost * 0xff)) !== 0;
  }

  /** A job begins when those before it are over, and with `concurrency` when no other is under way. */
  #mayBegin(index: number): boolean {
    const { runs, rules } = this.#scenario;
    return runs.every((_, other) => {
      if (other === index) return true;
      const { phase } = this.#processOf(other);
      if (phase === 'over') return true;
      return !(runs[index]?.after.includes(other) ?? false) && (!rules.exclusive || phase === 'waiting');
    });
  }

  #processOf(index: number): Process {
    return this.#edges.processesOf(index).at(this.#row[index + 1] ?? 0);
  }

  #judgeEnd(): string | undefined {
    const key = this.#row.subarray(0, -1).join();
    if (this.#ends.has(key)) return this.#ends.get(key);
    const ended: Ended[] = [];
    let wrong: string | undefined;
    for (const [index, run] of this.#scenario.runs.entries()) {
      const process = this.#processOf(index);
      if (process.phase === 'over') ended.push({ run, left: process.left });
      else wrong ??= `${run.name} can never end: ${process.phase}`;
    }
    wrong ??= brokenAtEnd(ended, this.#edges.worlds.at(this.#row[0] ?? 0));
    this.#ends.set(key, wrong);
    return wrong;
  }

  #labelOf(index: number, edge: Edge): string {
    return `${this.#scenario.runs[index]?.name ?? ''}: ${edge.label}`;
  }

  /** The labels of the steps to a state: each of them is found again as the edge that leads from one row to the next. */
  #traceTo(place: number): string[] {
    const places: number[] = [];
    for (let at = place; at >= 0; at = this.#table.parentOf(at)) places.unshift(at);
    const target = new Int32Array(this.#row.length);
    return places.slice(1).map((to, step) => {
      this.#table.read(places[step] ?? 0, this.#row);
      this.#table.read(to, target);
      const index = this.#scenario.runs.findIndex(
        (_, run) => this.#row[run + 1] !== target[run + 1] || this.#row[0] !== target[0],
      );
      return this.#labelBetween(index, target);
    });
  }

  #labelBetween(first: number, target: Int32Array): string {
    const last = target.length - 1;
    for (let index = first; index < last - 1; index += 1) {
      const edge = [...this.#edgesOf(index, false), ...this.#edgesOf(index, true)].find(
        ({ process, world, cost }) =>
          process === target[index + 1] && world === target[0] && (this.#row[last] ?? 0) - cost === target[last],
      );
      if (edge !== undefined && this.#onlyChanges(index, target)) return this.#labelOf(index, edge);
    }
    return 'unknown';
  }

  #onlyChanges(index: number, target: Int32Array): boolean {
    return this.#scenario.runs.every((_, other) => other === index || this.#row[other + 1] === target[other + 1]);
  }
}
