/** Until when hosts are not to be asked, because one of them said so to any operation. */
export class HostPauses {
  readonly #now: () => number;
  /** By host, on the clock that never goes back. */
  readonly #until = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A pause that has been announced is never shortened. */
  announce(host: string, wait: number): void {
    this.#until.set(host, Math.max(this.#until.get(host) ?? 0, this.#now() + wait));
  }

  /** On the clock that never goes back; 0 when nobody has announced a pause. */
  end(host: string): number {
    return this.#until.get(host) ?? 0;
  }
}
