import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builderCauses } from '../../src/build/builder-causes.ts';
import { diagnose, type BuildFailure } from '../../src/build/failure.ts';
import { passingCauses, pushDenied, refusedCauses } from '../../src/build/registry-causes.ts';
import { endCauses, printedCauses, runnerCauses } from '../../src/build/step-causes.ts';
import { networkCauses } from '../../src/registry/network-causes.ts';
import { refusals } from '../../src/registry/refusals.ts';
import { clean } from '../../src/tools/clean.ts';

/** A build that ended like this, with what its last step had printed. */
function failure(error: string, printed: readonly string[] = []): BuildFailure {
  const lines = printed.map((line, index) => `#7 ${index}.1 ${line}`);
  return diagnose(['#7 [2/2] RUN make', ...lines, `#7 ERROR: ${error}`, `ERROR: ${error}`]);
}

const step = (end: string): string => `process "/bin/sh -c make" did not complete successfully: ${end}`;

/** The final errors of reports, as they stand there, and what is made of them. */
const reported: readonly (readonly [report: string, error: string, cause: string])[] = [
  [
    'elastic/golang-crossbuild#659',
    'failed to solve: arm64v8/debian:12: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/arm64v8/debian/manifests/sha256:53692cdc49e2b0abdd9adf36466b366aaebdbbdbb2e6a7f432e2b4fb7327fd93: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
    'rate-limited',
  ],
  [
    'docker/hub-feedback#2464',
    'Error response from daemon: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
    'rate-limited',
  ],
  [
    'huecker-io/huecker#8',
    'failed to solve: huecker.io/library/phpmyadmin:5.2.1: failed to resolve source metadata for huecker.io/library/phpmyadmin:5.2.1: unexpected status from HEAD request to https://huecker.io/v2/library/phpmyadmin/manifests/5.2.1: 500 Internal Server Error',
    'registry-failing',
  ],
  [
    'moby/buildkit#1491',
    'failed to solve: rpc error: code = Unknown desc = failed to load cache: ref buildkit/1/layer-sha256:30a6d761dcde78bbeffcc196e97968d1e65c6e3a5f0e3d8e7ef348130ef5f1ed locked: unavailable',
    'layer-locked',
  ],
  [
    'IQSS/dataverse#11239',
    'failed to solve: DeadlineExceeded: DeadlineExceeded: DeadlineExceeded: eclipse-temurin:17-jre-noble: failed to resolve source metadata for docker.io/library/eclipse-temurin:17-jre-noble: failed to do request: Head "https://registry-1.docker.io/v2/library/eclipse-temurin/manifests/17-jre-noble": dial tcp: lookup registry-1.docker.io: i/o timeout',
    'registry-slow',
  ],
  [
    'docker/build-push-action#1017',
    'failed to solve: failed to do request: Post "https://xxxxxxxx.dkr.ecr.cn-north-1.amazonaws.com.cn/v2/ai-lab-cn/streamlit-athena-glue-table/blobs/uploads/": EOF',
    'connection-broken',
  ],
  [
    'docker/build-push-action#520',
    'dial tcp: lookup dockerauth.cn-hangzhou.aliyuncs.com: Temporary failure in name resolution',
    'resolver-failing',
  ],
  [
    'docker/buildx#2008',
    'failed to solve: failed to push www.harbor.com/king/taxi-bus-server:0.1.9: failed to authorize: failed to fetch oauth token: Post "https://www.harbor.com/service/token": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'certificate-untrusted',
  ],
  [
    'konstpic/SharX#107',
    'Error response from daemon: failed to resolve reference "registry.konstpic.ru/sharx/postgres:16-alpine": failed to do request: Head "https://registry.konstpic.ru/v2/sharx/postgres/manifests/16-alpine": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-08-13T05:50:29Z is after 2026-08-13T04:59:29Z',
    'certificate-expired',
  ],
  [
    'moby/buildkit#2096',
    'failed to solve: rpc error: code = Unknown desc = failed to do request: Head https://192.168.137.11:5000/v2/base/demo/blobs/sha256:bb9cdec9c7f337940f7d872274353b66e118412cbfd433c711361bcf7922aea4: http: server gave HTTP response to HTTPS client',
    'plain-http',
  ],
  [
    'drone-plugins/drone-docker#265',
    'Get http://172.17.10.121:5000/v2/: dial tcp 172.17.10.121:5000: connect: no route to host',
    'no-route',
  ],
  [
    'eth-act/ere#128',
    'failed to build: failed to solve: failed to push ghcr.io/eth-act/ere/ere-base:0.0.12-caa8937: denied: installation not allowed to Write organization package',
    'ghcr-may-not-write',
  ],
  [
    'docker/build-push-action#606',
    'denied: installation not allowed to Create organization package',
    'ghcr-may-not-create',
  ],
  [
    'volcano-sh/kthena#294',
    'failed to build: failed to solve: failed to push ghcr.io/matrixinfer-ai/registry-webhook:main: denied: permission_denied: write_package',
    'ghcr-package-not-linked',
  ],
  ['mcuadros/ofelia#202, of an old buildx', 'denied: permission_denied: write_package', 'ghcr-package-not-linked'],
  [
    'testssl/testssl.sh#2611',
    'failed to solve: failed to push ghcr.io/testssl/testssl.sh:3.2: unexpected status from POST request to https://ghcr.io/v2/testssl/testssl.sh/blobs/uploads/: 403 Forbidden',
    'push-denied',
  ],
  [
    'testcontainers/sshd-docker#21',
    'failed to solve: failed to push testcontainers/sshd:1.3.0: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'docker-hub-denied',
  ],
  [
    'aws-actions/amazon-ecr-login#166',
    "name unknown: The repository with name 'service-t' does not exist in the registry with id '***'",
    'ecr-repository-missing',
  ],
  [
    'moby/buildkit#3776',
    "tag invalid: The image tag '1.0.0' already exists in the 'acme/widget' repository and cannot be overwritten because the repository is immutable.",
    'tag-immutable',
  ],
  [
    'moby/buildkit 0.25, to whom a registry says BLOB_UNKNOWN as GHCR does (bbartling/open-fdd#260)',
    'failed to build: failed to solve: failed to push ghcr.io/acme/widget:1: unknown: unknown blob',
    'layer-missing',
  ],
  [
    'guacsec/guac#2832',
    'failed to build: failed to solve: ResourceExhausted: write /var/lib/docker/overlay2/yp9tg0uq1ufym66lbal7o82n2/diff/guacone-linux-arm64: no space left on device',
    'disk-full',
  ],
  [
    'cloudbees-oss/smart-tests-cli#1036',
    'Multi-platform build is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.',
    'driver-without-platforms',
  ],
  [
    'tconbeer/sqlfmt#372',
    'multiple platforms feature is currently not supported for docker driver. Please switch to a different driver (eg. "docker buildx create --use")',
    'driver-without-platforms',
  ],
];

/** What a step printed before it failed. */
const printed: readonly (readonly [report: string, line: string, end: string, cause: string])[] = [
  [
    'docker/buildx#1170',
    'qemu: uncaught target signal 11 (Segmentation fault) - core dumped',
    'exit code: 100',
    'emulator-crashed',
  ],
  [
    'build2/build2#470',
    'aarch64-binfmt-P: QEMU internal SIGSEGV {code=MAPERR, addr=0x20}',
    'exit code: 1',
    'emulator-crashed',
  ],
  ['concourse/oci-build-task#135', 'exec /bin/sh: exec format error', 'exit code: 255', 'wrong-architecture'],
  [
    'docker-library/golang#471',
    'E: Failed to fetch http://mirror.example/debian/pool/main/d/dbus/libdbus-1-3_1.14.6-1_amd64.deb  Hash Sum mismatch',
    'exit code: 100',
    'package-mirror-failed',
  ],
  [
    'notaryproject/notary#1679',
    'ERROR: https://mirror.example/alpine/v3.16/main: temporary error (try again later)',
    'exit code: 3',
    'package-mirror-failed',
  ],
  [
    'docker/build-push-action#754',
    "cat: can't open '/run/secrets/github_token': No such file or directory",
    'exit code: 1',
    'secret-not-given',
  ],
];

describe('the catalogue knows', () => {
  test.each(reported)('what %s reports: %j', (_report, error, cause) => {
    expect(failure(error).diagnosis.cause).toBe(cause);
  });

  test.each(printed)('what a step printed in %s: %j', (_report, line, end, cause) => {
    const { diagnosis } = failure(step(end), ['preparing', line, 'giving up']);
    expect(diagnosis).toMatchObject({ cause, evidence: line });
  });

  test('each of its entries from a real message', () => {
    const folder = new URL('recorded/', import.meta.url);
    const recorded = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const seen = new Set([
      ...reported.map(([, , cause]) => cause),
      ...printed.map(([, , , cause]) => cause),
      ...recorded.map(
        (name) => diagnose(readFileSync(new URL(name, folder), 'utf8').split('\n').map(clean)).diagnosis.cause,
      ),
    ]);
    const entries = [builderCauses, refusedCauses, passingCauses, [pushDenied], runnerCauses, printedCauses, endCauses];
    const unseen = [...entries.flat(), ...networkCauses].map(({ cause }) => cause).filter((cause) => !seen.has(cause));
    // What Node calls them is in __tests__/registry/unreachable.test.ts; of Go there is no report.
    expect(unseen).toEqual(['not-http']);
  });

  test('no two entries by one name, but where one cause is said in two ways', () => {
    const causes = [builderCauses, refusedCauses, passingCauses, [pushDenied], runnerCauses, printedCauses, endCauses];
    const names = [...causes.flat(), ...networkCauses, ...refusals].map(({ cause }) => cause);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['secret-not-given']);
  });
});

describe('what only looks like a known message is none:', () => {
  test.each([
    'denied: requested access to the resource is denied',
    'Error response from daemon: toomanyrequests: You have reached your pull rate limit.',
    'unauthorized: authentication required',
    'curl: (6) Could not resolve host: no such host',
    'x509: certificate signed by unknown authority',
    'dial tcp 127.0.0.1:5432: connect: connection refused',
    'unknown flag: --annotation',
    'dockerfile parse error on line 3: unknown instruction: X',
    'secret token: not found',
    'HTTP/1.1 503 Service Unavailable',
    'the assertion "qemu: uncaught target signal 11" was not met',
    'W: Failed to fetch nothing',
    'exit code: 127',
  ])('a program that prints %j has failed by itself', (line) => {
    const { diagnosis, passes } = failure(step('exit code: 1'), [line]);
    expect([diagnosis.cause, passes]).toEqual(['command-failed', undefined]);
  });

  test.each([
    'process "/bin/sh -c echo \\"failed to push x: 503 Service Unavailable\\"; exit 1" did not complete successfully: exit code: 1',
    'process "/bin/sh -c grep \\"no space left on device\\" log" did not complete successfully: exit code: 1',
    'process "/bin/sh -c test \\"did not complete successfully: exit code: 127\\"" did not complete successfully: exit code: 1',
  ])('the command in %j is no message', (error) => {
    expect(failure(error).diagnosis.cause).toBe('command-failed');
  });

  test.each<[error: string, cause: string]>([
    [
      'failed to push ghcr.io/denied/unauthorized:401: unexpected status from PUT request to https://ghcr.io/v2/: 400 Bad Request',
      'unknown',
    ],
    ['failed to push registry.example/a:1: denied: permission_denied: write_package', 'push-denied'],
    ['failed to push registry.example/a:1: denied: requested access to the resource is denied', 'push-denied'],
    ['failed to push ghcr.io/acme/500:502: denied: permission_denied: write_package', 'ghcr-package-not-linked'],
    ['denied: requested access to the resource is denied', 'push-denied'],
    ['dockerfile parse error on line 2: unknown instruction: DENIED', 'dockerfile-invalid'],
    [
      'acme/denied:1: failed to resolve source metadata for docker.io/acme/denied:1: docker.io/acme/denied:1: not found',
      'base-not-found',
    ],
  ])('%j is %s', (error, cause) => {
    expect(failure(error).diagnosis.cause).toBe(cause);
  });
});

describe('a diagnosis', () => {
  test('has the lines to add, with what the message names', () => {
    const { diagnosis } = failure('failed to solve: secret npm_token: not found');
    expect(diagnosis.add?.lines).toEqual(['with:', '  secrets: |', '    npm_token=${{ secrets.NAME }}']);
    const http = failure(reported.find(([, , cause]) => cause === 'plain-http')?.[1] ?? '').diagnosis;
    expect(http.add?.lines).toContain('    [registry."192.168.137.11:5000"]');
    const limited = failure(reported[0]?.[1] ?? '').diagnosis;
    const pulled = failure(reported[1]?.[1] ?? '').diagnosis;
    for (const { add } of [limited, pulled]) expect(add?.lines).toContain('    - registry: docker.io');
  });

  test('leaves open what the message does not name, or names in a way that nobody may', () => {
    const said =
      'failed to push localhost:5000/a:1: failed to do request: Head "https://x\\"]\\nevil/": http: server gave HTTP response to HTTPS client';
    expect(failure(said).diagnosis.add?.lines).toContain('    [registry."localhost:5000"]');
    expect(failure('toomanyrequests: slow down').diagnosis.add?.lines).toContain('    - registry: <host>');
  });

  test('of a refused push says what its registry needs', () => {
    const { add } = failure(reported.find(([report]) => report.startsWith('testssl'))?.[1] ?? '').diagnosis;
    expect(add).toEqual({ to: 'the job', lines: ['permissions:', '  contents: read', '  packages: write'] });
  });

  test('shows of a long line what said so', () => {
    const { evidence = '' } = failure(reported[0]?.[1] ?? '').diagnosis;
    expect(evidence).toMatch(/^429 Too Many Requests - Server message: toomanyrequests: /);
  });
});
