import { createHash } from 'node:crypto';
import { closeSync, constants, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { noInputsHash } from './failures.ts';
import { type IgnoreRules, judge, mayHoldExceptions, type Verdict } from './ignore-file.ts';

/** The most that is read. */
export interface FolderLimits {
  readonly files: number;
  readonly bytes: number;
}

const standardLimits: FolderLimits = { files: 50_000, bytes: 256 * 1024 * 1024 };

/** How many entries, and how much of one file, are read without a pause: about 4 ms, in which nothing else goes on. */
const entriesAtATime = 256;
const bufferSize = 256 * 1024;
const buffersAtATime = 16;

/**
 * A hash of what BuildKit gets of a folder: names, kinds, permissions, contents and targets of links, empty folders included,
 * without what is ignored. Times, owners and extended attributes are not in it: BuildKit's own cache passes over times, and
 * buildx resets owners. `.git` at the top is not in it either, because it is another one in every checkout.
 * @param folder absolute, without links
 * @throws ReleaseError when it is too much, changes meanwhile, or holds what cannot be read
 */
export async function hashFolder(
  folder: string,
  { rules, limits = standardLimits }: { readonly rules: IgnoreRules; readonly limits?: FolderLimits },
): Promise<string> {
  const walk = new FolderWalk(folder, rules, limits);
  try {
    await walk.folder('', undefined);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw noInputsHash('a file cannot be read', error.message, error);
    throw error;
  }
  return walk.digest();
}

/** Synchronous in small pieces: for many small files that takes a third of the time of the asynchronous calls. */
class FolderWalk {
  readonly #root: string;
  readonly #rules: IgnoreRules;
  readonly #limits: FolderLimits;
  readonly #hash = createHash('sha256');
  readonly #buffer = Buffer.alloc(bufferSize);
  /** Ignored folders on the way here. They are there as soon as something in them is. */
  #pending: string[] = [];
  #entries = 0;
  #files = 0;
  #bytes = 0;

  constructor(root: string, rules: IgnoreRules, limits: FolderLimits) {
    this.#root = root;
    this.#rules = rules;
    this.#limits = limits;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }

  async folder(folder: string, parent: Verdict | undefined): Promise<void> {
    const names = readdirSync(path.join(this.#root, folder)).toSorted();
    for (const name of names) {
      const file = folder === '' ? name : `${folder}/${name}`;
      if (file === '.git') continue;
      this.#entries += 1;
      if (this.#entries % entriesAtATime === 0) await setImmediate();
      const verdict = judge(this.#rules, file, parent);
      const stats = lstatSync(path.join(this.#root, file));
      if (stats.isDirectory()) await this.#enter(file, stats, verdict);
      else if (!verdict.isIgnored) await this.#add(file, stats);
    }
  }

  async #enter(folder: string, stats: Stats, verdict: Verdict): Promise<void> {
    const entry = entryOf('folder', folder, permissions(stats));
    if (!verdict.isIgnored) {
      this.#write(entry);
      await this.folder(folder, verdict);
    } else if (mayHoldExceptions(this.#rules, folder)) {
      this.#pending.push(entry);
      await this.folder(folder, verdict);
      this.#pending = this.#pending.filter((other) => other !== entry);
    }
  }

  async #add(file: string, stats: Stats): Promise<void> {
    const place = path.join(this.#root, file);
    if (stats.isSymbolicLink()) this.#write(entryOf('link', file, readlinkSync(place)));
    else if (stats.isFile()) await this.#addFile(file, place, stats);
    else throw noInputsHash('the context holds something that is neither a file, a folder nor a link', file);
  }

  async #addFile(file: string, place: string, stats: Stats): Promise<void> {
    this.#files += 1;
    this.#bytes += stats.size;
    const { files, bytes } = this.#limits;
    if (this.#files > files) throw noInputsHash(`the context has more than ${files} files`, this.#root);
    if (this.#bytes > bytes) throw noInputsHash(`the context has more than ${bytes} bytes`, this.#root);
    // The size says where the content ends: no content can be taken for the next entry.
    this.#write(entryOf('file', file, permissions(stats), stats.size));
    const read = await this.#addContent(place);
    if (read !== stats.size) throw noInputsHash('a file changes while it is read', file);
  }

  /** @returns how much it was, in bytes */
  async #addContent(place: string): Promise<number> {
    const descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      let total = 0;
      for (let buffers = 1; ; buffers += 1) {
        if (buffers % buffersAtATime === 0) await setImmediate();
        const length = readSync(descriptor, this.#buffer);
        if (length === 0 || total > this.#limits.bytes) return total;
        this.#hash.update(this.#buffer.subarray(0, length));
        total += length;
      }
    } finally {
      closeSync(descriptor);
    }
  }

  #write(entry: string): void {
    for (const folder of this.#pending) this.#hash.update(folder);
    this.#pending = [];
    this.#hash.update(entry);
  }
}

function entryOf(...fields: readonly (string | number)[]): string {
  return `${JSON.stringify(fields)}\n`;
}

function permissions({ mode }: Stats): number {
  return mode & 0o7777;
}
