import { describe, expect, it } from 'vitest';
import { buildArgv } from '../../src/build/argv.ts';
import { builderOf, requestOf } from './requests.ts';

const quiet = { noDefaultAttestations: true };
const token = { host: 'github.com', path: '/tmp/token' };

describe('the arguments of buildx', () => {
  it('end with the context, which cannot be taken for a flag', () => {
    const { argv } = buildArgv(requestOf({}, { context: '--push', ...quiet }));
    expect(argv).toEqual(['build', '--iidfile', '/tmp/iid', '--metadata-file', '/tmp/metadata.json', '--', '--push']);
  });

  it('never hold the value of a secret', () => {
    const inputs = {
      secrets: 'A=hunter2',
      'secret-files': 'B=dir/b',
      'secret-envs': 'C=VARIABLE',
      'github-token': 'hunter2',
    };
    const { argv } = buildArgv(
      requestOf(inputs, { gitToken: token, context: 'https://github.com/acme/widget.git#abc:dir' }),
    );
    expect(argv.filter((_, index) => argv[index - 1] === '--secret')).toEqual([
      ...[
        'id=C,env=VARIABLE',
        'id=A,src=/tmp/secret-1',
        'id=B,src=dir/b',
        'id=GIT_AUTH_TOKEN.github.com,src=/tmp/token',
      ],
    ]);
    expect(argv.join(' ')).not.toContain('hunter2');
  });

  it('quote what has a comma in a secret, so that it adds no field', () => {
    const { argv } = buildArgv(requestOf({ 'secret-files': 'A=x,src=y' }));
    expect(argv).toContain('id=A,"src=x,src=y"');
  });

  it.each([
    ['another context', {}, '.'],
    ['a token of the user', { secrets: 'GIT_AUTH_TOKEN=x' }, 'https://github.com/acme/widget.git#abc'],
    [
      'a token of the user for the host',
      { secrets: 'GIT_AUTH_TOKEN.github.com=x' },
      'https://github.com/acme/widget.git#abc',
    ],
  ])('have no token of the job with %s', (_, inputs, context) => {
    expect(buildArgv(requestOf(inputs, { gitToken: token, context })).argv.join(' ')).not.toContain('/tmp/token');
  });

  it('leave out, with a warning, what an old buildx does not know', () => {
    const inputs = { annotations: 'a=b', 'build-contexts': 'x=y', sbom: 'true', platforms: 'linux/amd64' };
    const { argv, warnings } = buildArgv(requestOf(inputs, { buildxVersion: '0.4.1' }));
    expect(argv).toEqual(['build', '--platform', 'linux/amd64', '--', '.']);
    expect(warnings).toEqual([
      '"annotations" is ignored: buildx 0.4.1 is older than 0.12.0.',
      '"build-contexts" is ignored: buildx 0.4.1 is older than 0.8.0.',
      '"attests", "provenance" and "sbom" are ignored: buildx 0.4.1 is older than 0.10.0.',
    ]);
  });

  it.each([
    ['is known to refuse it', { 'Multi-platform build': false }, []],
    ['can make it', { 'Multi-platform build': true }, ['--attest']],
    ['does not say', {}, ['--attest']],
  ])('have provenance by default for an engine that %s', (_, features, flags) => {
    const { argv } = buildArgv(requestOf({}, { builder: builderOf('docker', 'v0.22.0-moby', features) }));
    expect(argv.filter((text) => text === '--attest')).toEqual(flags);
  });

  it('do not warn of what was not asked for', () => {
    expect(buildArgv(requestOf({}, { buildxVersion: '0.4.1' })).warnings).toEqual([]);
  });

  it('are all there for a buildx that does not say its version', () => {
    const { argv, warnings } = buildArgv(
      requestOf({ call: 'check', annotations: 'a=b' }, { buildxVersion: undefined }),
    );
    expect(argv).toEqual(expect.arrayContaining(['--call', '--annotation', '--attest', '--metadata-file']));
    expect(warnings).toEqual([]);
  });

  it('are refused when "call" needs a newer buildx', () => {
    const request = requestOf({ call: 'check' }, { buildxVersion: '0.14.1' });
    expect(() => buildArgv(request)).toThrow('- call: buildx 0.14.1 is too old for it: "check". Install buildx 0.15.0');
  });
});
