// The configurator's frame: an origin of its own, one widget, a hostile style sheet, and messages to its page. The widget
// here is a stand-in: the real ones have their own tests.

import type { Page } from '@playwright/test';
import { expect, open, test } from './support/test.ts';

const WIDGET = `
  customElements.define('passerelle-mentors', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host { display: block !important; height: 150px !important } p { color: var(--passerelle-accent) }');
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('p'), document.createElement('slot'));
      fetch(new URL('/api/v1/programmes', import.meta.url)).then((answer) => {
        root.querySelector('p').textContent = String(answer.status);
        this.dispatchEvent(new CustomEvent('passerelle-ready', { bubbles: true, composed: true }));
      });
      if (this.style.getPropertyValue('--passerelle-accent') !== '#ffffff') return;
      this.dataset.contrast = 'fallback';
      this.dispatchEvent(new CustomEvent('passerelle-contrast', { bubbles: true, composed: true, detail: { accent: '#ffffff', ratio: 1 } }));
    }
  });`;

type Told = { origin: string; ours: boolean; words: { source: string; height?: number; contrast?: unknown; state?: string } };

/** Puts the frame into a page of the app, whose content policy must let it in. */
async function frame(page: Page, fragment: string): Promise<void> {
  await page.evaluate((fragment) => {
    const told: unknown[] = [];
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'preview';
    frame.src = `/embed/preview.html#${fragment}`;
    addEventListener('message', ({ origin, source, data }) => told.push({ origin, ours: source === frame.contentWindow, words: data }));
    Object.assign(window, { told });
    document.body.prepend(frame);
  }, fragment);
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);

test.beforeEach(async ({ page }) => {
  const headers = { 'access-control-allow-origin': '*' };
  await page.route('**/embed/v1.js', (route) => route.fulfill({ body: WIDGET, contentType: 'text/javascript', headers }));
  await open(page, '/fr/help');
});

test('the preview is a frame of its own that tells height, colours and state', async ({ page, server }) => {
  await frame(page, 'widget=mentors&programme=team4job&lang=nl&accent=%23ffffff&label=Mentoren&limit=3');
  await expect.poll(async () => (await told(page)).some(({ words }) => words.state === 'ready')).toBe(true);
  const all = await told(page);
  expect(all.every(({ origin, ours, words }) => origin === 'null' && ours && words.source === 'passerelle-preview')).toBe(true);
  expect(all.findLast(({ words }) => words.height !== undefined)?.words.height).toBe(174);
  expect(all.findLast(({ words }) => words.contrast !== undefined)?.words.contrast).toEqual({ accent: '#ffffff', ratio: 1 });
  const inside = page.frameLocator('iframe[title=preview]');
  const widget = inside.locator('passerelle-mentors');
  await expect(widget).toHaveAttribute('programme', 'team4job');
  await expect(widget).toHaveAttribute('lang', 'nl');
  await expect(inside.locator('html')).toHaveAttribute('lang', 'nl');
  // The API answers an origin that has no name.
  await expect(widget.locator('p')).toHaveText('200');
  const link = inside.getByRole('link', { name: 'Mentoren' });
  await expect(link).toHaveAttribute('href', `${server.url}/nl/mentors?programme=team4job`);
  await link.click();
  await expect(widget).toBeVisible();
});

test('another fragment is another widget, with and without the hostile style sheet', async ({ page }) => {
  await frame(page, 'widget=mentors&lang=fr&accent=%23ffffff&hostile=1');
  const inside = page.frameLocator('iframe[title=preview]');
  await expect(inside.locator('body')).toHaveCSS('color', 'rgb(255, 0, 0)');
  await expect(inside.locator('body')).toHaveCSS('font-size', '9px');
  await page.evaluate(() => { document.querySelector('iframe')!.src = '/embed/preview.html#widget=mentors&lang=en&accent=%23353da3'; });
  await expect(inside.locator('html')).toHaveAttribute('lang', 'en');
  await expect(inside.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect.poll(async () => (await told(page)).findLast(({ words }) => words.contrast !== undefined)?.words.contrast).toBe(null);
});

test('a fragment is never markup, and what it does not know is left out', async ({ page }) => {
  const hostile = encodeURIComponent('"><img src=x onerror=alert(1)>');
  await frame(page, `widget=mentors&lang=${hostile}&label=${hostile}&programme=${hostile}&accent=red;color:blue&onclick=alert(1)`);
  const inside = page.frameLocator('iframe[title=preview]');
  const widget = inside.locator('passerelle-mentors');
  await expect(widget).toHaveAttribute('lang', 'fr');
  await expect(inside.locator('img')).toHaveCount(0);
  await expect(widget).not.toHaveAttribute('onclick', /.*/);
  await expect(inside.getByRole('link')).toHaveText('"><img src=x onerror=alert(1)>');
});
