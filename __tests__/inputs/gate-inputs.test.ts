import { describe, expect, test } from 'vitest';
import { parseGateCommand } from '../../src/inputs/gate-command.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { secretsOf } from '../../src/inputs/secrets.ts';

function read(inputs: Readonly<Record<string, string>>): ReturnType<typeof readInputs> {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
  return readInputs({ INPUT_IMAGES: 'ghcr.io/acme/widget', ...env }, { fileExists: () => true });
}

describe('a command of "verify"', () => {
  test.each([
    ['trivy image --exit-code 1 {{image}}', ['trivy', 'image', '--exit-code', '1', '{{image}}']],
    [`sh -c 'docker run "$IMAGE" | grep ok'`, ['sh', '-c', 'docker run "$IMAGE" | grep ok']],
    ['scan --format="a b"c d', ['scan', '--format=a bc', 'd']],
    [String.raw`C:\tools\scan.exe "" ''`, [String.raw`C:\tools\scan.exe`, '', '']],
    [`a\tb  c`, ['a', 'b', 'c']],
    [`echo "it's"`, ['echo', "it's"]],
  ])('%s', (line, words) => {
    expect(parseGateCommand(line)).toEqual({ text: line, words });
  });

  test.each([
    ['scan {{image}} | tee log', 'No shell reads this line'],
    ['scan {{image}} && echo done', 'No shell reads this line'],
    ['scan $IMAGE', 'No shell reads this line'],
    ['scan `cat list`', 'No shell reads this line'],
    ['scan > log', 'No shell reads this line'],
    ['scan "{{image}}', 'A quote is opened and never closed'],
    ["scan it's", 'A quote is opened and never closed'],
    ['--exit-code 1', 'It does not begin with a program'],
    ['""', 'It does not begin with a program'],
  ])('%s is refused: %s', (line, problem) => {
    expect(() => parseGateCommand(line)).toThrow(problem);
  });
});

describe('the inputs of gates', () => {
  test('are none when nobody says anything', () => {
    expect(read({}).gates).toEqual({ sign: undefined, verify: [], verifyTimeout: 600_000 });
  });

  test('are commands in their order, without comments and empty lines', () => {
    const { gates } = read({ verify: '\n# first\n  a 1\n\n\tb 2\r\n', 'verify-timeout': '90s' });
    expect(gates.verify.map(({ words }) => words)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(gates.verifyTimeout).toBe(90_000);
  });

  test.each([
    [{ sign: 'cosign' }, { format: 'referrer', key: undefined, log: true }],
    [
      { sign: 'cosign-legacy', 'sign-key': 'cosign.key' },
      { format: 'legacy', key: 'cosign.key', log: true },
    ],
    [
      { sign: 'cosign', 'sign-key': 'env://KEY', 'sign-log': 'false' },
      { format: 'referrer', key: 'env://KEY', log: false },
    ],
  ])('%o is %o', (inputs, sign) => {
    expect(read(inputs).gates.sign).toEqual(sign);
  });

  test.each([
    [{ sign: 'notation' }, /sign: .*Write none, cosign or cosign-legacy/],
    [{ 'sign-key': 'cosign.key' }, /There is nothing to sign with it/],
    [{ sign: 'cosign', 'sign-log': 'false' }, /Without a key, a signature needs the log/],
    [{ sign: 'cosign', 'sign-key': '--upload=false' }, /It is not where a key is/],
    [{ verify: 'ok\nscan | tee' }, /verify, line 2: No shell reads this line/],
    [{ verify: 'true', 'digest-only': 'true' }, /Give it to the step that merges the parts/],
    [{ verify: 'true', load: 'true', push: 'true' }, /With "load", buildx writes the names itself/],
    [{ sign: 'cosign', outputs: 'type=oci,dest=a' }, /sign: With "outputs", buildx writes the names itself/],
  ])('%o is refused', (inputs, told) => {
    expect(() => read(inputs)).toThrow(told);
  });

  test('never tell a key that somebody has written where its place belongs', () => {
    const key =
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nsecretsecret\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----';
    const reading = (): unknown => read({ sign: 'cosign', 'sign-key': key });
    expect(reading).toThrow(/It is not where a key is/);
    expect(reading).not.toThrow(/secretsecret/);
  });

  test('mask the password of the key, and a key that is in a variable', () => {
    const inputs = read({ sign: 'cosign', 'sign-key': 'env://KEY' });
    const env = { COSIGN_PASSWORD: 'pw', KEY: 'BEGIN\nsecret line' };
    const masked = secretsOf(inputs, env).map((secret) => secret.reveal());
    expect(masked).toEqual(expect.arrayContaining(['pw', 'BEGIN\nsecret line', 'secret line']));
    expect(secretsOf(read({}), env)).toEqual([]);
  });
});
