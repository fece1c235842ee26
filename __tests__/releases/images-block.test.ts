import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { imagesBlock } from '../../src/releases/images-block.ts';
import { digestOf } from '../report/results.ts';
import { imageIn, someImages, versionOf } from './changes.ts';
import { render } from './rendered.ts';

test('the block says what to pull, what it is, how to verify it and how to take it back', () => {
  const images = [imageIn('ghcr.io/acme/widget'), imageIn('acme/widget')];
  expect(imagesBlock(someImages({ images }))).toMatchInlineSnapshot(`
    "<!-- release-image:images -->
    ### Images

    - \`ghcr.io/acme/widget:1.5.0@sha256:2222222222222222222222222222222222222222222222222222222222222222\`
    - \`acme/widget:1.5.0@sha256:2222222222222222222222222222222222222222222222222222222222222222\`

    | Platform | Size | Digest |
    | --- | --- | --- |
    | \`linux/amd64\` | 1.2 MB | \`sha256:3333333333333333333333333333333333333333333333333333333333333333\` |
    | \`linux/arm64\` | 1.2 MB | \`sha256:4444444444444444444444444444444444444444444444444444444444444444\` |

    \`\`\`sh
    docker pull ghcr.io/acme/widget:1.5.0@sha256:2222222222222222222222222222222222222222222222222222222222222222
    docker pull acme/widget:1.5.0@sha256:2222222222222222222222222222222222222222222222222222222222222222
    \`\`\`

    **Verify** what it is:

    \`\`\`sh
    docker buildx imagetools inspect ghcr.io/acme/widget:1.5.0@sha256:2222222222222222222222222222222222222222222222222222222222222222
    \`\`\`

    **Take it back**: every floating tag that stands at \`1.5.0\` goes to the highest version that is left of its line, without a build, and no release moves one back. \`1.5.0\` itself stays. \`reinstate: 1.5.0\` undoes it.

    \`\`\`yaml
    - uses: release-image/action/rollback@v1
      with:
        images: |
          ghcr.io/acme/widget
          acme/widget
        withdraw: 1.5.0
        reason: why, in one line
    \`\`\`
    <!-- /release-image:images -->"
  `);
});

test.each<[what: string, options: Parameters<typeof someImages>[0], commands: readonly string[]]>([
  ['nothing', {}, ['']],
  ['provenance', { attestations: { provenance: true, sbom: false } }, ['', " --format '{{ json .Provenance }}'"]],
  ['an SBOM', { attestations: { provenance: false, sbom: true } }, ['', " --format '{{ json .SBOM }}'"]],
])('an image with %s is inspected for that', (_what, options, commands) => {
  const lines = imagesBlock(someImages(options)).match(/(?<=^docker buildx imagetools inspect ).*$/gm);
  expect(lines).toEqual(commands.map((end) => `ghcr.io/acme/widget:1.5.0@${digestOf('2')}${end}`));
});

test('attestations of GitHub are verified for each repository, where there are any', () => {
  const images = [imageIn('ghcr.io/acme/widget'), imageIn('acme/widget')];
  const lines = (source?: string, signer = source): readonly string[] => {
    const attestedBy = source === undefined || signer === undefined ? undefined : { source, signer };
    return imagesBlock(someImages({ images, attestedBy })).match(/^gh .*$/gm) ?? [];
  };
  expect(lines()).toEqual([]);
  expect(lines('acme/source')).toEqual(
    ['ghcr.io/acme/widget', 'acme/widget'].map(
      (name) => `gh attestation verify oci://${name}@${digestOf('2')} --repo acme/source`,
    ),
  );
  expect(lines('acme/source', 'acme/workflows').at(0)).toMatch(/ --repo acme\/source --signer-repo acme\/workflows$/);
});

describe('the step that takes it back', () => {
  const stepOf = (options: Parameters<typeof someImages>[0]): unknown =>
    parse(/(?<=```yaml\n)[^]*?(?=\n```)/.exec(imagesBlock(someImages(options)))?.[0] ?? '');
  const plain = { tagPrefix: '', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };

  test.each<[what: string, options: Parameters<typeof someImages>[0], inputs: Record<string, string>]>([
    ['a version', {}, { withdraw: '1.5.0' }],
    ['build metadata', { version: versionOf('1.5.0+build.7') }, { withdraw: '1.5.0_build.7' }],
    ['a component', { naming: { ...plain, tagPrefix: 'a: "b"/v' } }, { withdraw: '1.5.0', 'tag-prefix': 'a: "b"/v' }],
    [
      'a flavor',
      { naming: { ...plain, prefix: 'x-', suffix: '-alpine', suffixLatest: true } },
      { withdraw: '1.5.0', flavor: 'prefix=x-\nsuffix=-alpine,onlatest=true\n' },
    ],
    [
      'two images',
      { images: [imageIn('ghcr.io/acme/widget'), imageIn('acme/widget')] },
      { withdraw: '1.5.0', images: 'ghcr.io/acme/widget\nacme/widget\n' },
    ],
  ])('names the inputs of %s', (_what, options, inputs) => {
    const reason = 'why, in one line';
    expect(stepOf(options)).toEqual([
      { uses: 'release-image/action/rollback@v1', with: { images: 'ghcr.io/acme/widget\n', reason, ...inputs } },
    ]);
  });
});

test('of very many repositories and platforms the first are shown, and the rest is counted', () => {
  const images = Array.from({ length: 12 }, (_, index) => imageIn(`ghcr.io/acme/widget-${index}`));
  const platforms = Array.from({ length: 33 }, (_, index) => ({
    platform: `linux/${index}`,
    digest: digestOf('3'),
    size: 1,
  }));
  const block = imagesBlock(someImages({ images, platforms }));
  expect(block.match(/^docker pull /gm)).toHaveLength(10);
  expect(block.match(/^\| `linux/gm)).toHaveLength(30);
  expect(block).toContain('… and 2 more repositories');
  expect(block).toContain('… and 3 more platforms');
});

test('the block has no HTML but its markers', () => {
  const { tags } = render(imagesBlock(someImages({ attestations: { provenance: true, sbom: true } })));
  const known = '! h3 ul li code table thead tbody tr th td pre p strong'.split(' ');
  expect([...tags].filter((tag) => !known.includes(tag))).toEqual([]);
});
