import { expect, test } from 'vitest';
import type { Core } from '../../src/tools/log.ts';
import { withMaskedSummary } from '../../src/tools/mask.ts';

interface Heard {
  readonly core: Core;
  readonly summaries: string[];
  readonly masked: string[];
  readonly loads: () => number;
}

async function load(): Promise<Heard> {
  const [summaries, masked]: [string[], string[]] = [[], []];
  let loads = 0;
  const { core: toolkit } = { core: { ...(await import('@actions/core')) } };
  const core: Core = {
    ...toolkit,
    setSecret: (secret) => void masked.push(secret),
    summary: { addRaw: (text) => ({ write: () => Promise.resolve(summaries.push(text)) }) },
  };
  const loadCore = withMaskedSummary(() => {
    loads += 1;
    return Promise.resolve(core);
  });
  expect(await loadCore()).toBe(await loadCore());
  return { core: await loadCore(), summaries, masked, loads: () => loads };
}

test('a summary has asterisks for every secret, also as JSON and in an address', async () => {
  const { core, summaries } = await load();
  core.setSecret('a "quoted" secret');
  core.setSecret('longer');
  core.setSecret('longer still');
  await core.summary
    .addRaw('> a "quoted" secret, a \\"quoted\\" secret, a%20%22quoted%22%20secret, longer still')
    .write();
  expect(summaries).toEqual(['> ***, ***, ***, ***']);
});

test('the runner hears of every secret as well, and the toolkit is loaded once', async () => {
  const { core, masked, loads } = await load();
  core.setSecret('secret');
  expect(masked).toEqual(['secret']);
  expect(loads()).toBe(1);
});
