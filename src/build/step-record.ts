/** One step of a Dockerfile, as the builder went through it. */
export interface BuildStep {
  /** `[linux/arm64 build 2/4] RUN make`. Foreign text. */
  readonly name: string;
  readonly isCached: boolean;
  /** How long it took, in milliseconds; `undefined` when the builder did not say. */
  readonly duration: number | undefined;
}

export interface StepRecord {
  /** Hears of each line of the output. */
  heard(line: string): void;
  /** In the order in which they were begun; none when nothing could be recognised. */
  steps(): readonly BuildStep[];
}

const begun = /^#(\d+) (\[(?!internal\])[^\]]*\b\d+\/\d+\] .+)$/;
const cached = /^#(\d+) CACHED$/;
const done = /^#(\d+) DONE (\d+(?:\.\d+)?)s$/;

/** More steps than this are not kept. */
const maxSteps = 500;

/**
 * Picks the steps of the Dockerfile out of `docker buildx build --progress plain` (moby/buildkit, util/progress/progressui:
 * `#7 [3/4] RUN make`, `#7 CACHED`, `#7 DONE 0.3s`). What a step itself prints has a time after its number, so that it cannot
 * pass for any of them. For people only: nothing is decided by it.
 */
export function recordSteps(): StepRecord {
  const steps = new Map<string, BuildStep>();
  const change = (number: string, fields: Partial<BuildStep>): void => {
    const step = steps.get(number);
    if (step !== undefined) steps.set(number, { ...step, ...fields });
  };
  return {
    heard(line) {
      const [, number = '', name] = begun.exec(line) ?? [];
      if (name !== undefined && !steps.has(number) && steps.size < maxSteps) {
        steps.set(number, { name, isCached: false, duration: undefined });
      }
      change(cached.exec(line)?.[1] ?? '', { isCached: true });
      const [, ended = '', seconds] = done.exec(line) ?? [];
      change(ended, { duration: Number(seconds) * 1000 });
    },
    steps: () => [...steps.values()],
  };
}
