/** Answers that are good HTTP and a lie, and what a client may make of them at most. */
import { digestOf } from '../../src/image/digest.ts';
import { isTag } from '../../src/image/tag.ts';
import type { Manifest } from '../../src/registry/manifest.ts';
import { documents, types } from './hostile-documents.ts';
import {
  blob,
  config,
  copy,
  good,
  hex,
  type Lie,
  other,
  readDigest,
  readTag,
  sends,
  tag,
  upper,
} from './hostile-lie.ts';
import { challenges, lifetimes, pauses, tokens, tokenStatuses, words } from './hostile-refusals.ts';
import { ociImage } from './images.ts';

const isItself = (found: unknown): boolean => digestOf((found as Manifest).bytes) === (found as Manifest).digest;
const isGood = (found: unknown): boolean => (found as Manifest).digest === good.digest && isItself(found);

/** T21: digests that are not those of the bytes. */
const digests = [
  ...[
    other.digest,
    upper,
    `SHA256:${hex}`,
    `sha256:${hex.toUpperCase()}`,
    `sha512:${hex}${hex}`,
    hex,
    `sha256:${hex.slice(1)}`,
  ],
  ...[
    `sha256:${hex}0`,
    `${good.digest}, ${other.digest}`,
    `sha256:${hex} x`,
    'sha256:',
    '',
    'md5:00',
    '__proto__',
    `"${good.digest}"`,
  ],
];
const lyingDigests: readonly Lie[] = digests.flatMap((said): Lie[] => {
  const headers = { 'content-type': ociImage, 'docker-content-digest': said };
  const type = { 'content-type': ociImage };
  return [
    {
      name: `the digest ${said} for good bytes`,
      answer: sends(headers, good.bytes),
      run: readDigest,
      isHarmless: isGood,
    },
    { name: `the digest ${said} for other bytes`, answer: sends(headers, other.bytes), run: readDigest },
    {
      name: `the digest ${said} for any bytes of a tag`,
      answer: sends(headers, good.bytes),
      run: readTag,
      isHarmless: isGood,
    },
    {
      name: `the digest ${said} for a tag, without bytes`,
      answer: sends(headers, good.bytes),
      run: (client, repository) => client.resolve(repository, tag),
      // A well-formed one has to be believed: no bytes prove it before somebody reads them.
      isHarmless: (found) => found === good.digest || (said === other.digest && found === said),
    },
    {
      name: `the digest ${said} in place of the one that was asked for`,
      answer: (request, response) => {
        sends(request.method === 'HEAD' ? headers : type, other.bytes)(request, response);
      },
      run: (client, repository) => client.exists(repository, good.digest),
      isHarmless: (found) => found === false,
    },
    {
      name: `the digest ${said} of what was written`,
      answer: (request, response) => {
        sends(
          request.method === 'PUT' ? headers : type,
          other.bytes,
          request.method === 'PUT' ? 201 : 200,
        )(request, response);
      },
      run: (client, repository) => client.putManifest(repository, tag, good),
    },
  ];
});

const blobs: readonly Lie[] = [
  ['other bytes', Buffer.from('{"a":"bl0b"}')],
  ['one byte more', Buffer.concat([blob, Buffer.from(' ')])],
  ['one byte less', blob.subarray(1)],
  ['nothing', Buffer.alloc(0)],
  ['much more', Buffer.alloc(100_000, ' ')],
].flatMap(([what, bytes]): Lie[] => [
  {
    name: `${String(what)} for a blob`,
    answer: sends({}, bytes as Uint8Array),
    run: (client, repository) => client.getBlob(repository, { digest: config.digest, limit: 1000 }),
  },
  {
    name: `${String(what)} for a blob that is copied`,
    answer: (request, response) => {
      const { method = '', url = '' } = request;
      if (url.includes('/copy/')) sends({ location: '/v2/up' }, '', method === 'POST' ? 202 : 404)(request, response);
      else if (method === 'PUT') response.writeHead(201).end();
      else
        sends({ 'content-type': ociImage }, url.includes('/blobs/') ? (bytes as Uint8Array) : good.bytes)(
          request,
          response,
        );
    },
    run: copy,
  },
]);

/** T19: lists. */
const lists: readonly Lie[] = [
  ...[
    'null',
    '[]',
    '{}',
    '{"tags":null}',
    '{"tags":{}}',
    '{"tags":"x"}',
    '{"Tags":["a"]}',
    '1',
    '"x"',
    '<html>',
    '',
    '{"tags":["a"]',
  ],
  ...[
    `{"tags":[null,1,"",".a","a b","${'x'.repeat(129)}","sha256:${hex}","a\\n","a\\u0000",["b"],{"a":1},"1\u2024 0"]}`,
  ],
  ...[
    '{"tags":["a"],"tags":["::error::x"]}',
    '{"__proto__":{"tags":["a"]}}',
    '{"tags":["__proto__","constructor","a"]}',
  ],
].map((body) => ({
  name: `the list ${body.slice(0, 60)}`,
  answer: sends({ 'content-type': 'application/json' }, body),
  run: (client, repository) => client.tags(repository),
  isHarmless: (found) => (found as string[]).every((name) => isTag(name)),
}));
const pages: readonly Lie[] = [
  ['to itself', '?n=1000'],
  ['to its beginning', '/v2/acme/widget/tags/list'],
  ['on and on, without anything', '?n=1000&last=NEXT'],
  ['to another list', '../../_catalog?last=NEXT'],
].map(([where = '', at = '']) => ({
  name: `a list that goes on ${where}`,
  answer: (request, response) => {
    const next = at.replace('NEXT', String(Math.random()));
    sends({ link: `<${next}>; rel="next"` }, '{"tags":["a"]}')(request, response);
  },
  run: (client, repository) => client.tags(repository),
}));

export const lies: readonly Lie[] = [
  ...[
    lyingDigests,
    blobs,
    documents,
    types,
    lists,
    pages,
    tokens,
    lifetimes,
    tokenStatuses,
    challenges,
    pauses,
    words,
  ].flat(),
];
