import { tmpdir } from 'node:os';
import { findWorkplace } from '../tools/workplace.ts';

// A main step that ends by itself leaves nothing; this is for one that was killed. No toolkit: it takes longer to load
// than this takes to run, on every job.
const { STATE_workplace: directory = '', RUNNER_TEMP: temp = tmpdir() } = process.env;
await findWorkplace(directory, temp)?.remove();
