import { describe, expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import { type Provider, providerOf } from '../../src/registry/provider.ts';

const ecr = (region: string): Provider => ({ kind: 'ecr', region });
const account = '012345678901';

// The hosts of AWS are those of "Amazon ECR endpoints and quotas", and of the tests of amazon-ecr-credential-helper.
test.each<[host: string, provider: Provider]>([
  ['ghcr.io', { kind: 'github' }],
  [`${account}.dkr.ecr.us-east-1.amazonaws.com`, ecr('us-east-1')],
  [`${account}.dkr.ecr-fips.us-gov-west-1.amazonaws.com`, ecr('us-gov-west-1')],
  [`${account}.dkr.ecr.cn-north-1.amazonaws.com.cn`, ecr('cn-north-1')],
  [`${account}.dkr.ecr.eusc-de-east-1.amazonaws.eu`, ecr('eusc-de-east-1')],
  [`${account}.dkr-ecr.eu-west-1.on.aws`, ecr('eu-west-1')],
  [`${account}.dkr-ecr-fips.us-east-2.on.aws`, ecr('us-east-2')],
  [`${account}.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn`, ecr('cn-north-1')],
  [`${account}.dkr.ecr.us-iso-east-1.c2s.ic.gov`, ecr('us-iso-east-1')],
  ['public.ecr.aws', { kind: 'ecr-public' }],
  ['ecr-public.aws.com', { kind: 'ecr-public' }],
  ['europe-west1-docker.pkg.dev', { kind: 'google' }],
  ['gcr.io', { kind: 'google' }],
  ['eu.gcr.io', { kind: 'google' }],
  ['acme.azurecr.io', { kind: 'azure', name: 'acme' }],
  ['acme-a1b2c3.azurecr.io', { kind: 'azure', name: 'acme' }],
  ['acme.azurecr.cn', { kind: 'azure', name: 'acme' }],
  ['docker.io', { kind: 'docker-hub' }],
  ['dhi.io', { kind: 'docker-hub' }],
])('%s is known', (host, provider) => {
  expect(providerOf(parseRegistry(host))).toEqual(provider);
});

test.each([
  'localhost:5000',
  'quay.io',
  'ghcr.io:443',
  'ghcr.io.evil.example',
  `${account}.dkr.ecr.us-east-1.amazonaws.com.evil.example`,
  `${account}.dkr.ecr.us-east-1.amazonaws.com:8443`,
  '1234.dkr.ecr.us-east-1.amazonaws.com',
  `x${account}.dkr.ecr.us-east-1.amazonaws.com`,
  `${account}.dkr.ecr.us.east.amazonaws.com`,
  'evil-public.ecr.aws',
  'docker.pkg.dev.evil.example',
  'evil.gcr.io',
  'evil.example-docker.pkg.dev.example',
  'azurecr.io',
  'a.b.azurecr.io',
])('nobody is asked for a login at %s', (host) => {
  expect(providerOf(parseRegistry(host))).toBeUndefined();
});

describe('the token of the job', () => {
  test.each([
    ['https://github.com', 'ghcr.io'],
    ['https://github.acme.example', 'containers.github.acme.example'],
    ['https://octocorp.ghe.com', 'containers.octocorp.ghe.com'],
  ])('of %s is for %s, and for no other registry', (serverUrl, own) => {
    const hosts = ['ghcr.io', 'containers.github.acme.example', 'containers.octocorp.ghe.com'];
    const known = hosts.filter((host) => providerOf(parseRegistry(host), { serverUrl })?.kind === 'github');
    expect(known).toEqual([own]);
  });
});

describe('the input "ecr"', () => {
  test('makes every registry one of Amazon, whose region the AWS CLI knows', () => {
    expect(providerOf(parseRegistry('registry.example'), { ecr: 'true' })).toEqual({ kind: 'ecr', region: undefined });
  });

  test('makes none of them one', () => {
    for (const host of [`${account}.dkr.ecr.us-east-1.amazonaws.com`, 'public.ecr.aws']) {
      expect(providerOf(parseRegistry(host), { ecr: 'false' })).toBeUndefined();
    }
  });
});
