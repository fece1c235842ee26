import type { Addition } from '../errors.ts';
import type { KnownCause } from './known-cause.ts';

/** Why a registry cannot be talked to. Node says it by a code, BuildKit in the words of Go. */
export interface NetworkCause extends KnownCause {
  /** Of Node's error (Node: `errors.md`, `tls.md` "X509 certificate error codes"); `never` for what only a builder meets. */
  readonly code: RegExp;
  /** Half a sentence: "Cannot reach ghcr.io, because …" */
  readonly problem: string;
}

const spelling = 'Check the spelling of the registry, and that the runner can resolve it.';
const listening = 'Check host and port, that the registry runs, and that no firewall is in between.';
const slow = 'Try again; if it stays, check the registry and the network or proxy of the runner.';

function inBuildkit(line: string): Addition {
  return {
    to: 'this step',
    lines: ['with:', '  buildkitd-config-inline: |', '    [registry."<host>"]', `      ${line}`],
  };
}

/** Most telling first. */
export const networkCauses: readonly NetworkCause[] = [
  {
    cause: 'resolver-failing',
    code: /^(EAI_AGAIN|EAI_FAIL)$/,
    says: /Temporary failure in name resolution|: server misbehaving/,
    problem: 'its name cannot be resolved',
    remedy: spelling,
    passes: 'transient',
  },
  {
    cause: 'name-not-found',
    code: /^ENOTFOUND$/,
    says: /: no such host/,
    problem: 'its name cannot be resolved',
    remedy: spelling,
  },
  {
    cause: 'connection-refused',
    code: /^ECONNREFUSED$/,
    says: /: connection refused/,
    problem: 'nothing accepts connections there',
    remedy: listening,
    passes: 'transient',
  },
  {
    cause: 'no-route',
    code: /^(EHOSTUNREACH|ENETUNREACH)$/,
    says: /: (?:network is unreachable|no route to host)/,
    problem: 'nothing accepts connections there',
    remedy: listening,
  },
  {
    cause: 'registry-slow',
    code: /^(TimeoutError|ETIMEDOUT)$/,
    says: /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded/,
    problem: 'it did not answer completely in time',
    remedy: slow,
    passes: 'transient',
  },
  {
    cause: 'connection-broken',
    code: /^(ECONNRESET|EPIPE)$/,
    says: /: (?:connection reset by peer|broken pipe|unexpected EOF|EOF)$/m,
    problem: 'it closed the connection',
    remedy: slow,
    passes: 'transient',
  },
  {
    cause: 'not-http',
    code: /^HPE_/,
    says: /malformed HTTP (?:response|status code|version)/,
    problem: 'what it says is not HTTP',
    remedy: slow,
  },
  {
    cause: 'certificate-expired',
    code: /^CERT_HAS_EXPIRED$/,
    says: /x509: certificate has expired or is not yet valid/,
    problem: 'its certificate has expired',
    remedy: 'Renew the certificate of the registry, and check the clock of the runner.',
  },
  {
    cause: 'certificate-of-another-host',
    code: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    says: /x509: (?:certificate is valid for|cannot validate certificate for|certificate is not valid for any names)/,
    problem: 'its certificate is for another host',
    remedy: 'Use the name that the certificate is for.',
  },
  {
    cause: 'certificate-untrusted',
    code: /(CERT|ISSUER|SIGNATURE|CHAIN|CRL)/,
    says: /x509: certificate signed by unknown authority/,
    problem: 'its certificate is not trusted',
    remedy:
      'If its certificate comes from an authority of your own, set NODE_EXTRA_CA_CERTS to the PEM file of that authority; a ' +
      'builder in a container has to be told of it as well.',
    add: inBuildkit('ca = ["/path/to/authority.pem"]'),
  },
  {
    cause: 'plain-http',
    code: /^(EPROTO|ERR_SSL_.*)$/,
    says: /http: server gave HTTP response to HTTPS client/,
    problem: 'it does not speak https',
    remedy:
      'Give the registry https; plain http is spoken to localhost only. A builder in a container can be told to pull a base ' +
      'image by it.',
    add: inBuildkit('http = true'),
  },
];
