/** What goes wrong between a client and GitHub, on purpose. */
import type { Reply } from './replies.ts';

export type Fault =
  /** This instead of GitHub's answer. `before`: nothing was done; `after`: all was done all the same. */
  | { readonly kind: 'answer'; readonly when: 'before' | 'after'; readonly reply: Reply }
  /** What is no JSON, from a server before GitHub. */
  | { readonly kind: 'page'; readonly when: 'before' | 'after'; readonly status: number; readonly text: string }
  /** The connection breaks. `during` an upload leaves a file that is not whole. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'during' | 'after' }
  /** The connection breaks in the middle of the answer. */
  | { readonly kind: 'cut'; readonly when: 'after' };

interface Planned {
  readonly name: string;
  readonly fault: Fault;
  /** How many requests of that name go well before. */
  left: number;
}

export class Faults {
  readonly #planned: Planned[] = [];

  /** @param nth the request of that name, counted from now, from 1 */
  plan(name: string, fault: Fault, nth: number): void {
    this.#planned.push({ name, fault, left: nth - 1 });
  }

  /** The fault of a request that has come. Each happens once. */
  next(name: string): Fault | undefined {
    const planned = this.#planned.filter((one) => one.name === name);
    const due = planned.find(({ left }) => left === 0);
    for (const one of planned) one.left -= 1;
    if (due !== undefined) this.#planned.splice(this.#planned.indexOf(due), 1);
    return due?.fault;
  }

  /** What has not happened yet. */
  get open(): readonly string[] {
    return this.#planned.map(({ name }) => name);
  }
}
