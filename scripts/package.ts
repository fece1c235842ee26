import { join } from 'node:path';

import { makePackage } from './package-folder.ts';

const root = join(import.meta.dirname, '..');
const into = join(root, 'lib', 'package');
await makePackage({ root, into });
console.log(`${into} is what "npm pack" packs`);
