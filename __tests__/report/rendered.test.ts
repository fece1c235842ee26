import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, noBrowser, openBrowser } from '../../scripts/screenshots/browser.ts';
import { showSummary } from '../../scripts/screenshots/page.ts';
import { evil, hostile, scenes } from './scenes.ts';

const program = findBrowser();

test.runIf(program === undefined)('no summary is drawn', (context) => context.skip(noBrowser));

describe.runIf(program !== undefined)('a job summary, drawn as GitHub draws it 800 pixels wide,', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(program ?? '');
  });
  afterAll(() => browser.close());

  const all = scenes.map(({ markdown }) => markdown).join('\n');

  test.each(['light', 'dark'] as const)('has whole diagrams and whole text, in %s', async (theme) => {
    const { page, faults } = await showSummary(browser, all, theme);
    expect(faults).toEqual({ diagrams: [], wide: [], clipped: [] });
    const diagrams = all.match(/```mermaid/g)?.length;
    expect(diagrams).toBe(5);
    expect(await page.$$('.diagram svg')).toHaveLength(diagrams ?? 0);
    const struck = `[...document.querySelectorAll('.diagram .nodeLabel')].filter((node) =>
      [node, node.parentElement].some((each) => getComputedStyle(each).textDecorationLine === 'line-through'))
      .map((node) => node.textContent)`;
    expect(await page.evaluate(struck)).toEqual(['1.4.0 withdrawn', '1.4.2 withdrawn', '1.4.0 withdrawn']);
    await page.close();
  });

  test('runs nothing of the names in it, and shows them as they are', async () => {
    const markdown = hostile.map((scene) => scene.markdown).join('\n');
    const { page, faults } = await showSummary(browser, markdown, 'light');
    // A table with long names scrolls by itself.
    const wide = faults.wide.filter((element) => !element.startsWith('TABLE'));
    expect({ ...faults, wide }).toEqual({ diagrams: [], wide: [], clipped: [] });
    const found = `({ hit: window.hit ?? 0, links: document.links.length, images: document.images.length,
      labels: [...document.querySelectorAll('.nodeLabel')].map((node) => node.textContent).join('\\n') })`;
    const { labels, ...others } = (await page.evaluate(found)) as Record<'labels' | 'hit', string>;
    expect(others).toEqual({ hit: 0, links: 0, images: 0 });
    for (const text of evil)
      expect(labels).toContain(`${text.replaceAll('ﬂ', 'fl').replaceAll('¶', '')} withdrawn`.slice(0, 59));
    await page.close();
  });
});
