import fc from 'fast-check';

// A mutant is to be killed by every run or by none.
fc.configureGlobal({ seed: 9 });
