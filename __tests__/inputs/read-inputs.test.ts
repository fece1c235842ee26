import { describe, expect, it } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { secretsOf } from '../../src/inputs/secrets.ts';

type With = Readonly<Record<string, string>>;

function read(inputs: With, env: With = {}): Inputs {
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return readInputs({ ...env, ...Object.fromEntries(named) }, { fileExists: (path) => path === 'there.txt' });
}

function faultsOf(inputs: With, env: With = {}): string {
  try {
    read(inputs, env);
  } catch (error) {
    if (error instanceof ReleaseError) return error.message;
    throw error;
  }
  return '';
}

describe('inputs that are left out', () => {
  it('are undefined or empty, and push is auto', () => {
    const { build, knobs, ...inputs } = read({});
    expect(inputs).toMatchObject({ images: [], tags: [], push: 'auto', version: undefined, logins: [] });
    expect(inputs).toMatchObject({ onExists: 'verify', onFailure: 'roll-forward', promote: 'auto', maxWait: 300_000 });
    expect(inputs.cache).toBe('off');
    expect(inputs.flavor).toEqual({ latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false });
    expect(build).toMatchObject({ load: false, platforms: [], secrets: [], context: undefined });
    expect(knobs).toEqual({
      ...{ shortShaLength: 7, annotationLevels: ['manifest'], sourceDateEpoch: undefined, setOutputEnv: true },
      ...{ noDefaultAttestations: false, pullRequestHead: false, gitQuery: false, actionsCache: false },
    });
  });
});

describe('a faulty input', () => {
  it.each<[inputs: With, fault: string]>([
    [{ platforms: 'linux/amd64,linux/nope' }, '- platforms: Not a valid platform: "linux/nope"'],
    [{ images: 'ghcr.io//app' }, '- images, line 1: Not a valid image name: "ghcr.io//app"'],
    [{ images: 'name=a/b,enable=maybe' }, '- images, line 1: "enable" is neither true nor false'],
    [{ images: 'name=a/b,tag=1' }, '- images, line 1: There is no attribute "tag" of an image'],
    [{ images: 'enable=true' }, '- images, line 1: A line with attributes needs one name'],
    [{ tags: 'ghcr.io/o//app:1' }, '- tags, line 1: Not a valid image reference: "ghcr.io/o//app:1"'],
    [{ tags: `a/b:${'x'.repeat(129)}` }, '1 to 128 letters'],
    [{ push: 'true' }, '- push: There is no image to push to: "true"'],
    [{ push: 'true', tags: 'type=sha' }, '- push: There is no image to push to'],
    [{ push: 'yes' }, '- push: Neither a boolean nor auto: "yes". Write auto, true or false.'],
    [{ push: '' }, '- push: Neither a boolean nor auto: ""'],
    [{ load: 'yes' }, '- load: Not a boolean: "yes". Write true or false.'],
    [{ pull: '' }, '- pull: Not a boolean: ""'],
    [{ version: '1.2' }, '- version: Not a SemVer 2.0 version: "1.2"'],
    [{ 'on-exists': 'ignore' }, '"ignore". Write verify, skip, fail or overwrite.'],
    [{ 'on-exists': '' }, '- on-exists: None of the words that are known here: "". Write verify'],
    [{ 'on-failure': 'rollback' }, '"rollback". Write roll-forward or restore.'],
    [{ promote: 'true' }, '"true". Write auto, always or never.'],
    [{ reproducible: 'maybe' }, '"maybe". Write false, true or check.'],
    [{ reproducible: 'true', load: 'true' }, '- reproducible: It does not go together with "load": "true".'],
    [{ reproducible: 'true', outputs: 'type=oci,dest=x' }, 'It does not go together with "outputs": "true".'],
    [{ reproducible: 'check', call: 'check' }, 'It does not go together with "call": "check".'],
    [{ reproducible: 'check', 'digest-only': 'true' }, 'It does not go together with "digest-only": "check".'],
    [{ 'digest-only': 'true', load: 'true' }, '- digest-only: It does not go together with "load": "true".'],
    [{ cache: 'true' }, '"true". Write off, auto, gha or registry.'],
    [{ 'max-wait': '300' }, '- max-wait: Not a duration: "300". Write hours, minutes and seconds: 90s, 5m, 1h30m.'],
    [{ 'max-wait': '' }, '- max-wait: Not a duration: ""'],
    [{ flavor: 'latest=maybe' }, '- flavor, line 1: Not a flavor: "latest=maybe"'],
    [{ flavor: 'loud=true' }, '- flavor, line 1: Not a flavor: "loud=true"'],
    [{ secrets: 'A=x\nhunter2' }, '- secrets: Entry 2 has no "="'],
    [{ secrets: '=hunter2' }, '- secrets: Entry 1 has no "id" before its "="'],
    [{ secrets: 'A=' }, '- secrets: Entry 1 is empty: "A="'],
    [{ secrets: '"A=hunter2' }, '- secrets: A quote is opened and never closed in line 1'],
    [{ 'secret-envs': 'A=B,bad' }, '- secret-envs: Entry 2 has no "="'],
    [{ 'secret-files': 'A=gone.txt' }, '- secret-files: The file of secret "A" does not exist: "gone.txt"'],
    [{ 'build-args': 'A=1\n"B=2' }, '- build-args: A quote is opened and never closed in line 2'],
    [{ outputs: '"type=image,"name=a",push=true"' }, '- outputs: A quote stands in the middle of a value'],
    [{ sbom: 'generator="x' }, '- sbom: A quote stands in the middle of a value'],
    [{ username: 'me' }, '- password: "username" is given and "password" is empty'],
    [{ password: 'hunter2' }, '- username: "password" is given and "username" is empty'],
    [{ registry: 'https://ghcr.io' }, '- registry: Not a valid registry: "https://ghcr.io"'],
    [
      { images: 'ghcr.io/a/b,quay.io/a/b', username: 'me', password: 'hunter2' },
      '- registry: The images are on several',
    ],
  ])('%j is refused with %j', (inputs, fault) => {
    expect(faultsOf(inputs)).toContain(fault);
    expect(faultsOf(inputs)).not.toContain('hunter2');
    expect(faultsOf(inputs)).toMatch(/^One input is wrong, nothing was built/);
  });

  it('is told together with all the others', () => {
    const faults = faultsOf({ platforms: 'x\ny', load: 'maybe', version: 'one', username: 'me', tags: 'type=x' });
    expect(faults).toMatch(/^6 inputs are wrong/);
    expect(faults.match(/^- [a-z]+(?=[:,])/gm)).toEqual([
      ...['- load', '- platforms', '- platforms', '- tags', '- version', '- password'],
    ]);
  });

  it('can be a variable of the environment', () => {
    expect(faultsOf({}, { BUILDX_NO_DEFAULT_ATTESTATIONS: 'yes' })).toContain(
      '- BUILDX_NO_DEFAULT_ATTESTATIONS: Not a',
    );
    expect(read({}, { BUILDX_NO_DEFAULT_ATTESTATIONS: 'T' }).knobs.noDefaultAttestations).toBe(true);
  });
});

describe('a push', () => {
  it.each<With>([
    { images: 'a/b' },
    { tags: 'a/b:1' },
    { outputs: 'type=image,"name=a/b:1,a/b:2",push=true' },
    { call: 'check' },
  ])('needs no more than %j', (inputs) => {
    expect(read({ push: 'true', ...inputs }).push).toBe('always');
  });
});

describe('how tags are written', () => {
  it.each(['verify', 'skip', 'fail', 'overwrite'])('can be %s for a version that exists', (word) => {
    expect(read({ 'on-exists': ` ${word} ` }).onExists).toBe(word);
  });

  it.each(['roll-forward', 'restore'])('can be %s after a failure', (word) => {
    expect(read({ 'on-failure': word }).onFailure).toBe(word);
  });

  it.each(['auto', 'always', 'never'])('can be %s about an earlier build', (word) => {
    expect(read({ promote: word }).promote).toBe(word);
  });

  it.each(['false', 'true', 'check'])('can be %s about making the same image again', (word) => {
    expect(read({ reproducible: word }).reproducible).toBe(word);
  });

  it('is reproducible for a part of an image too', () => {
    expect(read({ reproducible: 'true', 'digest-only': 'true', call: '' }).reproducible).toBe('true');
  });

  it.each(['off', 'auto', 'gha', 'registry'])('can have the cache %s', (word) => {
    expect(read({ cache: word }).cache).toBe(word);
  });

  it('has a limit for waiting, in milliseconds', () => {
    expect(read({ 'max-wait': ' 90s ' }).maxWait).toBe(90_000);
  });
});

describe('images', () => {
  it.each([
    ['a/b,c/d', ['a/b', 'c/d']],
    ['a/b,c/d\ne/f', ['a/b', 'c/d', 'e/f']],
    ['name=A/b\n# no\nname=c/d,enable=false', ['a/b']],
    ['app\ndocker.io/library/app', ['app']],
  ])('%j are %j', (images, names) => {
    expect(read({ images }).images.map(({ name }) => name)).toEqual(names);
  });
});

describe('flavor', () => {
  it('says for each part whether latest has it too', () => {
    const flavor = 'latest=true\nprefix=a-\nsuffix=-b,onlatest=true';
    const expected = { latest: 'true', prefix: 'a-', prefixLatest: false, suffix: '-b', suffixLatest: true };
    expect(read({ flavor }).flavor).toEqual(expected);
  });
});

describe('login', () => {
  it.each<[inputs: With, registry: string]>([
    [{}, 'docker.io'],
    [{ images: 'ghcr.io/a/b' }, 'ghcr.io'],
    [{ tags: 'ghcr.io/a/b:1', images: 'ghcr.io/a/c' }, 'ghcr.io'],
    [{ registry: 'quay.io', images: 'ghcr.io/a/b' }, 'quay.io'],
    [{ registry: 'https://index.docker.io/v1/' }, 'docker.io'],
    [{ registry: 'registry.example:5000', images: 'a/b,ghcr.io/a/b' }, 'registry.example:5000'],
  ])('with %j is for %s', (inputs, registry) => {
    expect(read({ ...inputs, username: 'me', password: 'p' }).logins).toMatchObject([{ registry, username: 'me' }]);
  });

  it('does not happen on a pull request without secrets, which is what one from a fork has', () => {
    const inputs = { images: 'ghcr.io/a/b', username: 'me', password: '' };
    expect(read(inputs, { GITHUB_EVENT_NAME: 'pull_request' }).logins).toEqual([]);
    expect(faultsOf(inputs, { GITHUB_EVENT_NAME: 'push' })).toContain('- password:');
  });

  it('does not happen when only a registry is named, so that a fork without secrets can build', () => {
    expect(read({ registry: 'ghcr.io', username: '', password: '' }).logins).toEqual([]);
  });
});

describe('context', () => {
  const contextExists = (path: string): boolean => path === '.';

  it.each(['.', 'https://github.com/a/b.git#main', 'git@github.com:a/b.git', '-', '{{defaultContext}}:sub'])(
    '%s is taken as it is',
    (context) => {
      expect(readInputs({ INPUT_CONTEXT: context }, { fileExists: () => true, contextExists }).build.context).toBe(
        context,
      );
    },
  );

  it('that is not there says that the checkout is missing', () => {
    const options = { fileExists: () => true, contextExists };
    expect(() => readInputs({ INPUT_CONTEXT: './app' }, options)).toThrow(
      '- context: There is no such folder: "./app". Put "uses: actions/checkout" before this step',
    );
  });
});

describe('a bare word in tags', () => {
  it('is a rule beside images, and the whole reference of an image that is only loaded', () => {
    expect(read({ tags: 'app', images: 'a/b', load: 'true' }).tags[0]?.kind).toBe('rule');
    expect(read({ tags: 'app' }).tags[0]?.kind).toBe('rule');
    expect(read({ tags: 'app', load: 'true' }).tags[0]).toMatchObject({
      kind: 'literal',
      reference: { tag: 'latest' },
    });
  });
});

describe('version', () => {
  it.each([
    ['v1.4.2', '1.4.2'],
    ['1.5.0-beta.1+build.5', '1.5.0-beta.1+build.5'],
  ])('%s is %s', (version, expected) => {
    expect(read({ version }).version?.raw.replace(/^v/, '')).toBe(expected);
  });
});

describe('secrets', () => {
  it('come from variables, values and files, in docker’s order', () => {
    const { secrets } = read({ secrets: 'A= a \n', 'secret-envs': 'B=X,C=Y', 'secret-files': 'D=there.txt' }).build;
    expect(secrets.map(({ source, id }) => `${source} ${id}`)).toEqual(['env B', 'env C', 'value A', 'file D']);
    expect(secrets.map((secret) => secret.source === 'value' && secret.value.reveal())).toContain(' a ');
  });

  it('are all known to the masker, each line of those with several too, but not what stands in every log', () => {
    const given = {
      ...{ 'github-token': 'token', username: 'me', password: 'p@s', images: 'a/b' },
      secrets: 'DEBUG=1\nA=hunter2\n"KEY=line 1\nline 2\n\n"',
      'secret-envs': 'B=FROM_ENV,CI=CI',
    };
    const env = { FROM_ENV: 'env secret', CI: '1', ACTIONS_RUNTIME_TOKEN: 'runtime' };
    const texts = secretsOf(read(given), env).map((secret) => secret.reveal());
    const basic = Buffer.from('me:p@s').toString('base64');
    const expected = [
      'token',
      'p@s',
      basic,
      'runtime',
      'env secret',
      'hunter2',
      'line 1\nline 2\n\n',
      'line 1',
      'line 2',
    ];
    expect(texts).toEqual(expected);
  });

  it('in files are masked as a whole and line by line, but not the short lines of a configuration', () => {
    const file = '[default]\nkey = hunter2\ntrue\n';
    const texts = secretsOf({ logins: [], githubToken: undefined }, {}, [file, 'key\n']).map((each) => each.reveal());
    expect(texts).toEqual([file, '[default]', 'key = hunter2']);
  });

  it('do not show when the inputs are printed', () => {
    const printed = JSON.stringify(read({ secrets: 'A=hunter2', password: 'hunter2', username: 'me' }));
    expect(printed).not.toContain('hunter2');
  });
});
