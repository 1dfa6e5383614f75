// The keyboard reaches everything that can be acted on, on every page of volunteers, mentors and duos.

import { expect, test } from './support/test.ts';
import type { Page } from '@playwright/test';
import { WALKS } from './support/views.ts';

const { volunteering, volunteered, joining, mentoring, duos, duoActs } = WALKS;

for (const [name, walk] of Object.entries({ volunteering, volunteered, joining, mentoring, duos, duoActs })) {
  test(`Tab reaches everything: ${name}`, async ({ page, t, server, mail, watch }) => {
    test.setTimeout(240_000);
    watch.allow(/status of (401|404|503)/);
    const missed: string[] = [];
    await walk?.({ page, t, server, mail, look: async (view) => { missed.push(...(await unreached(page)).map((element) => `${view}: ${element}`)); } });
    expect(missed).toEqual([]);
  });
}

/** What is seen and can be acted on, but is not met by going through the page with Tab. */
async function unreached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }));
    stops.forEach((element, place) => { element.dataset.stop = String(place); });
    return stops.length;
  });
  const met = new Set<string>();
  for (let presses = 0; presses < 2 * wanted + 10 && met.size < wanted; presses += 1) {
    await page.keyboard.press('Tab');
    // Radio buttons share one stop.
    const names = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      const group = at?.type === 'radio' ? [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${at.name}"]`)] : [at];
      return group.map((element) => element?.dataset.stop ?? '');
    });
    names.filter(Boolean).forEach((place) => met.add(place));
  }
  return page.evaluate((met) => {
    const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
    const missed = stops.filter((element) => !met.includes(element.dataset.stop ?? '')).map((element) => element.outerHTML.slice(0, 90));
    stops.forEach((element) => delete element.dataset.stop);
    return missed;
  }, [...met]);
}
