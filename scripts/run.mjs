// Runs a tool or a script of this project on Node 24: `node scripts/run.mjs <tool | file.ts | file.mjs> [arguments]`.
// It needs nothing but Node 20 and npm, so that every npm script works in a fresh clone.
/* eslint @typescript-eslint/explicit-function-return-type: off -- plain JavaScript: it installs what could read types */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, 'node_modules');

/** The packages of a lock file by their place, without the project itself. */
function lockedPackages(file) {
  const packages = JSON.parse(readFileSync(file, 'utf8')).packages;
  delete packages[''];
  return packages;
}

/** Whether node_modules is what package-lock.json asks for. npm writes down there what it installed, when it is done. */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = lockedPackages(join(project, 'package-lock.json'));
  const installed = lockedPackages(record);
  const same = ([place, entry]) =>
    wanted[place]?.version === entry.version && wanted[place].integrity === entry.integrity;
  const present = ([place, entry]) => entry.optional === true || place in installed;
  return Object.entries(installed).every(same) && Object.entries(wanted).every(present);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock for one `npm ci` at a time. @returns whether it is ours; the lock of a process that is gone is removed */
function takeLock(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : process.pid);
    if (owner > 0 && !isRunning(owner)) rmSync(lock, { force: true });
    return false;
  }
}

function install() {
  const lock = join(project, '.engine', 'npm-ci.lock');
  mkdirSync(dirname(lock), { recursive: true });
  while (!isInstalled()) {
    if (!takeLock(lock)) continue;
    const npm = isInstalled() ? { status: 0 } : installPackages();
    rmSync(lock, { force: true });
    if (npm.status !== 0) fail(`${npm.error ?? npm.stdout + npm.stderr}\n"npm ci" failed, see above.`);
    return;
  }
}

function installPackages() {
  console.error('Installing the packages of package-lock.json …');
  return spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: project, encoding: 'utf8' });
}

function node24() {
  const own = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`This project runs on Node 24, this is Node ${process.versions.node}: install Node 24 and run it again.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined) fail('Usage: node scripts/run.mjs <tool | file.ts | file.mjs> [arguments]');
install();
const node = node24();
const program = /\.(ts|mjs)$/.test(tool) ? tool : join(modules, '.bin', tool);
const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(':');
const child = spawn(node, [program, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } });
// A terminal sends Ctrl-C to both of us; passed on as well, the child would take it for a second, impatient one.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
