import { runInNewContext } from 'node:vm';
import { slowPattern, unusablePattern } from '../errors.ts';

/** In milliseconds of processor time. A pattern that is written well needs microseconds for a ref. */
const limit = 50;

/**
 * Applies a pattern of the user to a text that somebody else may have written (a branch name): V8's regular expressions
 * can take for ever, so this one is stopped. The time that counts is the thread's own: on a busy machine a good pattern
 * may have to wait longer than a bad one may run.
 * @throws ReleaseError when it takes longer than 50 ms, or is too large to be compiled
 */
export function matchWithin(pattern: RegExp, text: string): RegExpExecArray | null {
  for (let timeout = limit; ; timeout *= 2) {
    const start = process.threadCpuUsage();
    try {
      return runInNewContext('pattern.exec(text)', { pattern, text }, { timeout }) as RegExpExecArray | null;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw unusablePattern(pattern.source, cause);
      const { user, system } = process.threadCpuUsage(start);
      if (user + system >= limit * 1000) throw slowPattern(pattern.source, limit, cause);
    }
  }
}
