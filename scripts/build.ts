import { join } from 'node:path';

import { bundle } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const names = await bundle({ root, into: join(root, 'dist') });
console.log(`dist/ holds ${names.join(', ')}`);
