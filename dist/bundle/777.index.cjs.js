"use strict";
exports.id = 777;
exports.ids = [777,523];
exports.modules = {

/***/ 43138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ attests),
  S: () => (/* binding */ readyToAttest)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/tools/workplace.js
var tools_workplace = __webpack_require__(80079);
// EXTERNAL MODULE: ./lib/registry/identity.js
var identity = __webpack_require__(2293);
// EXTERNAL MODULE: ./lib/registry/retry-engine.js + 3 modules
var retry_engine = __webpack_require__(24440);
// EXTERNAL MODULE: ./lib/registry/transport.js + 1 modules
var transport = __webpack_require__(46425);
// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan_plan = __webpack_require__(17290);
// EXTERNAL MODULE: ./lib/gates/names.js
var names = __webpack_require__(76640);
// EXTERNAL MODULE: ./lib/releases/github-releases.js + 4 modules
var github_releases = __webpack_require__(22618);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/releases/failures.js
var releases_failures = __webpack_require__(11083);
;// CONCATENATED MODULE: ./lib/attestations/provenance.js

const provenanceType = 'https://slsa.dev/provenance/v1';
const statementType = 'application/vnd.in-toto+json';
const statementVersion = 'https://in-toto.io/Statement/v1';
function provenanceOf({ digest, names }, claims, serverUrl) {
    const { repository, ref, sha, run_id, run_attempt } = claims;
    const [path = ''] = claims.workflow_ref.replace(`${repository}/`, '').split('@');
    return {
        _type: statementVersion,
        subject: names.map((name) => ({ name, digest: { sha256: hexOf(digest) } })),
        predicateType: provenanceType,
        predicate: {
            buildDefinition: {
                buildType: 'https://actions.github.io/buildtypes/workflow/v1',
                externalParameters: { workflow: { ref, repository: `${serverUrl}/${repository}`, path } },
                internalParameters: {
                    github: {
                        event_name: claims.event_name,
                        repository_id: claims.repository_id,
                        repository_owner_id: claims.repository_owner_id,
                        runner_environment: claims.runner_environment,
                    },
                },
                resolvedDependencies: [{ uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } }],
            },
            runDetails: {
                builder: { id: `${serverUrl}/${claims.job_workflow_ref}` },
                metadata: { invocationId: `${serverUrl}/${repository}/actions/runs/${run_id}/attempts/${run_attempt}` },
            },
        },
    };
}
function isProvenanceOf(statement, { digest, names }) {
    const document = (0,foreign_json/* parseJson */.qF)(statement);
    const named = (0,foreign_json/* listAt */.gT)(document, 'subject')
        .filter((subject) => (0,foreign_json/* textAt */.$6)(subject, 'digest', 'sha256') === hexOf(digest))
        .map((subject) => (0,foreign_json/* textAt */.$6)(subject, 'name'));
    return ((0,foreign_json/* textAt */.$6)(document, '_type') === statementVersion &&
        (0,foreign_json/* textAt */.$6)(document, 'predicateType') === provenanceType &&
        names.every((name) => named.includes(name)));
}
function hexOf(digest) {
    return digest.replace('sha256:', '');
}

;// CONCATENATED MODULE: ./lib/attestations/attestation-api.js



function createAttestationApi(ask) {
    return {
        probe: (repository) => probe(ask, repository),
        has: (repository, digest, bundle) => isStored(ask, repository, { digest, bundle }),
        store: (repository, digest, bundle) => store(ask, repository, { digest, bundle }),
    };
}
const needs = 'attestations';
async function probe(ask, repository) {
    const what = 'store attestations';
    const expects = ({ status }) => ![401, 403, 404].includes(status);
    const reread = () => Promise.resolve(true);
    const body = { bundle: {} };
    await ask({ method: 'POST', repository, path: ['attestations'], body, what, needs, expects, reread });
}
async function isStored(ask, repository, { digest, bundle }) {
    const what = `look for the attestation of ${digest}`;
    const query = { per_page: '100', predicate_type: provenanceType };
    const path = ['attestations', digest];
    const { status, data } = await ask({ method: 'GET', repository, path, query, what, needs, expects: releases_failures/* isMissing */.b2 });
    if (status === 404)
        return false;
    const ours = signatureOf((0,foreign_json/* parseJson */.qF)(bundle));
    return (0,foreign_json/* listAt */.gT)(data, 'attestations').some((stored) => {
        const there = (0,foreign_json/* valueAt */.fK)(stored, 'bundle');
        return there === undefined || there === null || signatureOf(there) === ours;
    });
}
async function store(ask, repository, stored) {
    const what = `store the attestation of ${stored.digest}`;
    const body = { bundle: (0,foreign_json/* parseJson */.qF)(stored.bundle) };
    const reread = () => isStored(ask, repository, stored);
    const { data } = await ask({ method: 'POST', repository, path: ['attestations'], body, what, needs, reread });
    const id = (0,foreign_json/* numberAt */.tk)(data, 'id');
    if (id === undefined && data !== undefined)
        throw (0,releases_failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
    return id;
}
function signatureOf(bundle) {
    const [signature] = (0,foreign_json/* listAt */.gT)(bundle, 'dsseEnvelope', 'signatures');
    return (0,foreign_json/* textAt */.$6)(signature, 'sig');
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
;// CONCATENATED MODULE: ./lib/attestations/bundle-artifact.js



const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: (0,image_digest/* digestOf */.ol)(emptyBlob), size: emptyBlob.length };
function bundleManifest(bundle, { image, created }) {
    const document = {
        schemaVersion: 2,
        mediaType: imageManifest,
        artifactType: bundleType,
        config: empty,
        layers: [{ mediaType: bundleType, digest: (0,image_digest/* digestOf */.ol)(bundle), size: bundle.length }],
        subject: { mediaType: image.mediaType, digest: image.digest, size: image.bytes.length },
        annotations: {
            'org.opencontainers.image.created': created.toISOString(),
            'dev.sigstore.bundle.content': 'dsse-envelope',
            'dev.sigstore.bundle.predicateType': provenanceType,
        },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    return { digest: (0,image_digest/* digestOf */.ol)(bytes), mediaType: imageManifest, bytes };
}
function bundleIn({ bytes }, subject) {
    const document = (0,foreign_json/* parseJson */.qF)(bytes);
    const [layer] = (0,foreign_json/* listAt */.gT)(document, 'layers');
    const digest = (0,foreign_json/* textAt */.$6)(layer, 'digest');
    const isOurs = (0,foreign_json/* textAt */.$6)(document, 'subject', 'digest') === subject && (0,foreign_json/* textAt */.$6)(layer, 'mediaType') === bundleType;
    return isOurs && digest !== undefined && (0,image_digest/* isDigest */.Bc)(digest) ? digest : undefined;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/releases/refusals.js
var refusals = __webpack_require__(62817);
;// CONCATENATED MODULE: ./lib/attestations/failures.js



const nothingNamed = 'No tag was written.';
function identityNotAllowed() {
    return new errors/* ReleaseError */.K2({
        code: 'id-token-permission-missing',
        what: '"attest" needs the identity of the workflow, and the job may not ask for it',
        remedy: `${refusals/* attestationsWrite */.tK}A pull request from a fork never gets one, and a workflow that is called needs it in the job that calls it.`,
    });
}
function noAttestationsHere(serverUrl) {
    return new errors/* ReleaseError */.K2({
        code: 'attestations-unavailable',
        what: 'There are no artifact attestations where this runs',
        value: serverUrl,
        remedy: '"attest" works in workflows on github.com. Elsewhere leave it out, and sign the image with a step of your own.',
    });
}
function attestNeedsToken() {
    return new errors/* ReleaseError */.K2({
        code: 'no-github-token',
        what: '"attest" stores an attestation at GitHub, and there is no token for it',
        remedy: 'Leave "github-token" as it is by default, or set it to a token that may write attestations.',
    });
}
function unusableIdentity(problem) {
    return new errors/* ReleaseError */.K2({
        code: 'untrusted-answer',
        what: 'The identity that GitHub gave to this job cannot be used',
        value: (0,clean/* clean */.uH)(problem),
        remedy: `${nothingNamed} Check that no step changes ACTIONS_ID_TOKEN_REQUEST_URL.`,
    });
}
function identityNotGiven(problem, said) {
    return new errors/* ReleaseError */.K2({
        code: 'identity-not-given',
        what: `GitHub did not say who this job is (${problem})`,
        value: said === '' ? undefined : (0,clean/* clean */.uH)(said),
        remedy: `${nothingNamed} Run the job again: it is safe. githubstatus.com says whether GitHub has an incident.`,
    });
}
function notSigned(authority, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'not-signed',
        what: `${authority} did not sign the attestation`,
        value: (0,clean/* clean */.uH)(cause.message),
        remedy: `${nothingNamed} Run the job again: it is safe. status.sigstore.dev and githubstatus.com say whether there is an incident.`,
        cause: cause.cause,
    });
}
function rootNotGiven(authority, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'trust-root-unavailable',
        what: `What ${authority} signs with cannot be verified, because its keys cannot be had`,
        value: (0,clean/* clean */.uH)(cause.message),
        remedy: `${nothingNamed} Check the network and the proxy of the runner, and run the job again: it is safe.`,
        cause,
    });
}
function rootIsAnother(url, found) {
    return new errors/* ReleaseError */.K2({
        code: 'untrusted-answer',
        what: `${url} is not the root of trust that it has to be`,
        value: found,
        remedy: `${nothingNamed} Nothing of this answer was used. Check any proxy of the runner.`,
    });
}
function attestationInvalid(digest, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'attestation-invalid',
        what: `The attestation of ${digest} does not hold`,
        value: cause instanceof Error ? (0,clean/* clean */.uH)(cause.message) : undefined,
        remedy: `${nothingNamed} Run the job again. If it says so once more, somebody answers for Sigstore or for the registry: find out who.`,
        cause,
    });
}
function attestationNotListed(image) {
    return new errors/* ReleaseError */.K2({
        code: 'attestation-not-listed',
        what: `${image} has an attestation that its registry does not list`,
        remedy: `${nothingNamed} Run the job again: the registry may need more time to show it.`,
    });
}

;// CONCATENATED MODULE: ./lib/attestations/claims.js


const claims_names = [
    'iss',
    'sub',
    'ref',
    'sha',
    'repository',
    'event_name',
    'job_workflow_ref',
    'workflow_ref',
    'repository_id',
    'repository_owner_id',
    'repository_visibility',
    'runner_environment',
    'run_id',
    'run_attempt',
];
function readClaims(token, issuer) {
    const [, payload = ''] = token.reveal().split('.');
    const claims = (0,foreign_json/* parseJson */.qF)(Buffer.from(payload, 'base64url'));
    const entries = claims_names.map((name) => [name, (0,foreign_json/* textAt */.$6)(claims, name) ?? '']);
    const missing = entries.filter(([, value]) => value === '').map(([name]) => name);
    if (missing.length > 0)
        throw unusableIdentity(`it does not say ${missing.join(', ')}`);
    const read = Object.fromEntries(entries);
    if (read.iss !== issuer && !read.iss.startsWith(`${issuer}/`))
        throw unusableIdentity(`it is from ${read.iss}`);
    return read;
}

;// CONCATENATED MODULE: ./lib/attestations/verify.js



async function verifyBundle(bundle, expected) {
    const { subject, policy, authority, trust } = expected;
    const [{ bundleFromJSON, isBundleWithDsseEnvelope }, { Verifier, toSignedEntity }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(463), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    const entries = authority.rekor === undefined ? 0 : 1;
    const thresholds = { tlogThreshold: entries, ctlogThreshold: entries, timestampThreshold: 1 };
    try {
        const read = bundleFromJSON((0,foreign_json/* parseJson */.qF)(bundle));
        new Verifier(trust, thresholds).verify(toSignedEntity(read), policy);
        if (!isBundleWithDsseEnvelope(read))
            throw new Error('it is a signature without a statement');
        const { payload, payloadType } = read.content.dsseEnvelope;
        if (payloadType !== statementType || !isProvenanceOf(payload, subject))
            throw new Error('its statement is not provenance of this image');
    }
    catch (error) {
        throw attestationInvalid(subject.digest, error);
    }
}

;// CONCATENATED MODULE: ./lib/attestations/earlier.js



const mostLookedAt = 20;
const bundleLimit = 1024 * 1024;
async function findEarlier({ digest, repositories }, { client, log, expected }) {
    for (const repository of repositories) {
        const listed = await client.referrers(repository, digest);
        const bundles = listed.filter(({ artifactType }) => artifactType === bundleType).slice(-mostLookedAt);
        for (const { digest: artifact } of bundles.toReversed()) {
            try {
                const stored = await readStored(repository, { subject: digest, artifact }, client);
                if (stored === undefined)
                    continue;
                await verifyBundle(stored.bundle, expected);
                return stored;
            }
            catch (error) {
                if (!(error instanceof errors/* ReleaseError */.K2))
                    throw error;
                log.debug(`The attestation ${artifact} is not taken: ${error.message}`);
            }
        }
    }
    return undefined;
}
async function readStored(repository, { subject, artifact }, client) {
    const manifest = await client.getManifest(repository, artifact);
    const digest = bundleIn(manifest, subject);
    if (digest === undefined)
        return undefined;
    const bundle = await client.getBlob(repository, { digest, limit: bundleLimit });
    return { subject, manifest, bundle: Uint8Array.from(bundle) };
}

;// CONCATENATED MODULE: ./lib/attestations/policy.js
const extension = { sourceRepository: 12, sourceDigest: 13, sourceRef: 14, invocation: 21 };
const arc = [1, 3, 6, 1, 4, 1, 57264, 1];
function policyOf(claims, { serverUrl, by }) {
    const { repository, sha, ref, run_id, run_attempt, job_workflow_ref: workflow, iss: issuer } = claims;
    const source = `${serverUrl}/${repository}`;
    const [path = ''] = workflow.split('@');
    const oids = [policy_text(extension.sourceRepository, source), policy_text(extension.sourceDigest, sha)];
    if (by === 'an earlier run') {
        const subjectAlternativeName = new RegExp(`^${literally(`${serverUrl}/${path}@`)}[^@]+$`);
        return { subjectAlternativeName, extensions: { issuer }, oids };
    }
    const invocation = `${source}/actions/runs/${run_id}/attempts/${run_attempt}`;
    return {
        subjectAlternativeName: new RegExp(`^${literally(`${serverUrl}/${workflow}`)}$`),
        extensions: { issuer },
        oids: [...oids, policy_text(extension.sourceRef, ref), policy_text(extension.invocation, invocation)],
    };
}
function policy_text(id, value) {
    const bytes = Buffer.from(value);
    const { length } = bytes;
    const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
    return { oid: { id: [...arc, id] }, value: Buffer.concat([Buffer.from([0x0c, ...size]), bytes]) };
}
function literally(value) {
    return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/attestations/sign.js



const exchange = { timeout: 30_000, retry: 3 };
async function signStatement(statement, { authority, token }) {
    const { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(463), __webpack_require__.e(335), __webpack_require__.e(179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
    const { bundleToJSON } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
    const { fulcio, rekor, timestamps } = authority;
    const identityProvider = { getToken: () => Promise.resolve(token.reveal()) };
    const signer = new FulcioSigner({ identityProvider, fulcioBaseURL: fulcio, ...exchange });
    const witnesses = [
        ...(rekor === undefined ? [] : [new RekorWitness({ rekorBaseURL: rekor, fetchOnConflict: true, ...exchange })]),
        ...(timestamps === undefined ? [] : [new TSAWitness({ tsaBaseURL: timestamps, ...exchange })]),
    ];
    const artifact = { data: Buffer.from(JSON.stringify(statement)), type: statementType };
    try {
        const bundle = await new DSSEBundleBuilder({ signer, witnesses }).create(artifact);
        return new TextEncoder().encode(JSON.stringify(bundleToJSON(bundle)));
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 || !(error instanceof Error))
            throw error;
        throw notSigned(authority.name, withoutToken(error, token));
    }
}
function withoutToken(error, token) {
    const message = error.message.replaceAll(token.reveal(), String(token));
    return new Error(message, error.cause instanceof Error ? { cause: error.cause } : {});
}

;// CONCATENATED MODULE: ./lib/attestations/attest.js









const pauses = [500, 1000, 2000, 4000, 8000, undefined];
async function attestImages(images, options) {
    const attested = [];
    for (const digest of new Set(images.map((image) => image.digest))) {
        const repositories = images.filter((image) => image.digest === digest).map(({ repository }) => repository);
        attested.push(await attestImage({ digest, repositories }, options));
    }
    return attested;
}
async function attestImage(image, options) {
    const { home, goOn, log } = options;
    goOn();
    const token = await options.identity();
    const claims = readClaims(token, home.issuer);
    const authority = home.authority(claims.repository_visibility);
    const { digest, repositories } = image;
    const subject = { digest, names: repositories.map(({ registry, path }) => `${registry}/${path}`) };
    const expected = { subject, authority, trust: await options.trust(authority) };
    const byEarlier = { ...expected, policy: policyOf(claims, { serverUrl: home.serverUrl, by: 'an earlier run' }) };
    const found = await findEarlier(image, { ...options, expected: byEarlier });
    goOn();
    const stored = found ?? (await signed(image, { ...options, token, claims, expected }));
    await pushTo(repositories, stored, options);
    const id = await storeAtGitHub(stored, { ...options, claims, isNew: found === undefined });
    const policy = found === undefined ? ownPolicy(claims, home) : byEarlier.policy;
    for (const repository of repositories)
        await verifyStored(repository, stored, { ...options, ...expected, policy });
    const did = found === undefined ? 'signed' : 'found';
    const page = id === undefined ? undefined : { id, url: `${home.serverUrl}/${claims.repository}/attestations/${id}` };
    const [owner = '', name = ''] = claims.job_workflow_ref.split('/');
    const attested = { digest, source: claims.repository, signer: `${owner}/${name}`, did, page };
    log.info(sentenceOf(attested, authority));
    return attested;
}
function ownPolicy(claims, { serverUrl }) {
    return policyOf(claims, { serverUrl, by: 'this run' });
}
async function signed({ digest, repositories: [first] }, { client, home, token, claims, expected, now }) {
    if (first === undefined)
        throw new Error('An image that is proved is somewhere.');
    const image = await client.getManifest(first, digest);
    const statement = provenanceOf(expected.subject, claims, home.serverUrl);
    const bundle = await signStatement(statement, { authority: expected.authority, token });
    await verifyBundle(bundle, { ...expected, policy: ownPolicy(claims, home) });
    return { subject: digest, bundle, manifest: bundleManifest(bundle, { image, created: now() }) };
}
async function pushTo(repositories, { subject, bundle, manifest }, { client, goOn }) {
    for (const repository of repositories) {
        const listed = await client.referrers(repository, subject);
        if (listed.some(({ digest }) => digest === manifest.digest))
            continue;
        goOn();
        await Promise.all([client.putBlob(repository, bundle), client.putBlob(repository, emptyBlob)]);
        await client.attach(repository, subject, manifest);
    }
}
async function storeAtGitHub({ subject, bundle }, { api, claims, goOn, isNew }) {
    if (!isNew && (await api.has(claims.repository, subject, bundle)))
        return undefined;
    goOn();
    return api.store(claims.repository, subject, bundle);
}
async function verifyStored(repository, { subject, manifest }, { client, sleep, ...expected }) {
    const isListed = async () => (await client.referrers(repository, subject)).some(({ digest }) => digest === manifest.digest);
    for (const wait of pauses) {
        if (await isListed())
            break;
        if (wait === undefined)
            throw attestationNotListed((0,reference/* formatPinned */.y6)(repository, subject));
        await sleep(wait);
    }
    const stored = await readStored(repository, { subject, artifact: manifest.digest }, client);
    if (stored === undefined)
        throw attestationNotListed((0,reference/* formatPinned */.y6)(repository, subject));
    await verifyBundle(stored.bundle, expected);
}
function sentenceOf({ digest, did, page }, { name }) {
    const where = page === undefined ? '' : ` ${page.url}`;
    return did === 'signed'
        ? `${name} has signed the attestation of ${digest}, and it is verified.${where}`
        : `${digest} was attested by an earlier run of this workflow, and that is verified.${where}`;
}

// EXTERNAL MODULE: ./lib/image/registry.js
var registry = __webpack_require__(77190);
;// CONCATENATED MODULE: ./lib/attestations/authority.js

const publicGood = {
    name: "Sigstore's public instance",
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: 'https://rekor.sigstore.dev',
    timestamps: undefined,
    trust: { mirror: 'https://tuf-repo-cdn.sigstore.dev', begins: { with: 'known root' } },
};
const gitHubsOwn = {
    name: "GitHub's instance of Sigstore",
    fulcio: 'https://fulcio.githubapp.com',
    rekor: undefined,
    timestamps: 'https://timestamp.githubapp.com',
    trust: {
        mirror: 'https://tuf-repo.github.com',
        begins: {
            with: 'pinned root',
            version: 3,
            sha256: '9befe6d9f07563f70aaa658485f78d0943c5ba5cb2e03f3aaaaba34fe35ad688',
        },
    },
};
function homeAt(serverUrl) {
    if (serverUrl === 'https://github.com') {
        const issuer = 'https://token.actions.githubusercontent.com';
        return { serverUrl, issuer, authority: (visibility) => (visibility === 'public' ? publicGood : gitHubsOwn) };
    }
    const url = URL.canParse(serverUrl) ? new URL(serverUrl) : undefined;
    if (url === undefined || !(0,registry/* isLoopback */.U9)(url.host) || url.origin !== serverUrl)
        return undefined;
    const authority = (visibility) => ({
        name: `The Sigstore of ${serverUrl}`,
        fulcio: `${serverUrl}/fulcio`,
        rekor: visibility === 'public' ? `${serverUrl}/rekor` : undefined,
        timestamps: visibility === 'public' ? undefined : `${serverUrl}/timestamp`,
        trust: { mirror: `${serverUrl}/tuf`, begins: { with: 'first root' } },
    });
    return { serverUrl, issuer: `${serverUrl}/token`, authority };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/registry/answer.js
var answer = __webpack_require__(14221);
;// CONCATENATED MODULE: ./lib/attestations/trust.js







const trust_exchange = { timeout: 15_000, retry: 3 };
async function trustOf({ name, trust }, options) {
    const [{ getTrustedRoot }, { toTrustMaterial }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(335), __webpack_require__.e(694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19)),
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(463), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    try {
        const rootPath = await firstRoot(trust, options);
        const cache = { mirrorURL: trust.mirror, cachePath: (0,external_node_path_.join)(options.folder, 'tuf'), forceInit: true };
        return toTrustMaterial(await getTrustedRoot({ ...cache, ...trust_exchange, ...(rootPath && { rootPath }) }));
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 || !(error instanceof Error))
            throw error;
        throw rootNotGiven(name, error);
    }
}
async function firstRoot({ mirror, begins }, { folder, send }) {
    if (begins.with === 'known root')
        return undefined;
    const version = begins.with === 'pinned root' ? begins.version : 1;
    const url = new URL(`${mirror}/${version}.root.json`);
    const { status, bytes } = await send({ method: 'GET', url, limit: answer/* smallLimit */.TG });
    const root = (0,foreign_json/* parseJson */.qF)(bytes);
    if (status !== 200 || root === undefined)
        throw rootIsAnother(url.href, `status ${status}`);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(root)).digest('hex');
    if (begins.with === 'pinned root' && sha256 !== begins.sha256)
        throw rootIsAnother(url.href, sha256);
    const file = (0,external_node_path_.join)(folder, 'root.json');
    await (0,promises_.writeFile)(file, bytes, { mode: 0o600 });
    return file;
}

;// CONCATENATED MODULE: ./lib/commands/attest.js















function attests({ attest, digestOnly, build }, plan) {
    return attest && !digestOnly && build.call === undefined && (0,plan_plan/* pushedRepositories */.Qx)(plan).length > 0;
}
async function readyToAttest(subject) {
    const { env, inputs, plan, facts } = subject;
    if (!attests(inputs, plan))
        return { gates: [], news: () => [] };
    const { serverUrl } = facts.event.run;
    const home = homeAt(serverUrl);
    if (home === undefined)
        throw noAttestationsHere(serverUrl);
    if (!(0,identity/* mayAskIdentity */.$$)(env))
        throw identityNotAllowed();
    if (inputs.githubToken === undefined)
        throw attestNeedsToken();
    const api = createAttestationApi(openGitHub(subject));
    await api.probe(facts.event.repository.fullName);
    const attested = [];
    const ask = async (images) => {
        attested.push(...(await attestIn(subject, images, { home, api })));
    };
    return { gates: [{ name: names/* attestName */.Xw, ask }], news: () => attested };
}
async function attestIn(subject, images, { home, api }) {
    const { client, env, log, stopping } = subject;
    const workplace = await (0,tools_workplace/* createWorkplace */.D)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)());
    const send = retrying(subject);
    const stopped = () => (0,failures/* cancelled */.KW)('the attestation', 'No tag was written');
    try {
        return await attestImages(images, {
            ...{ client, api, home, log, now: () => new Date(), sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped) },
            identity: () => identify(subject, send),
            trust: (authority) => trustOf(authority, { folder: workplace.directory, send }),
            goOn() {
                if (stopping.aborted)
                    throw stopped();
            },
        });
    }
    finally {
        await workplace.remove();
    }
}
async function identify({ env, log }, send) {
    const token = await (0,identity/* askIdentity */.Ij)('sigstore', { env, send, fail: identityNotGiven });
    log.mask(token);
    return token;
}
function openGitHub({ env, inputs, ...options }) {
    const { githubToken: token, maxWait } = inputs;
    return (0,github_releases/* openAsk */.R)({ ...options, token, maxWait, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com' });
}
function retrying({ env, inputs, stopping, onRetry }) {
    const sleep = (0,stop_signal/* sleepUnlessStopped */.z)(stopping, () => (0,failures/* cancelled */.KW)('a wait for GitHub', 'No tag was written'));
    const retry = { sleep, maxWait: inputs.maxWait };
    const engine = new retry_engine/* RetryEngine */.h((0,transport/* createSend */.R)({ env }), { now: () => performance.now(), onRetry, retry });
    return (request) => engine.operation(request.url.host, 'prepare the attestation')(request);
}


/***/ }),

/***/ 31611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59516);
/* harmony import */ var _secret_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1798);



async function openLog(log, { inputs, env, loadCore }) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const [core, files] = await Promise.all([loadCore(), (0,_secret_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecretFiles */ .E)(inputs)]);
    for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .F)(inputs, env, files))
        core.setSecret(secret.reveal());
    log.open(core);
    return core;
}


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fb: () => (/* binding */ tellPlan),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   yX: () => (/* binding */ hasResult)
/* harmony export */ });
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17290);
/* harmony import */ var _gates_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76640);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8568);
/* harmony import */ var _report_plan_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23914);
/* harmony import */ var _report_version_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47473);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63934);
/* harmony import */ var _report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93902);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42073);
/* harmony import */ var _report_platform_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63002);
/* harmony import */ var _report_tag_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22096);










function tellPlan(log, plan) {
    log.info(reasonLine(plan));
    log.section('Plan', tagsOf(plan));
}
function showPlan(log, plan) {
    for (const line of [reasonLine(plan), ...tagsOf(plan)])
        log.info(line);
}
function reasonLine({ push }) {
    return `${push.push ? 'Pushing' : 'Not pushing'}, because ${push.reason}.`;
}
function tagsOf(plan) {
    return [...(0,_report_plan_table_js__WEBPACK_IMPORTED_MODULE_8__/* .planLines */ .HN)(plan), ...(0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(plan)].map((line) => `  ${line}`);
}
function hasResult({ failure, tags }) {
    return failure === undefined || tags.some(({ state }) => ['created', 'moved', 'restored', 'failed'].includes(state));
}
async function tell({ core, log, env, stopwatch }, ending) {
    const { plan, inputs, image, published, retries, news, attestations, platform = 'unknown', reproductions = [], } = ending;
    const { platforms = [], tags = [], start, history, digest = image.digest } = published ?? {};
    const asked = inputs.build.platforms.length > 0 ? inputs.build.platforms : [platform];
    const part = inputs.digestOnly && plan.push.push && digest !== undefined ? { digest, platforms: asked } : undefined;
    const result = { ...image, digest, platforms, tags, retries, part, attestations };
    const gates = published?.hasPassed === true ? (0,_gates_names_js__WEBPACK_IMPORTED_MODULE_1__/* .gateNames */ .AO)(inputs) : [];
    const phases = stopwatch.laps;
    const report = { plan, result, reproductions, start, news, history, gates, duration: stopwatch.total(), phases };
    setOutputs(core, {
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .planOutputs */ .iS)(plan, inputs),
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOutputs */ .wg)(plan, result),
        ...(0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOutputs */ .V7)(plan, result, news),
        ...(reproductions.length === 0 ? {} : { reproduced: (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .Vj)(reproductions) }),
    });
    tellChecks(log, image);
    const lost = (0,_report_platform_table_js__WEBPACK_IMPORTED_MODULE_7__/* .lostPlatforms */ .jb)(platforms, history?.previous);
    if (lost.length > 0)
        log.warning((0,_report_platform_table_js__WEBPACK_IMPORTED_MODULE_7__/* .lostLine */ .PF)(lost));
    log.info((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(report).replaceAll('`', ''));
    for (const line of (0,_report_tag_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .tagLines */ .o)(tags))
        log.info(`  ${line}`);
    tellReproductions(log, report);
    for (const line of [(0,_report_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .reuseOf */ .S5)(report), (0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .newsLine */ .IB)(news), (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .recoveryOf */ .rU)(report)])
        if (line !== undefined)
            log.info(line);
    if (result.digest !== undefined)
        log.info(`Digest: ${result.digest}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .summaryOf */ .YG)(report)).write();
    stopwatch.lap('report');
    log.debug(`Milliseconds: ${JSON.stringify(Object.fromEntries(stopwatch.laps))}`);
}
function tellChecks(log, { warnings }) {
    for (const { message, url, file, line, endLine } of warnings) {
        const place = {
            title: 'Build check',
            ...(file && { file }),
            ...(line && { startLine: line }),
            ...(endLine && { endLine }),
        };
        log.warning(url === undefined ? message : `${message} (${url})`, place);
    }
}
function tellReproductions(log, { plan, result, reproductions = [] }) {
    const level = plan.push.push && (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .Vj)(reproductions) === 'diverged' ? 'warning' : 'info';
    for (const line of (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__/* .reproductionLines */ .cq)(reproductions, result.steps))
        log[level](line.replaceAll('`', ''));
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}


/***/ }),

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const digestGrammar = /^sha256:[0-9a-f]{64}$/;
function parseDigest(text) {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidName */ .z)('digest', text, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.');
    return text;
}
function isDigest(text) {
    return digestGrammar.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 86220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPart),
/* harmony export */   x: () => (/* binding */ parsePart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


function formatPart({ digest, platforms }) {
    return JSON.stringify({ digest, platforms });
}
function parsePart(line) {
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(line))
        return { digest: line, platforms: [] };
    const fields = objectIn(line);
    const { digest, platforms } = fields;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        const remedy = 'Write what the output "part" of a release step with "digest-only: true" has, or a digest, one in each line.';
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('part of an image', line, remedy);
    }
    const texts = Array.isArray(platforms) ? platforms.filter((each) => typeof each === 'string') : [];
    return { digest, platforms: texts };
}
function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 67521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   rk: () => (/* binding */ replaceIllegal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function parseTag(text) {
    if (!isTag(text)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('tag', text, 'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".');
    }
    return text;
}
function isTag(text) {
    return tagGrammar.test(text);
}
function replaceIllegal(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}


/***/ }),

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ taggedNames),
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ip: () => (/* binding */ leveledAnnotations),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* unused harmony exports outputNames, mergeOutputNames, planEntranceOutputNames */
/* harmony import */ var _image_part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86220);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _plan_labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60632);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17290);
/* harmony import */ var _attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64176);
/* harmony import */ var _version_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47473);
/* harmony import */ var _tags_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65648);







const planOutputNames = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'];
const outputNames = [
    ...planOutputNames,
    'digest',
    'imageid',
    'metadata',
    'image-refs',
    'platform-digests',
    'part',
    'moved-tags',
    'previous',
    'skipped',
    'retries',
    ..._attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .attestationOutputNames */ .EB,
    'reproduced',
    ..._version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOutputNames */ .CX,
];
const mergeOutputNames = outputNames.filter((name) => !['imageid', 'metadata', 'part', 'reproduced'].includes(name));
const planEntranceOutputNames = [
    ...planOutputNames,
    'bake-file',
    'bake-file-tags',
    'bake-file-labels',
    'bake-file-annotations',
    'plan',
    'moves',
    'buildx-argv',
    ..._version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedVersionOutputNames */ .OF,
    'matrix',
    'status',
];
function planOutputs(plan, inputs) {
    const { separators } = inputs.outputs;
    const tags = taggedNames(plan);
    const annotations = leveledAnnotations(plan, inputs);
    const labels = Object.fromEntries(plan.labels);
    return {
        version: plan.version,
        tags: tags.join(separators.tags),
        'tag-names': plan.names.join(separators.tags),
        labels: (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .labelLines */ ._)(plan.labels).join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: JSON.stringify({ tags, 'tag-names': plan.names, labels, annotations }),
    };
}
function resultOutputs(plan, result) {
    const { digest, imageId, metadata, platforms, tags, retries, part } = result;
    const pushed = plan.push.push && digest !== undefined;
    return {
        ...(digest === undefined ? {} : { digest }),
        ...(imageId === '' ? {} : { imageid: imageId }),
        ...(metadata === '' ? {} : { metadata }),
        ...(part === undefined ? {} : { part: (0,_image_part_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPart */ .l)(part) }),
        'image-refs': pushed ? plan.repositories.map(({ repository }) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(repository, digest)).join('\n') : '',
        'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
        'moved-tags': JSON.stringify(tags.filter(_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritten */ .QH).map(_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .moveJson */ .Ew)),
        previous: JSON.stringify((0,_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .previousJson */ .UG)(tags)),
        skipped: JSON.stringify(tags.filter(({ state }) => state === 'kept').map(_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .skippedJson */ .pG)),
        retries: String(retries.length),
        ...(0,_attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .attestationOutputs */ .Nw)(result.attestations),
    };
}
function taggedNames(plan) {
    return plan.repositories.length === 0 ? plan.names : (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .references */ .Ft)(plan);
}
function leveledAnnotations(plan, inputs) {
    const lines = (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .labelLines */ ._)(plan.annotations);
    return inputs.knobs.annotationLevels.flatMap((level) => lines.map((line) => `${level}:${line}`));
}


/***/ }),

/***/ 23914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   k0: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);

function planRows(plan) {
    const tags = plan.tags.map((tag) => [tag.name, actionOf(tag), tag.reason]);
    const skipped = plan.skipped.map((reason) => ['', 'skip', reason]);
    return [...tags, ...skipped];
}
function planTable(plan) {
    const rows = planRows(plan).map(([tag, action, reason]) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(tag), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(action), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(reason)]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Tag', 'Action', 'Why'], rows);
}
function planLines(plan) {
    const rows = planRows(plan);
    const width = (column) => Math.max(0, ...rows.map((row) => row[column].length));
    return rows.map(([tag, action, reason]) => `${tag.padEnd(width(0))}  ${action.padEnd(width(1))}  ${reason}`);
}
function actionOf({ action, version, other }) {
    switch (action) {
        case 'create':
            return 'create';
        case 'move':
            return other === undefined || version === undefined ? 'move' : `move ${other} -> ${version}`;
        case 'keep':
            return other === undefined ? 'keep' : `keep ${other}`;
    }
}


/***/ }),

/***/ 99225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ searchPath),
/* harmony export */   x: () => (/* binding */ firstProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _is_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96688);




function searchPath({ env, platform = process.platform }) {
    const variable = env['PATH'] ?? env['Path'] ?? '';
    return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}
async function firstProgram(folders, name, { env, platform = process.platform, cwd, refusal }) {
    const file = platform === 'win32' ? `${name}.exe` : name;
    for (const folder of folders) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, folder, file);
        if (!(await isProgram(candidate)))
            continue;
        if (await leadsInto(candidate, env['GITHUB_WORKSPACE']))
            throw refusal(candidate);
        return candidate;
    }
    return undefined;
}
async function isProgram(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}
async function leadsInto(file, folder) {
    if (folder === undefined || folder === '')
        return false;
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder).catch(() => node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
    return (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file), real) || (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(file, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
}


/***/ }),

/***/ 9480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ endLeftGroup),
/* harmony export */   f: () => (/* binding */ rememberGroup)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13405);



const key = 'process-group';
const patience = 2000;
function rememberGroup(env, leader) {
    const started = leader === undefined ? undefined : startOf(leader);
    if (leader === undefined || started === undefined)
        return;
    try {
        (0,_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .L)(env, key, `${leader} ${started}`);
    }
    catch {
    }
}
async function endLeftGroup(env) {
    const [, id, started] = /^([1-9]\d*) (\d+)$/.exec((0,_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .u)(env, key) ?? '') ?? [];
    const leader = Number(id);
    if (started === undefined || leader < 2 || startOf(leader) !== started)
        return;
    try {
        process.kill(-leader, 'SIGKILL');
    }
    catch {
        return;
    }
    const end = performance.now() + patience;
    while (startOf(leader) === started && performance.now() < end)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
}
function startOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? undefined : fields[18];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 84296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runShown)
});

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/tools/left-group.js
var left_group = __webpack_require__(9480);
;// CONCATENATED MODULE: ./lib/tools/line-splitter.js

function createLineSplitter(onLine) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let line = '';
    let afterCarriageReturn = false;
    const take = (part) => {
        line += part.slice(0, clean/* maxLineLength */.z8 + 1 - line.length);
    };
    const finish = () => {
        onLine(line);
        line = '';
    };
    const split = (text) => {
        if (text === '')
            return;
        const parts = (afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\r|\n/);
        afterCarriageReturn = text.endsWith('\r');
        parts.forEach((part, index) => {
            if (index > 0)
                finish();
            take(part);
        });
    };
    return {
        write(chunk) {
            split(decoder.decode(chunk, { stream: true }));
        },
        end() {
            split(decoder.decode());
            if (line !== '')
                finish();
        },
    };
}

// EXTERNAL MODULE: ./lib/tools/process-group.js
var process_group = __webpack_require__(34732);
;// CONCATENATED MODULE: ./lib/tools/shown-run.js




async function runShown(command, args, { env, cwd, step, onLine, ...ending }) {
    const show = (line) => {
        onLine((0,clean/* clean */.uH)(line));
    };
    const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
    const group = (0,process_group/* startGroup */.O)(command, args, { env, cwd });
    (0,left_group/* rememberGroup */.f)(step, group.child.pid);
    group.child.stdout.on('data', stdout.write);
    group.child.stderr.on('data', stderr.write);
    const exitCode = await (0,process_group/* endOfGroup */.y)(group, ending);
    stdout.end();
    stderr.end();
    return exitCode;
}


/***/ }),

/***/ 13405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


function saveState(env, key, value) {
    const file = env['GITHUB_STATE'];
    if (!file)
        return;
    const delimiter = `end_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${key}<<${delimiter}\n${value}\n${delimiter}\n`);
}
function readState(env, key) {
    return env[`STATE_${key}`];
}


/***/ }),

/***/ 80079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createWorkplace),
/* harmony export */   i: () => (/* binding */ removeWorkplaces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const prefix = 'release-image-';
async function createWorkplace(temp) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, prefix));
    return { directory, remove: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true }) };
}
async function removeWorkplaces(temp) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(temp).catch(() => []);
    const ours = names.filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, name), { recursive: true, force: true })));
}


/***/ })

};
;