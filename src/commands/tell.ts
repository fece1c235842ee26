import type { BuiltImage } from '../build/run-build.ts';
import type { Core, Log } from '../tools/log.ts';
import type { Stopwatch } from '../tools/stopwatch.ts';
import { type Plan, references } from '../plan/plan.ts';
import type { Retry } from '../registry/retry.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Published } from '../publish/publish.ts';
import { gateNames } from '../gates/names.ts';
import type { AttestationNews } from '../report/attestation.ts';
import type { Reproduction } from '../publish/reproduction.ts';
import { planOutputs, type Result, resultOutputs } from '../report/outputs.ts';
import { planLines } from '../report/plan-table.ts';
import { newsLine, type VersionNews, versionOutputs } from '../report/version-outputs.ts';
import { headline, recoveryOf, reuseOf } from '../report/headline.ts';
import type { Report } from '../report/report.ts';
import { reproductionLines, verdictOf } from '../report/reproduction.ts';
import { summaryOf } from '../report/summary.ts';
import { lostLine, lostPlatforms } from '../report/platform-table.ts';
import { tagLines } from '../report/tag-lines.ts';

/** Says in the log what is going to happen: why, and folded, with which tags. */
export function tellPlan(log: Log, plan: Plan): void {
  log.info(reasonLine(plan));
  log.section('Plan', tagsOf(plan));
}

/** The same for who wants to know just that: nothing is folded. */
export function showPlan(log: Log, plan: Plan): void {
  for (const line of [reasonLine(plan), ...tagsOf(plan)]) log.info(line);
}

function reasonLine({ push }: Plan): string {
  return `${push.push ? 'Pushing' : 'Not pushing'}, because ${push.reason}.`;
}

function tagsOf(plan: Plan): readonly string[] {
  return [...planLines(plan), ...references(plan)].map((line) => `  ${line}`);
}

/** Whether a publication has come so far that there is something to report, be it that it failed. */
export function hasResult({ failure, tags }: Published): boolean {
  return failure === undefined || tags.some(({ state }) => ['created', 'moved', 'restored', 'failed'].includes(state));
}

/** How a run ended. */
export interface Ending {
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly image: BuiltImage;
  /** `undefined` when there is nothing that could be published. */
  readonly published: Published | undefined;
  readonly retries: readonly Retry[];
  readonly news: VersionNews;
  readonly attestations?: readonly AttestationNews[];
  /** What an image is for that does not say. */
  readonly platform?: string;
  /** What came of a comparison with what is published. */
  readonly reproductions?: readonly Reproduction[];
}

/** Sets the outputs, writes the job summary, and says in the log how it ended. */
export async function tell(
  { core, log, env, stopwatch }: { core: Core; log: Log; env: NodeJS.ProcessEnv; stopwatch: Stopwatch },
  ending: Ending,
): Promise<void> {
  const {
    plan,
    inputs,
    image,
    published,
    retries,
    news,
    attestations,
    platform = 'unknown',
    reproductions = [],
  } = ending;
  const { platforms = [], tags = [], start, history, digest = image.digest } = published ?? {};
  const asked = inputs.build.platforms.length > 0 ? inputs.build.platforms : [platform];
  const part = inputs.digestOnly && plan.push.push && digest !== undefined ? { digest, platforms: asked } : undefined;
  const result: Result = { ...image, digest, platforms, tags, retries, part, attestations };
  const gates = published?.hasPassed === true ? gateNames(inputs) : [];
  const phases = stopwatch.laps;
  const report = { plan, result, reproductions, start, news, history, gates, duration: stopwatch.total(), phases };
  setOutputs(core, {
    ...planOutputs(plan, inputs),
    ...resultOutputs(plan, result),
    ...versionOutputs(plan, result, news),
    ...(reproductions.length === 0 ? {} : { reproduced: verdictOf(reproductions) }),
  });
  tellChecks(log, image);
  const lost = lostPlatforms(platforms, history?.previous);
  if (lost.length > 0) log.warning(lostLine(lost));
  log.info(headline(report).replaceAll('`', ''));
  for (const line of tagLines(tags)) log.info(`  ${line}`);
  tellReproductions(log, report);
  for (const line of [reuseOf(report), newsLine(news), recoveryOf(report)]) if (line !== undefined) log.info(line);
  if (result.digest !== undefined) log.info(`Digest: ${result.digest}`);
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summaryOf(report)).write();
  stopwatch.lap('report');
  log.debug(`Milliseconds: ${JSON.stringify(Object.fromEntries(stopwatch.laps))}`);
}

/** What the build checks found, each where it is in the Dockerfile. */
function tellChecks(log: Log, { warnings }: BuiltImage): void {
  for (const { message, url, file, line, endLine } of warnings) {
    const place = {
      title: 'Build check',
      ...(file && { file }),
      ...(line && { startLine: line }),
      ...(endLine && { endLine }),
    };
    log.warning(url === undefined ? message : `${message} (${url})`, place);
  }
}

/** A release that came out otherwise than before is a release all the same; who only compares hears of it as a failure. */
function tellReproductions(log: Log, { plan, result, reproductions = [] }: Report): void {
  const level = plan.push.push && verdictOf(reproductions) === 'diverged' ? 'warning' : 'info';
  for (const line of reproductionLines(reproductions, result.steps)) log[level](line.replaceAll('`', ''));
}

function setOutputs(core: Core, outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
