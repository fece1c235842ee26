import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { extract, published, source } from './openapi-extract.ts';

/** `npm run openapi`: writes what the tests need of GitHub's description of its API. */
const target = join(import.meta.dirname, '../__tests__/github/openapi.json');
await writeFile(target, await format(JSON.stringify(extract(await published())), { parser: 'json', printWidth: 120 }));
console.log(`__tests__/github/openapi.json is ${source.package} ${source.version}.`);
