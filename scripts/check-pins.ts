import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinFault, pinsIn } from './pins.ts';

const root = join(import.meta.dirname, '..');
const files = globSync('.github/workflows/*.{yml,yaml}', { cwd: root });
const pins = pinsIn(files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'));
const faults = (await Promise.all(pins.map((pin) => pinFault(pin, 'https://github.com/')))).filter(
  (fault) => fault !== undefined,
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error('A tag was moved, or a pin is not what it says: find out which before you change one of them.');
  process.exitCode = 1;
} else {
  console.log(`${pins.length} pins are the commits of their versions`);
}
