import { removeWorkplaces } from '../tools/workplace.ts';

// A main step that ends by itself leaves nothing; this is for one that was killed. No toolkit: it takes longer to load
// than this takes to run, on every job.
const temp = process.env['RUNNER_TEMP'];
if (temp) await removeWorkplaces(temp);
