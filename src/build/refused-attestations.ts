import type { Diagnosis } from '../errors.ts';

/**
 * How registries refuse an attestation that is an OCI artifact, which is what BuildKit makes of it from 0.32 on (moby/buildkit
 * #6914): Aliyun's does not know the type of its empty configuration (docker/build-push-action#1593 and others); ECR knows no
 * artifact in a manifest (moby/buildkit#5747).
 */
const refusals = [
  /: denied: unknown manifest class for application\/vnd\.oci\.empty\.v1\+json$/m,
  /: unexpected status from PUT request to \S+\/manifests\/\S+: 405 Method Not Allowed$/m,
  /: unsupported: Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'$/m,
  /manifest[ _]invalid.*(?:application\/vnd\.oci\.empty\.v1\+json|artifactType|subject)/i,
];

export const attestationsRefused: Diagnosis = {
  cause: 'attestations-refused',
  evidence: undefined,
  remedy: 'The registry does not take attestations in this form: leave them out.',
  add: { to: 'this step', lines: ['with:', '  provenance: false', '  sbom: false'] },
};

/**
 * Whether a push failed only because of the form of its attestations. GitLab wants the image that an artifact is about
 * (`subject`) to be there before it, and names it as an unknown blob (moby/buildkit#7007).
 * @param lines what buildx has printed
 */
export function refusesAttestations(error: string, lines: readonly string[]): boolean {
  if (!error.startsWith('failed to push ')) return false;
  if (!lines.some((line) => /^#\d+ exporting attestation manifest sha256:/.test(line))) return false;
  if (refusals.some((pattern) => pattern.test(error))) return true;
  const subject = /: blob unknown to registry - (sha256:[0-9a-f]{64})$/m.exec(error)?.[1];
  return subject !== undefined && lines.some((line) => line.includes(` exporting manifest ${subject}`));
}
