import { type Fault, ReleaseError } from '../errors.ts';
import { Secret } from '../tools/secret.ts';
import { parseBoolean } from './booleans.ts';
import { parseDuration } from './durations.ts';
import { type Entry, type ListOptions, readEntries, readList } from './lists.ts';

/** The step's `with:` block as the runner hands it over, and the faults found in it so far. */
export class RawInputs {
  readonly faults: Fault[] = [];
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** What was given, as it was given; `undefined` when the input is not there at all. */
  given(name: string): string | undefined {
    return this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
  }

  /** The trimmed text, `''` when there is none. */
  text(name: string): string {
    return this.given(name)?.trim() ?? '';
  }

  /** The trimmed text, `undefined` when there is none. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** What must not be seen, `undefined` when there is none. */
  secret(name: string): Secret | undefined {
    const text = this.text(name);
    return text === '' ? undefined : new Secret(text);
  }

  /** `true` or `false`; not given is `false`, given and empty is a fault (a typo in an expression gives the empty text). */
  boolean(name: string): boolean {
    const text = this.given(name)?.trim();
    if (text === undefined) return false;
    return this.attempt(name, () => parseBoolean(text)) ?? false;
  }

  /** One of `words`; not given is the first of them, given and empty is a fault as it is for a boolean. */
  choice<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.given(name)?.trim() ?? words[0];
    const word = words.find((each) => each === text);
    if (word === undefined) {
      const [last, ...others] = words.toReversed();
      const remedy = `Write ${others.toReversed().join(', ')} or ${last ?? ''}.`;
      this.faults.push({ input: name, value: text, problem: 'None of the words that are known here', remedy });
    }
    return word ?? words[0];
  }

  /** Milliseconds; not given is `otherwise`, given and empty is a fault. */
  duration(name: string, otherwise: string): number {
    const text = this.given(name)?.trim() ?? otherwise;
    return this.attempt(name, () => parseDuration(text)) ?? parseDuration(otherwise);
  }

  list(name: string, options: ListOptions = {}): readonly string[] {
    const text = options.whitespace === true ? (this.given(name) ?? '') : this.text(name);
    return this.attempt(name, () => readList(text, options)) ?? [];
  }

  /** The records of a list that may have comments. */
  entries(name: string): readonly Entry[] {
    return this.attempt(name, () => readEntries(this.text(name), { comments: true })) ?? [];
  }

  /** What `read` returns; when it refuses, that becomes a fault of `input`, at `line` of it, and the result is `undefined`. */
  attempt<T>(input: string, read: () => T, line?: number): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error;
      const { what, value, remedy } = error.failure;
      this.faults.push({ input, line, value, problem: what, remedy });
      return undefined;
    }
  }
}
