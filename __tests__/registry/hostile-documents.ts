import { digestOf } from '../../src/image/digest.ts';
import { config, copy, good, hex, type Lie, readDigest, sends, upper, blob } from './hostile-lie.ts';
import { ociImage, ociIndex } from './images.ts';

/** T22: documents that two programs read as two images. */
const entry = JSON.stringify(config);
const numbers = ['9007199254740993', '-1', '1.5', '"12"', '1e400', 'null', 'true', '[12]', '{}'];
const images: readonly string[] = [
  `{"config":${entry},"layers":[],"manifests":[]}`,
  `{"mediaType":"${ociIndex}","config":${entry},"layers":[]}`,
  `{"mediaType":7,"config":${entry},"layers":[]}`,
  ...['MediaType', 'Manifests', 'LAYERS', 'Config', 'Annotations', 'Subject', 'artifacttype'].map(
    (name) => `{"config":${entry},"layers":[],"${name}":null}`,
  ),
  ...['Digest', 'SIZE', 'MEDIATYPE'].map((name) => `{"config":${entry.replace('{', `{"${name}":1,`)},"layers":[]}`),
  `{"config":${entry},"layers":[],"layers":[${entry}]}`,
  `{"config":${entry},"layers":[],"l\\u0061yers":[${entry}]}`,
  `{"config":${entry},"config":${entry},"layers":[]}`,
  `{"config":${entry.replace('{', '{"size":1,')},"layers":[]}`,
  `{"config":${entry},"layers":[],"__proto__":{},"__proto__":[]}`,
  ...numbers.map((size) => `{"config":${entry.replace(/"size":\d+/, `"size":${size}`)},"layers":[]}`),
  ...[upper, `sha512:${hex}${hex}`, hex, '', '../../x'].map(
    (digest) => `{"config":${entry.replace(config.digest, digest)},"layers":[]}`,
  ),
  ...['null', '{}', '"x"', '[null]', '[[]]', '[{}]', '["x"]'].map((layers) => `{"config":${entry},"layers":${layers}}`),
  ...['null', '[]', '"x"', '{}'].map((value) => `{"config":${value},"layers":[]}`),
  ...[
    'null',
    '[]',
    '"x"',
    '1',
    '',
    ' ',
    '{',
    '{}',
    'NaN',
    '{"layers":',
    '\ufeff{}',
    `\ufeff{"config":${entry},"layers":[]}`,
  ],
  `{"config":${entry},"layers":[]}x`,
  `{"config":${entry},"layers":[],}`,
  `{"config":${entry},"layers":[]} {}`,
  `{"config":${entry},"layers":[],"\\q":1}`,
  '['.repeat(100_000),
  `{"layers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  `{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
];
const indexes: readonly string[] = [
  `{"manifests":[],"layers":[]}`,
  `{"manifests":[${entry.replace('{', '{"Platform":{},')}]}`,
  ...['OS', 'Architecture', 'Variant'].map(
    (name) =>
      `{"manifests":[${entry.replace('{', `{"platform":{"os":"linux","architecture":"amd64","${name}":"x"},`)}]}`,
  ),
  ...['null', '[]', '"linux/amd64"', '1'].map(
    (platform) => `{"manifests":[${entry.replace('{', `{"platform":${platform},`)}]}`,
  ),
  ...['null', '[]', '1'].map(
    (annotations) => `{"manifests":[${entry.replace('{', `{"annotations":${annotations},`)}]}`,
  ),
];

export const documents: readonly Lie[] = [
  ...images.map((text) => [text, ociImage] as const),
  ...indexes.map((text) => [text, ociIndex] as const),
].map(([text, type]) => {
  const bytes = Buffer.from(text);
  return {
    name: `the document ${text.slice(0, 120)}`,
    answer: (request, response) => {
      const { method = '', url = '' } = request;
      const status = method === 'PUT' ? 201 : method === 'POST' ? 202 : url.includes('/copy/') ? 404 : 200;
      sends(
        { 'content-type': type, location: '/v2/up' },
        url.includes('/blobs/') ? blob : bytes,
        status,
      )(request, response);
    },
    run: (client, repository) => copy(client, repository, digestOf(bytes)),
  };
});

export const types: readonly Lie[] = [
  ...[
    'text/html',
    '',
    'application/json',
    'application/vnd.oci.image.config.v1+json',
    `x${ociImage}`,
    `${ociImage}x`,
    '*/*',
  ],
  ...[
    `${ociIndex}, ${ociImage}`,
    `text/html; ${ociImage}`,
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
  ],
].map((type) => ({ name: `the type ${type}`, answer: sends({ 'content-type': type }, good.bytes), run: readDigest }));
