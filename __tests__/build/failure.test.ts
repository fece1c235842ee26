import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose, type BuildFailure } from '../../src/build/failure.ts';
import { clean } from '../../src/tools/clean.ts';
import { createLineSplitter } from '../../src/tools/line-splitter.ts';

const folder = new URL('recorded/', import.meta.url);

function diagnosed(recording: string): BuildFailure {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(clean(line)));
  splitter.write(readFileSync(new URL(`${recording}.txt`, folder)));
  splitter.end();
  return diagnose(lines);
}

const loading = expect.stringContaining('load metadata for 192.0.2.2') as string;

/** What buildx 0.29.1 and BuildKit of Docker 28.5 printed, and what is to be read from it. */
const recorded: readonly (readonly [
  name: string,
  cause: string,
  step: string | undefined,
  place: string | undefined,
])[] = [
  ['base-certificate-other-host', 'certificate-of-another-host', loading, 'Dockerfile:1'],
  ['base-certificate-untrusted', 'certificate-untrusted', loading, 'Dockerfile:1'],
  ['base-not-found', 'base-not-found', '[internal] load metadata for 127.0.0.1:5055/demo/none:1', 'Dockerfile:1'],
  ['base-plain-http', 'plain-http', loading, 'Dockerfile:1'],
  ['base-rate-limited', 'rate-limited', '[internal] load metadata for 127.0.0.1:5961/library/alpine:3', 'Dockerfile:1'],
  ['base-refused', 'connection-refused', '[internal] load metadata for 127.0.0.1:1/demo/app:1', 'Dockerfile:1'],
  ['base-unauthorized', 'base-denied', '[internal] load metadata for 127.0.0.1:5055/demo/private:1', 'Dockerfile:1'],
  ['builder-of-another-context', 'builder-of-another-context', undefined, undefined],
  ['context-not-found', 'dockerfile-not-found', undefined, undefined],
  ['copy-not-found', 'source-not-found', '[3/3] COPY app/missing.txt /x', 'Dockerfile:4'],
  ['daemon-not-running', 'engine-unreachable', undefined, undefined],
  ['dockerfile-missing-in-context', 'dockerfile-not-found', undefined, undefined],
  ['dockerfile-not-found', 'dockerfile-not-found', undefined, undefined],
  ['empty-dockerfile', 'dockerfile-invalid', undefined, undefined],
  ['exec-format', 'wrong-architecture', '[2/2] RUN echo hello', 'Dockerfile:3'],
  ['file-not-found', 'file-not-found', undefined, undefined],
  ['git-context-not-found', 'git-context-failed', expect.stringContaining('127.0.0.1:1/acme') as string, undefined],
  ['host-not-found', 'name-not-found', '[internal] load metadata for registry.invalid/app:1', 'Dockerfile:1'],
  ['hostile-output', 'command-failed', expect.stringMatching(/^\[3\/3\] RUN echo/) as string, 'Dockerfile:4'],
  ['no-space', 'disk-full', expect.stringMatching(/^\[stage-0 3\/3\] RUN --mount/) as string, 'Dockerfile:4'],
  ['parse-error', 'dockerfile-invalid', undefined, 'Dockerfile:2'],
  ['parse-error-args', 'dockerfile-invalid', undefined, 'Dockerfile:4'],
  ['platform-missing', 'base-platform-missing', expect.stringContaining('demo/app:1.0.0') as string, 'Dockerfile:1'],
  ['push-denied', 'push-denied', 'exporting to image', undefined],
  ['push-unauthorized', 'push-denied', 'exporting to image', undefined],
  ['registry-refused', 'connection-refused', 'exporting to image', undefined],
  ['run-failed', 'command-failed', expect.stringMatching(/^\[3\/4\] RUN echo compiling/) as string, 'Dockerfile:4'],
  ['run-failed-on-two-platforms', 'command-failed', '[2/2] RUN exit 3', 'Dockerfile:3'],
  ['run-killed', 'command-killed', expect.stringMatching(/^\[3\/3\] RUN/) as string, 'Dockerfile:4'],
  ['run-not-found', 'command-not-found', '[3/3] RUN make all', 'Dockerfile:4'],
  ['secret-missing', 'secret-not-given', expect.stringMatching(/^\[stage-0 3\/3\] RUN/) as string, 'Dockerfile:4'],
  ['secret-required', 'secret-not-given', expect.stringMatching(/^\[stage-0 3\/3\] RUN/) as string, 'Dockerfile:4'],
  ['ssh-missing', 'ssh-not-given', expect.stringMatching(/^\[stage-0 3\/3\] RUN/) as string, 'Dockerfile:4'],
  ['stage-not-found', 'stage-not-found', undefined, undefined],
  ['unknown-flag', 'buildx-too-old', undefined, undefined],
];

describe('diagnose', () => {
  test.each(recorded)('reads from the recording %s the cause %s', (name, cause, step, place) => {
    const failure = diagnosed(name);
    const at = failure.file === undefined ? undefined : `${failure.file}:${failure.line ?? ''}`;
    expect({ cause: failure.diagnosis.cause, step: failure.step, place: at }).toEqual({ cause, step, place });
    expect(failure.error).not.toMatch(/^$|^ERROR|failed to solve/);
    expect(failure.diagnosis.remedy).toMatch(/\.$/);
  });

  test('is tried on every recording that there is', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(recorded.map(([name]) => `${name}.txt`).toSorted()).toEqual(names.toSorted());
  });

  test('shows the last 20 lines of the step without numbers and times, more than buildx itself repeats', () => {
    const { output } = diagnosed('run-failed');
    expect(output).toHaveLength(20);
    expect(output[0]).toBe('line 12');
    expect(output.at(-1)).toBe('main.c:4: error: expected ;');
  });

  test('shows the lines of the Dockerfile with the mark at the one that failed', () => {
    expect(diagnosed('copy-not-found').excerpt).toEqual([
      '   2 |     COPY busybox /bin/busybox',
      '   3 |     COPY busybox /bin/sh',
      '   4 | >>> COPY app/missing.txt /x',
      '   5 |     ',
    ]);
  });

  test('keeps what git said about a context', () => {
    expect(diagnosed('git-context-not-found').error).toContain('Failed to connect to 127.0.0.1 port 1');
  });

  test('is not misled by a program that prints lines like those of BuildKit', () => {
    const { error, output } = diagnosed('hostile-output');
    expect(error).toMatch(/^process "\/bin\/sh .* did not complete successfully: exit code: 1$/);
    expect(output.slice(0, 2)).toEqual(['::error::x', '# #[set-output name=digest;]sha256:0']);
  });

  test('reads the older wording without "failed to build"', () => {
    const failure = diagnose(['ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: X']);
    expect(failure).toMatchObject({
      diagnosis: { cause: 'dockerfile-invalid' },
      error: expect.stringMatching(/^dockerfile/) as string,
    });
  });

  test.each([[[]], [['']], [['#1 x', 'Dockerfile:1', '------']]])('makes of %j an unknown failure', (lines) => {
    expect(diagnose(lines)).toMatchObject({
      diagnosis: { cause: 'unknown' },
      error: '',
      step: undefined,
      file: undefined,
      output: [],
    });
  });
});
