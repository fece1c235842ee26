import { describe, expect, it } from 'vitest';
import { makesIndex } from '../../src/build/makes-index.ts';
import { builderOf, requestOf } from './requests.ts';

const containerd = builderOf('docker', undefined, { 'Multi-platform build': true, 'Direct push': true });
const classic = builderOf('docker', 'v0.22.0-moby', { 'Multi-platform build': false });
const container = builderOf('docker-container', 'v0.24.0');
const old = builderOf('docker-container', 'v0.10.6');
const remote = builderOf('remote');
const unknown = builderOf('docker', 'v0.22.0-moby');
const builders = { unknown, containerd, classic, container, old, remote };
const amdAndArm = { platforms: 'linux/amd64,linux/arm64' };

/** What Docker 28.5.2 with buildx 0.29.1 did, with both image stores; for the other builders, what their sources say. */
describe('an index is made', () => {
  it.each<[builder: keyof typeof builders, push: boolean, inputs: Record<string, string>, expected: boolean]>([
    ['containerd', false, {}, true],
    ['containerd', true, {}, true],
    ['containerd', false, { load: 'true' }, true],
    ['containerd', true, { provenance: 'false' }, false],
    ['containerd', true, { provenance: 'mode=max,disabled=true' }, false],
    ['containerd', true, { provenance: 'false', sbom: 'true' }, true],
    ['containerd', true, { provenance: 'false', ...amdAndArm }, true],
    ['containerd', true, { provenance: 'false', platforms: 'linux/arm64,linux/arm64/v8' }, false],
    ['containerd', false, { outputs: 'type=oci,dest=x.tar' }, false],
    ['containerd', false, { outputs: 'type=oci,dest=x.tar', provenance: 'mode=max' }, true],
    ['containerd', false, { outputs: 'type=docker,dest=x.tar' }, false],
    ['containerd', false, { outputs: 'type=image,name=x\ntype=oci,dest=x.tar' }, false],
    ['containerd', false, { outputs: 'type=local,dest=x' }, false],
    ['classic', true, {}, false],
    ['classic', false, { outputs: 'type=image,name=x,push=true' }, false],
    ['unknown', true, {}, false],
    ['classic', false, {}, false],
    ['container', true, {}, true],
    ['container', false, {}, false],
    ['container', true, { load: 'true' }, false],
    ['container', false, { outputs: 'type=image,name=x,push=true' }, true],
    ['old', true, {}, false],
    ['old', true, amdAndArm, true],
    ['remote', true, {}, true],
  ])('by the %s builder with push %s and %j: %s', (builder, push, inputs, expected) => {
    expect(makesIndex(requestOf(inputs, { builder: builders[builder], push }))).toBe(expected);
  });

  it('never for the sake of the default attestations where they are turned off', () => {
    expect(makesIndex(requestOf({}, { push: true, noDefaultAttestations: true }))).toBe(false);
  });

  it('of a private repository too, whose provenance is for registries only', () => {
    const run = { url: 'https://github.com/acme/widget/actions/runs/7/attempts/1', privateRepository: true };
    expect(makesIndex(requestOf({}, { push: true, run }))).toBe(true);
    expect(makesIndex(requestOf({ outputs: 'type=oci,dest=x.tar' }, { run }))).toBe(false);
  });
});
