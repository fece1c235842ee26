import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extract, published } from '../../scripts/openapi-extract.ts';

it("the tests hold against GitHub's description as it was published (npm run openapi)", async () => {
  const committed: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../github/openapi.json'), 'utf8'));
  expect(extract(await published())).toEqual(committed);
});
