import { expect, test } from 'vitest';
import { type Core, createLog } from '../../src/tools/log.ts';
import { Secret } from '../../src/tools/secret.ts';

/** A toolkit that writes down what it is told. */
function toolkit(): { readonly core: Core; readonly told: string[] } {
  const told: string[] = [];
  const core = {
    info: (text: string) => void told.push(`info ${text}`),
    setSecret: (text: string) => void told.push(`mask ${text}`),
  };
  return { core: core as unknown as Core, told };
}

test('a secret that is found before the log speaks is masked before its first line, however late it was found', () => {
  const log = createLog();
  const { core, told } = toolkit();
  log.info('a line that may hold it');
  log.mask(new Secret('canary'));
  log.open(core);
  expect(told).toEqual(['mask canary', 'info a line that may hold it']);
});

test('a secret that is found later is masked at once', () => {
  const log = createLog();
  const { core, told } = toolkit();
  log.open(core);
  log.mask(new Secret('canary'));
  expect(told).toEqual(['mask canary']);
});
