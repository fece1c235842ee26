import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/build/failure.ts';
import { clean } from '../../src/tools/clean.ts';

const image = `sha256:${'1'.repeat(64)}`;
const attestation = `#40 exporting attestation manifest sha256:${'2'.repeat(64)} done`;
const exported = [`#40 exporting manifest ${image} done`, attestation];

function isRefused(error: string, lines: readonly string[] = exported): boolean {
  const all = [...lines, `ERROR: failed to build: failed to solve: ${error}`];
  return diagnose(all).isOfAttestations;
}

const aliyun =
  'failed to push registry.cn-hangzhou.aliyuncs.com/a/b:1: denied: unknown manifest class for application/vnd.oci.empty.v1+json';
const gitlab = `failed to push registry.gitlab.com/a/b:1: unknown: blob unknown to registry - ${image}`;
const ecr =
  'failed to push 1.dkr.ecr.us-east-2.amazonaws.com/b:1: unexpected status from PUT request to https://1.dkr.ecr.us-east-2.amazonaws.com/v2/b/manifests/sha256:2222: 405 Method Not Allowed';

const ecrInWords =
  "failed to push 1.dkr.ecr.us-east-2.amazonaws.com/b:1: unsupported: Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'";

describe('a registry refuses attestations as artifacts', () => {
  // matrixorigin/matrixone-operator#613; docker/build-push-action#1593; moby/buildkit#5747; opcr-io/policy#149.
  test.each([aliyun, gitlab, ecr, ecrInWords])('with %j', (error) => {
    expect(isRefused(error)).toBe(true);
  });

  test('and that is not so when there were none', () => {
    for (const error of [aliyun, gitlab, ecr]) expect(isRefused(error, exported.slice(0, 1))).toBe(false);
  });

  test.each([
    gitlab.replace(image, `sha256:${'3'.repeat(64)}`),
    ecr.replace('/manifests/', '/blobs/uploads/'),
    ecr.replace('405 Method Not Allowed', '403 Forbidden'),
    'failed to push europe-docker.pkg.dev/a/b:1: manifest invalid: cannot update tag 1. The repository has enabled tag immutability',
    `process "/bin/sh -c echo '${aliyun}'" did not complete successfully: exit code: 1`,
  ])('nor with %j', (error) => {
    expect(isRefused(error)).toBe(false);
  });

  test('nor with any other failure that was recorded', () => {
    const folder = new URL('recorded/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    for (const name of names) {
      const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').map(clean);
      expect(diagnose([attestation, ...lines]).isOfAttestations, name).toBe(false);
    }
  });
});
