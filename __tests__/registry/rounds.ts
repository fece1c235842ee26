/** How often in a row a run waits for a registry: what it asks at the same time is one round. */
import { setImmediate } from 'node:timers/promises';
import type { HttpRequest, Send } from '../../src/registry/transport.ts';

/** How many turns of the event loop without another request end a round. */
const quiet = 20;

interface Question {
  readonly request: HttpRequest;
  /** Asks it, and gives what hands over the answer. */
  readonly ask: () => Promise<() => void>;
}

/** Sends what is asked at the same time together, and hands over all answers together, as if all took equally long. */
export class Rounds {
  /** The requests of each round. */
  readonly all: (readonly HttpRequest[])[] = [];
  #questions: Question[] = [];
  #isRunning = false;

  sender(send: Send): Send {
    return (request) =>
      new Promise((resolve) => {
        const ask: Question['ask'] = async () => {
          const answer = send(request);
          await answer.catch(() => undefined);
          return () => {
            resolve(answer);
          };
        };
        this.#questions.push({ request, ask });
        if (!this.#isRunning) void this.#run();
      });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let round = await this.#gather(); round.length > 0; round = await this.#gather()) {
      this.all.push(round.map(({ request }) => request));
      for (const handOver of await Promise.all(round.map(({ ask }) => ask()))) handOver();
    }
    this.#isRunning = false;
  }

  async #gather(): Promise<Question[]> {
    for (let [turns, seen] = [0, 0]; turns < quiet; turns += 1) {
      await setImmediate();
      if (this.#questions.length !== seen) [turns, seen] = [0, this.#questions.length];
    }
    return this.#questions.splice(0);
  }
}
