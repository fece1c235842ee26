import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundle } from './bundle.ts';
import { compareFolders } from './same-files.ts';

const root = join(import.meta.dirname, '..');
const fresh = await mkdtemp(join(tmpdir(), 'check-dist-'));
try {
  await bundle({ root, into: fresh });
  const { files, differing } = await compareFolders(join(root, 'dist'), fresh);
  if (differing.length > 0) {
    const list = differing.map((path) => `  dist/${path}`).join('\n');
    console.error(`dist/ is not what src/ gives. These files differ:\n${list}`);
    console.error('Run "npm run build" and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what src/ gives, byte for byte (${String(files)} files)`);
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}
