// Starts an engine of its own, runs a container in it, says where, and waits to be ended.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from '../../scripts/engine/engine.ts';
import { startRegistry } from '../../scripts/engine/registry.ts';

const { env, busybox, folder } = await startEngine();
await startRegistry({
  engine: { env, busybox, folder, provided: 'debian', crane: undefined, runStepsNeedHostNetwork: true },
});
const docker = (...args: string[]): Buffer => execFileSync('docker', args, { env: { ...process.env, ...env } });
writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY busybox /\n');
writeFileSync(join(folder, '.dockerignore'), '*\n!busybox\n');
execFileSync('cp', [busybox, join(folder, 'busybox')]);
docker('buildx', 'build', '--quiet', '--tag', 'held', folder);
docker('run', '--detach', '--network', 'host', 'held', '/busybox', 'sleep', '1000');
console.log(folder);
process.on('message', () => {
  throw new Error('as asked');
});
