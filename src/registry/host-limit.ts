/** What a request says about how many a host takes at the same time. */
export type Verdict = 'good' | 'throttled' | 'unclear';

interface Host {
  places: number;
  running: number;
  /** Since the number of places has changed. */
  good: number;
  readonly waiting: (() => void)[];
}

const mostPlaces = 3;
const goodForOneMore = 20;

/**
 * How many requests each host gets at the same time: three at first; half as many when it says that it is too much, down to
 * one; one more after 20 that went well. A place is held while a request is on its way, never while one waits to be sent again.
 */
export class HostLimit {
  readonly #hosts = new Map<string, Host>();

  /** Waits for a place, in the order of asking. Each has to be given back with `leave`. */
  async enter(name: string): Promise<void> {
    const host = this.#host(name);
    if (host.running < host.places) {
      host.running += 1;
      return;
    }
    await new Promise<void>((resolve) => host.waiting.push(resolve));
  }

  leave(name: string, verdict: Verdict): void {
    const host = this.#host(name);
    adapt(host, verdict);
    host.running -= 1;
    while (host.running < host.places) {
      const next = host.waiting.shift();
      if (next === undefined) return;
      host.running += 1;
      next();
    }
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const host = { places: mostPlaces, running: 0, good: 0, waiting: [] };
    this.#hosts.set(name, host);
    return host;
  }
}

function adapt(host: Host, verdict: Verdict): void {
  switch (verdict) {
    case 'good':
      host.good += 1;
      if (host.good < goodForOneMore) return;
      host.places = Math.min(mostPlaces, host.places + 1);
      break;
    case 'throttled':
      host.places = Math.max(1, Math.floor(host.places / 2));
      break;
    case 'unclear':
      return;
  }
  host.good = 0;
}
