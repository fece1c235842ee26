import { expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { diagnose } from '../../src/build/failure.ts';
import { buildFailed } from '../../src/build/failures.ts';
import { failureSummary, reportFailure } from '../../src/report/failure.ts';

const exec = [
  '#5 [2/2] RUN echo hello',
  '#5 0.062 exec /bin/sh: exec format error',
  '#5 ERROR: process "/bin/sh -c echo hello" did not complete successfully: exit code: 1',
  'Dockerfile:3',
  '--------------------',
  '   3 | >>> RUN echo hello',
  '--------------------',
  'ERROR: failed to solve: process "/bin/sh -c echo hello" did not complete successfully: exit code: 1',
];

test('a message has the failure, the line that said why, the remedy, and what to add', () => {
  const { message, place } = reportFailure(buildFailed(diagnose(exec), (file) => `deploy/${file}`));
  expect(message.split('\n')).toEqual([
    expect.stringMatching(
      /^The build failed at "\[2\/2\] RUN echo hello" \(deploy\/Dockerfile:3\): "process .* exit code: 1"\. It said "exec \/bin\/sh: exec format error"\. The program was made for another architecture\./,
    ),
    'Add to the steps before this one:',
    '  - uses: docker/setup-qemu-action@v4',
  ]);
  expect(place).toEqual({ file: 'deploy/Dockerfile', startLine: 3 });
});

test('the line that said why is not told twice', () => {
  const { message } = reportFailure(buildFailed(diagnose(['ERROR: secret token: not found'])));
  expect(message).toMatch(/^The build failed: "secret token: not found"\. The Dockerfile wants a secret/);
});

test('the summary shows cause, evidence, remedy and the lines to add, and what the step printed', () => {
  expect(failureSummary(reportFailure(buildFailed(diagnose(exec))))).toBe(
    [
      '### Not released',
      '',
      '`The build failed at "[2/2] RUN echo hello" (Dockerfile:3): "process \\"/bin/sh -c echo hello\\" did not complete successfully: exit code: 1". It said "exec /bin/sh: exec format error". The program was made for another architecture. Where no emulator is installed, install them as below or take a runner of that architecture; or cross-compile with "FROM --platform=$BUILDPLATFORM".`',
      '',
      'The cause is `wrong-architecture`, because of this line:',
      '',
      '```',
      'exec /bin/sh: exec format error',
      '```',
      '',
      'Add to the steps before this one:',
      '',
      '```yaml',
      '- uses: docker/setup-qemu-action@v4',
      '```',
      '',
      '```',
      'exec /bin/sh: exec format error',
      '   3 | >>> RUN echo hello',
      '```',
      '',
    ].join('\n'),
  );
});

test('what a program printed gives the runner no command, and ends no code block', () => {
  const evil =
    "cat: '/run/secrets/a': No such file ##[set-env name=X]y\u001b[31m ``` </pre>: No such file or directory";
  const lines = exec.map((line) => line.replace('exec /bin/sh: exec format error', `${evil}; exec format error`));
  const report = reportFailure(buildFailed(diagnose(lines)));
  expect(report.evidence).toContain('# #[set-env name=X]y ``` </pre>');
  expect(report.message).not.toMatch(/##\[/);
  const summary = failureSummary(report);
  expect(summary).not.toContain('##[');
  expect(summary).not.toContain('\u001b');
  expect(summary).toContain('\n````\ncat: ');
});

test('what is not in the catalogue has neither cause nor lines to add', () => {
  expect(reportFailure(new Error('oops'))).toMatchObject({ cause: undefined, evidence: undefined, add: undefined });
  const known = reportFailure(new ReleaseError({ code: 'x', what: 'It failed', remedy: 'Repair it.' }));
  expect(known).toMatchObject({
    message: 'It failed. Repair it.',
    sentences: 'It failed. Repair it.',
    cause: undefined,
  });
});
