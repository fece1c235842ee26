import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestsAsset } from '../../src/releases/digests.ts';
import { imageIn, sha, someImages } from './changes.ts';

const images = [imageIn('ghcr.io/acme/widget'), imageIn('acme/widget'), imageIn('ghcr.io/acme/widget', '1.5.0-alpine')];
const { platforms } = someImages();
const asset = digestsAsset({ version: '1.5.0', gitTag: 'v1.5.0', commit: sha, images, platforms });

test('the asset has its shape', () => {
  expect([asset.name, asset.contentType]).toEqual(['digests.json', 'application/json']);
  expect(new TextDecoder().decode(asset.bytes)).toMatchInlineSnapshot(`
    "{
      "schemaVersion": 1,
      "version": "1.5.0",
      "gitTag": "v1.5.0",
      "commit": "860c1904a1ce19322e91ac35af1ab07466440c37",
      "images": [
        {
          "repository": "acme/widget",
          "tag": "1.5.0",
          "digest": "sha256:2222222222222222222222222222222222222222222222222222222222222222",
          "reference": "acme/widget@sha256:2222222222222222222222222222222222222222222222222222222222222222"
        },
        {
          "repository": "ghcr.io/acme/widget",
          "tag": "1.5.0",
          "digest": "sha256:2222222222222222222222222222222222222222222222222222222222222222",
          "reference": "ghcr.io/acme/widget@sha256:2222222222222222222222222222222222222222222222222222222222222222"
        },
        {
          "repository": "ghcr.io/acme/widget",
          "tag": "1.5.0-alpine",
          "digest": "sha256:2222222222222222222222222222222222222222222222222222222222222222",
          "reference": "ghcr.io/acme/widget@sha256:2222222222222222222222222222222222222222222222222222222222222222"
        }
      ],
      "platforms": [
        {
          "platform": "linux/amd64",
          "digest": "sha256:3333333333333333333333333333333333333333333333333333333333333333",
          "size": 1234567
        },
        {
          "platform": "linux/arm64",
          "digest": "sha256:4444444444444444444444444444444444444444444444444444444444444444",
          "size": 1234000
        }
      ]
    }
    "
  `);
});

test('the same release gives the same bytes', () => {
  const orders = fc.tuple(
    fc.shuffledSubarray(images, { minLength: images.length }),
    fc.shuffledSubarray([...platforms], { minLength: platforms.length }),
  );
  fc.assert(
    fc.property(orders, ([someImages, somePlatforms]) => {
      const again = { version: '1.5.0', gitTag: 'v1.5.0', commit: sha, images: someImages, platforms: somePlatforms };
      expect(digestsAsset(again).bytes).toEqual(asset.bytes);
    }),
  );
});
