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

  const themes = scenes.flatMap(({ name, markdown }) => [
    [name, 'light', markdown] as const,
    [name, 'dark', markdown] as const,
  ]);

  test.each(themes)('of a %s has whole diagrams and text, in %s', async (_, theme, markdown) => {
    const { page, faults } = await showSummary(browser, markdown, theme);
    expect(faults).toEqual({ diagrams: [], wide: [], clipped: [] });
    const diagrams = markdown.match(/```mermaid/g)?.length ?? 0;
    expect(diagrams).toBeGreaterThan(0);
    expect(await page.$$('.diagram svg')).toHaveLength(diagrams);
    await page.close();
  });

  test('strikes withdrawn versions through', async () => {
    const { page } = await showSummary(
      browser,
      scenes.find(({ name }) => name === 'rollback')?.markdown ?? '',
      'light',
    );
    const struck = `[...document.querySelectorAll('.diagram .nodeLabel')].filter((node) =>
      [node, node.parentElement].some((each) => getComputedStyle(each).textDecorationLine === 'line-through'))
      .map((node) => node.textContent)`;
    expect(await page.evaluate(struck)).toEqual(['1.4.2 withdrawn']);
    await page.close();
  });

  test('runs nothing of the names in it, and shows them as they are', async () => {
    const markdown = hostile.map((scene) => scene.markdown).join('\n');
    const { page, faults } = await showSummary(browser, markdown, 'light');
    expect(faults.diagrams).toEqual([]);
    const found = `({ hit: window.hit ?? 0, links: document.links.length, images: document.images.length,
      labels: [...document.querySelectorAll('.nodeLabel')].map((node) => node.textContent).join('\\n') })`;
    const { labels, ...others } = (await page.evaluate(found)) as Record<'labels' | 'hit', string>;
    expect(others).toEqual({ hit: 0, links: 0, images: 0 });
    for (const text of evil) expect(labels).toContain(`${text} withdrawn`.slice(0, 59));
    await page.close();
  });
});
