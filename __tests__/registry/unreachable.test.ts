import { expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { unreachable } from '../../src/registry/failures.ts';

function told(code: string): ReleaseError {
  const error = Object.assign(new Error('fetch failed'), { code });
  const failure = unreachable(new Error('request', { cause: error }), 'registry.example:5000', 30_000);
  if (!(failure instanceof ReleaseError)) throw new Error(`${code} is not taken for a failure of the network.`);
  return failure;
}

// The codes are those of Node: errors.md "Common system errors", tls.md "X509 certificate error codes", llhttp's HPE_*.
test.each([
  ['ENOTFOUND', 'name-not-found'],
  ['EAI_AGAIN', 'resolver-failing'],
  ['ECONNREFUSED', 'connection-refused'],
  ['EHOSTUNREACH', 'no-route'],
  ['ENETUNREACH', 'no-route'],
  ['ETIMEDOUT', 'registry-slow'],
  ['ECONNRESET', 'connection-broken'],
  ['EPIPE', 'connection-broken'],
  ['HPE_INVALID_CONSTANT', 'not-http'],
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-another-host'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'plain-http'],
  ['EPROTO', 'plain-http'],
])('%s is %s', (code, cause) => {
  const { failure, message } = told(code);
  expect(failure.diagnosis?.cause).toBe(cause);
  expect(message).toContain(`(${code})`);
});

test('the lines to add name the registry', () => {
  expect(told('SELF_SIGNED_CERT_IN_CHAIN').message).toMatch(
    /Add to this step:\n {2}with:\n {4}buildkitd-config-inline: \|\n {6}\[registry\."registry\.example:5000"\]\n {8}ca = \["/,
  );
});

test('a code that nobody knows is shown, and is no diagnosis', () => {
  const { failure, message } = told('ESOMETHING');
  expect(failure.diagnosis).toBeUndefined();
  expect(message).toContain('the connection failed (ESOMETHING)');
});
