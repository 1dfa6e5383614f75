// Every page in each of its states, in three languages: axe, one h1, title, language, 320 pixels. In the dark theme only
// the colours differ, so only the rules about colours are asked again.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGS, type Lang, expect, test } from './support/test.ts';
import { WALKS } from './support/views.ts';

/** What a theme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });
    for (const [name, walk] of Object.entries(WALKS)) {
      test(`axe: ${name}`, async ({ page, t, server, mail, watch }) => {
        test.setTimeout(240_000);
        // The browser reports answers that the pages speak about, and calls that the walk lets fail.
        watch.allow(/status of (401|404|503)/);
        if (name === 'loading') watch.allow(/net::ERR_|Failed to fetch/);
        const titles = new Map<string, string>();
        const faults: string[] = [];
        const look = async (view: string) => {
          faults.push(...(await frame(page, lang, view, titles)), ...(await axe(page, view)));
        };
        try {
          await walk({ page, t, server, mail, look });
        } finally {
          // Also what was found before the walk came to a halt.
          expect.soft(faults).toEqual([]);
        }
      });
    }
  });
}

async function axe(page: Page, view: string): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // No page of ours has a frame: one call is enough.
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (scheme === 'light' ? builder.withTags(TAGS) : builder.withRules(COLOURS)).analyze();
    for (const { id, nodes } of violations) {
      faults.push(...nodes.map((node) => `${view} (${scheme}): ${id}: ${node.html} – ${node.failureSummary}`));
    }
  }
  return faults;
}

/** What every page owes: one heading, its own title, its language, and room for itself. */
async function frame(page: Page, lang: Lang, view: string, titles: Map<string, string>): Promise<string[]> {
  const faults: string[] = [];
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  await page.setViewportSize({ width: 320, height: 640 });
  const seen = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    widest: [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80))
      .slice(0, 3),
  }));
  await page.setViewportSize(size);
  const [title, path] = [seen.title, new URL(page.url()).pathname];
  if (seen.headings !== 1) faults.push(`${view}: ${seen.headings} h1`);
  if (seen.lang !== lang) faults.push(`${view}: lang is ${seen.lang}`);
  if (seen.wide > 0) faults.push(`${view}: ${seen.wide} px too wide at 320 px: ${seen.widest.join(' ')}`);
  if (!/\S – \S/.test(title)) faults.push(`${view}: title is "${title}"`);
  const before = titles.get(title);
  // Nothing is here: the same words wherever it is not.
  const absent = view === 'not-found' || view === 'mentor-gone';
  if (before !== undefined && before !== path && !absent) faults.push(`${view}: the title "${title}" stands on ${before} too`);
  titles.set(title, path);
  return faults;
}
