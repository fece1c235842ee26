import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import {
  attestationCommand,
  attestationIn,
  attestationLines,
  type AttestationNews,
  attestationOutputs,
} from '../../src/report/attestation.ts';

const digest = digestOf(new Uint8Array());
const page = { id: 7, url: 'https://github.com/acme/widget/attestations/7' };
const signed: AttestationNews = { digest, source: 'acme/widget', signer: 'acme/widget', did: 'signed', page };
const found: AttestationNews = { ...signed, did: 'found', page: undefined };

test('the outputs are those of actions/attest, and nothing where nothing was stored', () => {
  expect(attestationOutputs([signed])).toEqual({ 'attestation-id': '7', 'attestation-url': page.url });
  expect(attestationOutputs([found])).toEqual({});
  expect(attestationOutputs()).toEqual({});
});

test('the summary says who attested the image, and of several, which one', () => {
  expect(attestationLines([signed])).toEqual([
    `The image is attested, and that was verified before it got a name: ${page.url}`,
  ]);
  expect(attestationLines([found])[0]).toMatch(/^The image was attested by an earlier run/);
  expect(attestationLines([signed, found]).every((line) => line.startsWith(digest))).toBe(true);
});

describe('the command that verifies it', () => {
  const image = `ghcr.io/acme/widget@${digest}`;

  test.each([
    ['acme/widget', ''],
    ['release-image/action', ' --signer-repo release-image/action'],
  ])('says so when the workflow is one of another repository: %s', (signer, end) => {
    const command = attestationCommand(image, { source: 'acme/widget', signer });
    expect(command).toBe(`gh attestation verify oci://${image} --repo acme/widget${end}`);
    expect(attestationIn(`before\n${command}\nafter`, image)).toEqual({ source: 'acme/widget', signer });
  });

  test.each([
    ['', image],
    [`gh attestation verify oci://${image} --repo acme/widget; rm -rf /`, image],
    [`gh attestation verify oci://${image} --repo acme/widget --signer-repo $(id)`, image],
    [`gh attestation verify oci://${image} --repo acme/widget`, 'ghcr.io/acme/other'],
  ])('is not taken from %j', (text, of) => {
    expect(attestationIn(text, of)).toBeUndefined();
  });
});
