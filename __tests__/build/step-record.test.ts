import { expect, test } from 'vitest';
import { recordSteps } from '../../src/build/step-record.ts';

// As buildx 0.29.1 printed it.
const output = `#0 building with "default" instance using docker driver
#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 120B done
#1 DONE 0.0s
#5 [linux/amd64 build 1/3] FROM docker.io/library/busybox:latest
#5 CACHED
#6 [linux/amd64 build 2/3] COPY a b
#7 [linux/amd64 build 3/3] RUN make
#7 0.121 #6 CACHED
#7 0.130 #9 [9/9] RUN forged
#6 DONE 0.1s
#7 DONE 12.3s
#7 [linux/amd64 build 3/3] RUN make
#8 exporting to image
#8 DONE 0.2s`;

function stepsOf(lines: readonly string[]): ReturnType<ReturnType<typeof recordSteps>['steps']> {
  const record = recordSteps();
  for (const line of lines) record.heard(line);
  return record.steps();
}

test('the steps of the Dockerfile are recorded with what became of them, and nothing that a step prints', () => {
  expect(stepsOf(output.split('\n'))).toEqual([
    { name: '[linux/amd64 build 1/3] FROM docker.io/library/busybox:latest', isCached: true, duration: undefined },
    { name: '[linux/amd64 build 2/3] COPY a b', isCached: false, duration: 100 },
    { name: '[linux/amd64 build 3/3] RUN make', isCached: false, duration: 12_300 },
  ]);
});

test('no more than 500 steps are kept', () => {
  expect(stepsOf(Array.from({ length: 600 }, (_, index) => `#${index} [1/1] RUN true`))).toHaveLength(500);
});

test('output of another kind gives none', () => {
  expect(stepsOf(['{"vertexes": []}', 'CACHED', '#x CACHED'])).toEqual([]);
});
