/** The steps of a build that are being done. */
export interface RunningSteps {
  /** One line of `docker buildx build --progress plain`. */
  heard(line: string): void;
  /** The step that was begun last of those that have not ended: `[3/4] RUN make`. */
  current(): string | undefined;
}

/**
 * Follows a build by what BuildKit prints of it (moby/buildkit, util/progress/progressui/printer.go): `#7 [3/4] RUN make` begins a
 * step and may be repeated, `#7 DONE 1.2s` ends it. What a program prints has its time after the number, and begins nothing.
 */
export function followSteps(): RunningSteps {
  const running = new Map<string, string>();
  return {
    heard(line) {
      const [, number = '', text = ''] = /^#(\d+) (.*)$/.exec(line) ?? [];
      if (/^(?:DONE |CACHED$|CANCELED$|ERROR: )/.test(text)) running.delete(number);
      else if (/^(?:\[|exporting to )/.test(text)) running.set(number, text);
    },
    current: () => [...running.values()].at(-1),
  };
}
