import { inspect } from 'node:util';

const hidden = '***';

/**
 * A value that must not be seen. Whatever prints, joins or serialises it gets `***`; only `reveal` gives it, so that
 * every place that handles the text itself can be found by that name.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [inspect.custom](): string {
    return hidden;
  }
}
