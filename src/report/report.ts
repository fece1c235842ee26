import type { Plan } from '../plan/plan.ts';
import type { LineHistory } from '../publish/line-history.ts';
import type { Reproduction } from '../publish/reproduction.ts';
import type { Start } from '../publish/start.ts';
import type { Result } from './outputs.ts';
import type { VersionNews } from './version-outputs.ts';

/** What the job summary tells. */
export interface Report {
  readonly plan: Plan;
  readonly result: Result;
  /** What was decided before the build; `undefined` when nothing was to be pushed. */
  readonly start: Start | undefined;
  /** What came of a comparison with what is published. */
  readonly reproductions?: readonly Reproduction[];
  readonly news?: VersionNews | undefined;
  /** What the registry showed of the lines. */
  readonly history?: LineHistory | undefined;
  /** What the image has passed in this run before it got its names. */
  readonly gates?: readonly string[];
  /** How long the run took, in milliseconds. */
  readonly duration: number;
  /** What it spent its time on, in milliseconds. */
  readonly phases?: ReadonlyMap<string, number>;
}
