import { ReleaseError } from '../../src/errors.ts';

/** A failure with all three parts. */
export const failure = new ReleaseError({ code: 'a-code', what: 'It failed', value: 'x', remedy: 'Do this.' });
