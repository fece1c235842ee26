import type { Inputs } from '../inputs/inputs.ts';
import type { Event } from '../facts/event.ts';

/** Whether the image is pushed, and why, for the log. */
export interface PushDecision {
  readonly push: boolean;
  readonly reason: string;
}

/**
 * The events that are about something that is in the repository to stay, and that people with write access cause. Pull
 * requests, a merge queue's trial branches and comments are not among them.
 */
export const pushingEvents: ReadonlySet<string> = new Set([
  'push',
  'create',
  'release',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
]);

/**
 * `auto` pushes where everybody expects it, on the events above, and not when the result goes somewhere else (`load`,
 * `outputs`, `call`), and when there is no image to push to. So a step that was written for docker/build-push-action
 * to build and load does not begin to push. Who checks whether an image is reproducible writes nothing, whatever `push` says.
 */
export function decidePush(inputs: Inputs, event: Pick<Event, 'name'>): PushDecision {
  const { push, build, images, tags } = inputs;
  if (inputs.reproducible === 'check') return { push: false, reason: 'reproducible is check' };
  if (push !== 'auto') return { push: push === 'always', reason: `push is ${push === 'always' ? 'true' : 'false'}` };
  if (!pushingEvents.has(event.name)) return { push: false, reason: `the event is ${event.name || 'not known'}` };
  if (build.load) return { push: false, reason: 'load is true' };
  if (build.outputs.length > 0) return { push: false, reason: 'outputs says where the result goes' };
  if (build.call !== undefined) return { push: false, reason: `call is ${build.call}` };
  const hasTarget = images.length > 0 || tags.some((line) => line.kind === 'literal');
  return hasTarget
    ? { push: true, reason: `the event is ${event.name}` }
    : { push: false, reason: 'no image is named' };
}
