import { join } from 'node:path';
import { argv } from 'node:process';
import { makeAssets } from './assets.ts';

const root = join(import.meta.dirname, '../..');
const into = join(root, 'lib', 'release');
const names = await makeAssets(argv[2] ?? '', { root, into });
console.log(`${into} has ${names.join(' and ')}`);
