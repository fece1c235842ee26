/** A browser that is there already: with what it needs, Chromium is 200 MB, too much to be fetched for a picture. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'puppeteer-core';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Why there are no pictures without one. */
export const noBrowser = `No browser is on the PATH (${names.join(', ')}); on Debian, install chromium-headless-shell.`;

/** @returns the program, or `undefined` where there is none */
export function findBrowser(path = process.env['PATH'] ?? ''): string | undefined {
  const places = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The sandbox of Chromium does not work for root, nor in most containers; what it shows here is our own. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const { launch } = await import('puppeteer-core');
  return launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
}
