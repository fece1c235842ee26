import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeAt, type Home } from '../../src/attestations/authority.ts';
import { type Claims, readClaims } from '../../src/attestations/claims.ts';
import { policyOf } from '../../src/attestations/policy.ts';
import { provenanceOf } from '../../src/attestations/provenance.ts';
import { signStatement } from '../../src/attestations/sign.ts';
import { trustOf } from '../../src/attestations/trust.ts';
import { type Expected, verifyBundle } from '../../src/attestations/verify.ts';
import { digestOf } from '../../src/image/digest.ts';
import { listAt, parseJson, textAt } from '../../src/tools/foreign-json.ts';
import { askIdentity } from '../../src/registry/identity.ts';
import { createSend } from '../../src/registry/transport.ts';
import { ReleaseError } from '../../src/errors.ts';
import { Secret } from '../../src/tools/secret.ts';
import { tally } from '../tally.ts';
import { type Authorities, startAuthorities } from './authorities.ts';
import { jobOf } from './identity.ts';

let authorities: Authorities;
let home: Home;
let folder: string;
/** The keys of authorities that have nothing to do with this. */
let strangers: Expected['trust'];
beforeAll(async () => {
  authorities = await startAuthorities(jobOf());
  const found = homeAt(authorities.url);
  if (found === undefined) throw new Error('A server on this machine stands for GitHub.');
  home = found;
  folder = await mkdtemp(join(tmpdir(), 'attestations-'));
  const others = await startAuthorities(jobOf());
  const elsewhere = homeAt(others.url)?.authority('public');
  if (elsewhere === undefined) throw new Error('A server on this machine stands for GitHub.');
  strangers = await trustOf(elsewhere, { folder, send: createSend() });
  await others.stop();
});
afterAll(async () => {
  await authorities.stop();
  await rm(folder, { recursive: true });
});

const subject = { digest: digestOf(new TextEncoder().encode('image')), names: ['ghcr.io/octocat/hello-world'] };

interface Signed {
  readonly bundle: Uint8Array<ArrayBuffer>;
  readonly claims: Claims;
  readonly expected: Expected;
}

async function sign(visibility: string): Promise<Signed> {
  Object.assign(authorities.claims, { repository_visibility: visibility });
  const fail = (problem: string): Error => new Error(problem);
  const send = createSend();
  const token = await askIdentity('sigstore', { env: authorities.env, send, fail });
  const claims = readClaims(token, home.issuer);
  const authority = home.authority(claims.repository_visibility);
  const bundle = await signStatement(provenanceOf(subject, claims, home.serverUrl), { authority, token });
  const trust = await trustOf(authority, { folder, send });
  const policy = policyOf(claims, { serverUrl: home.serverUrl, by: 'this run' });
  return { bundle, claims, expected: { subject, authority, trust, policy } };
}

test.each(['public', 'private'])('what is signed for a %s repository verifies', async (visibility) => {
  const { bundle, expected } = await sign(visibility);
  await verifyBundle(bundle, expected);
  const read = parseJson(bundle);
  expect(textAt(read, 'mediaType')).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
  const logged = listAt(read, 'verificationMaterial', 'tlogEntries');
  expect(logged).toHaveLength(visibility === 'public' ? 1 : 0);
});

/** What somebody could put in the place of an attestation, or ask one to be good for. */
function forgeries({ bundle, claims, expected }: Signed): readonly (readonly [string, Uint8Array, Expected])[] {
  const envelope = (change: (document: BundleJson) => void): Uint8Array => {
    const document = JSON.parse(new TextDecoder().decode(bundle)) as BundleJson;
    change(document);
    return new TextEncoder().encode(JSON.stringify(document));
  };
  const flipped = (base64: string): string => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  const retold = (document: BundleJson): void => {
    const statement = Buffer.from(document.dsseEnvelope.payload, 'base64').toString();
    document.dsseEnvelope.payload = Buffer.from(statement.replace('octocat', 'mallory')).toString('base64');
  };
  const changed: readonly (readonly [string, Uint8Array])[] = [
    ['no JSON', new TextEncoder().encode('{')],
    ['an empty bundle', new TextEncoder().encode('{}')],
    ['another statement', envelope(retold)],
    [
      'another signature',
      envelope(({ dsseEnvelope: { signatures } }) => signatures.forEach((each) => (each.sig = flipped(each.sig)))),
    ],
    ['no signature', envelope(({ dsseEnvelope }) => (dsseEnvelope.signatures = []))],
    ['another payload type', envelope(({ dsseEnvelope }) => (dsseEnvelope.payloadType = 'text/plain'))],
    ['no log entry', envelope(({ verificationMaterial }) => (verificationMaterial.tlogEntries = []))],
    [
      'the log entry twice',
      envelope(({ verificationMaterial: { tlogEntries = [] } }) => tlogEntries.push(...tlogEntries)),
    ],
  ];
  const of = (more: Partial<Claims>): Expected => ({
    ...expected,
    policy: policyOf({ ...claims, ...more }, { serverUrl: home.serverUrl, by: 'this run' }),
  });
  const wrong: readonly (readonly [string, Expected])[] = [
    ['another image', { ...expected, subject: { ...subject, digest: digestOf(new Uint8Array()) } }],
    ['another name of the image', { ...expected, subject: { ...subject, names: [...subject.names, 'docker.io/a/b'] } }],
    ['another repository', of({ repository: 'octocat/hello' })],
    ['another commit', of({ sha: 'a'.repeat(40) })],
    ['another ref', of({ ref: 'refs/heads/main' })],
    ['another run', of({ run_id: '43' })],
    ['another attempt', of({ run_attempt: '2' })],
    ['another issuer', of({ iss: 'https://token.actions.githubusercontent.com' })],
    ['another workflow', of({ job_workflow_ref: claims.job_workflow_ref.replace('release', 'test') })],
    [
      'a workflow whose name is a pattern',
      of({ job_workflow_ref: claims.job_workflow_ref.replace('release', '.......') }),
    ],
    ['other authorities', { ...expected, trust: strangers }],
  ];
  return [
    ...changed.map(([what, bytes]) => [what, bytes, expected] as const),
    ...wrong.map(([what, other]) => [what, bundle, other] as const),
  ];
}

interface BundleJson {
  readonly dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] };
  readonly verificationMaterial: { tlogEntries?: unknown[] };
}

type Judge = typeof verifyBundle;

/** What a judge lets through. */
async function through(judge: Judge, signed: Signed): Promise<readonly string[]> {
  const outcomes = forgeries(signed).map(async ([what, bundle, expected]) => {
    const isRefused = await judge(bundle, expected).then(
      () => false,
      (error: unknown) => error instanceof ReleaseError && error.failure.code === 'attestation-invalid',
    );
    return isRefused ? [] : [what];
  });
  return (await Promise.all(outcomes)).flat();
}

test('what is signed by others, for others or about something else does not verify', async () => {
  const signed = await sign('public');
  tally('forged attestations', {
    tried: forgeries(signed).length,
    through: (await through(verifyBundle, signed)).length,
  });
});

test('judges that forget who signed, or about what, are found out', async () => {
  const signed = await sign('public');
  const anybody: Judge = (bundle, expected) => verifyBundle(bundle, { ...expected, policy: {} });
  expect(await through(anybody, signed)).toEqual(expect.arrayContaining(['another repository', 'another run']));
  const anything: Judge = (bundle, expected) => verifyBundle(bundle, { ...expected, subject });
  expect(await through(anything, signed)).toEqual(['another image', 'another name of the image']);
});

test('an earlier run of the same workflow for the same commit will do, whatever its ref, and no other one', async () => {
  const { bundle, claims, expected } = await sign('public');
  const byEarlier = (more: Partial<Claims>): Promise<void> => {
    const policy = policyOf({ ...claims, ...more }, { serverUrl: home.serverUrl, by: 'an earlier run' });
    return verifyBundle(bundle, { ...expected, policy });
  };
  const workflow = claims.job_workflow_ref;
  await byEarlier({
    run_id: '43',
    ref: 'refs/heads/main',
    job_workflow_ref: workflow.replace(/@.*/, '@refs/heads/main'),
  });
  for (const other of [
    { sha: 'a'.repeat(40) },
    { repository: 'octocat/hello' },
    { job_workflow_ref: workflow.replace('release', 'test') },
    { job_workflow_ref: workflow.replace('release.yml', 'release') },
  ])
    await expect(byEarlier(other)).rejects.toThrow('does not hold');
});

test('a token that the library cannot read is not in what it says', async () => {
  const token = new Secret(`${'x'.repeat(20)}.canary.z`);
  const failure = await signStatement({}, { authority: home.authority('public'), token }).catch(String);
  expect(failure).toContain('did not sign the attestation');
  expect(failure).not.toContain('canary');
});
