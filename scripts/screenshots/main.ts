// npm run screenshots: the pictures of job summaries in docs/images, in GitHub's light and dark themes.
import { join, resolve } from 'node:path';
import { scenes } from '../../__tests__/report/scenes.ts';
import { findBrowser, noBrowser, openBrowser } from './browser.ts';
import { showSummary } from './page.ts';

const folder = resolve(import.meta.dirname, '../../docs/images');
const program = findBrowser();
if (program === undefined) throw new Error(noBrowser);
const browser = await openBrowser(program);
try {
  for (const { name, markdown, isPictured } of scenes) {
    if (!isPictured) continue;
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await showSummary(browser, markdown, theme);
      // What is folded away on GitHub is folded away in the picture.
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = false');
      // The page itself was as long as all that was unfolded.
      const article = await page.$('article');
      await article?.screenshot({ path: join(folder, `summary-${name}-${theme}.png`), optimizeForSpeed: false });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
