/** Writes the workflow that attests what it releases, or says with `--check` whether it still is the other one and nothing else. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const workflows = join(import.meta.dirname, '../.github/workflows');
const target = join(workflows, 'release-attested.yml');

/** Each place where the two differ: what stands there, once, and what stands there instead. */
const differences: readonly (readonly [plain: string, attested: string])[] = [
  [
    'name: Release image\n',
    '# Written by `npm run readme` from release.yml.\n#\n# What differs: what it releases is attested at GitHub, and its last job has what that takes. GitHub starts no workflow whose\n# jobs ask for more than their caller has, so that callers of release.yml need not grant it.\nname: Release image, attested\n',
  ],
  [
    '      packages: write # to write the tags\n',
    '      packages: write # to write the tags\n      id-token: write # to say who signs\n      attestations: write # to store what was signed\n',
  ],
  [
    '          digests: ${{ steps.parts.outputs.lines }}\n',
    '          digests: ${{ steps.parts.outputs.lines }}\n          attest: true\n',
  ],
  [
    "      tags: { value: '${{ jobs.publish.outputs.tags }}', description: 'Whole references, one a line.' }\n",
    "      tags: { value: '${{ jobs.publish.outputs.tags }}', description: 'Whole references, one a line.' }\n      attestation-url:\n        value: ${{ jobs.publish.outputs.attestation-url }}\n        description: The page of the attestation.\n",
  ],
  [
    '      tags: ${{ steps.merge.outputs.tags }}\n',
    '      tags: ${{ steps.merge.outputs.tags }}\n      attestation-url: ${{ steps.merge.outputs.attestation-url }}\n',
  ],
];

function attested(plain: string): string {
  return differences.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`release.yml has not once: ${from}`);
    return text.replace(from, () => to);
  }, plain);
}

const text = attested(await readFile(join(workflows, 'release.yml'), 'utf8'));
if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8')) !== text) {
  console.error('.github/workflows/release-attested.yml is not what release.yml gives: run npm run readme');
  process.exitCode = 1;
}
