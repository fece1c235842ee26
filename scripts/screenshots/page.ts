/** A job summary as GitHub shows it: its own style sheet for Markdown, and Mermaid with the security level that it uses. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { marked } from 'marked';
import type { Browser, Page } from 'puppeteer-core';

const { resolve } = createRequire(import.meta.url);

export type Theme = 'light' | 'dark';

/** How much room GitHub gives to a summary on a small screen, in CSS pixels. */
export const width = 800;

/** What went wrong on a page; nothing when nothing did. */
export interface Faults {
  /** What Mermaid says of the diagrams that it cannot draw. */
  readonly diagrams: readonly string[];
  /** Elements that are wider than the page, or than what they are in. */
  readonly wide: readonly string[];
  /** Boxes of diagrams whose text does not fit. */
  readonly clipped: readonly string[];
}

export interface ShownSummary {
  readonly page: Page;
  readonly faults: Faults;
}

/** Shows Markdown in a page of its own. The caller closes it. */
export async function showSummary(browser: Browser, markdown: string, theme: Theme): Promise<ShownSummary> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 600 });
  const css = await readFile(resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  const body = await marked.parse(markdown, { gfm: true });
  const background = theme === 'dark' ? '#0d1117' : '#ffffff';
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; background: ${background} } .markdown-body { padding: 24px; box-sizing: border-box }</style>
    <article class="markdown-body">${body}</article>`,
  );
  await page.addScriptTag({ path: resolve('mermaid/dist/mermaid.min.js') });
  const faults = (await page.evaluate(`(${drawAndLook})(${JSON.stringify(theme)})`)) as Faults;
  return { page, faults };
}

/** Runs in the page, where there is no TypeScript. */
const drawAndLook = String.raw`async (theme) => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: theme === 'dark' ? 'dark' : 'default' });
  const diagrams = [];
  for (const [index, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
    try {
      const { svg } = await mermaid.render('diagram-' + index, code.textContent);
      const place = document.createElement('div');
      place.className = 'diagram';
      place.innerHTML = svg;
      code.parentElement.replaceWith(place);
    } catch (error) {
      diagrams.push(String(error));
    }
  }
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const name = (element) => element.tagName + ': ' + element.textContent.trim().slice(0, 60);
  const wide = [...document.querySelectorAll('.markdown-body, table, h3, p, summary, .diagram, svg')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > element.clientWidth + 1 && element.tagName !== 'svg' && getComputedStyle(element).display !== 'inline',
  );
  const clipped = [...document.querySelectorAll('.diagram foreignObject')].filter((box) => {
    const text = box.firstElementChild;
    return text !== null && (text.scrollWidth > Math.ceil(box.width.baseVal.value) + 1 || text.scrollHeight > Math.ceil(box.height.baseVal.value) + 1);
  });
  return { diagrams, wide: wide.map(name), clipped: clipped.map(name) };
}`;
