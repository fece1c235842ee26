import type { Screen } from './screen.ts';

/** A line at the bottom of a terminal that says what is going on, and for how long. */
export interface Progress {
  /** Runs what prints, with the line out of its way. */
  around(print: () => void): void;
  stop(): void;
}

/** For a screen on which nothing moves. */
export const noProgress: Progress = { around: (print) => print(), stop: () => undefined };

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const toStartAndClear = '\r\u001b[K';
/** In milliseconds: what is over sooner shows no line. */
const patience = 400;
const interval = 100;

/** @param what is going on, in a few words */
export function startProgress(screen: Screen, what: string): Progress {
  const began = performance.now();
  let shown = false;
  let turn = 0;
  const clear = (): void => {
    if (shown) screen.write(toStartAndClear);
    shown = false;
  };
  const draw = (): void => {
    const time = performance.now() - began;
    if (time < patience) return;
    const frame = frames[turn++ % frames.length] ?? '';
    screen.write(
      `${toStartAndClear}${`${frame} ${what} · ${(time / 1000).toFixed(1)} s`.slice(0, screen.columns - 1)}`,
    );
    shown = true;
  };
  const timer = setInterval(draw, interval).unref();
  return {
    around(print) {
      clear();
      print();
    },
    stop() {
      clearInterval(timer);
      clear();
    },
  };
}
