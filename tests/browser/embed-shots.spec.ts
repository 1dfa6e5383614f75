// Pictures of the widgets for people who look at them: SHOTS=1 npx playwright test embed-shots.

import { type Page, type Route } from '@playwright/test';
import { HOSTILE, WIDGETS, loader, widget } from './support/host.ts';
import { settled, test, withLoader } from './support/embedded.ts';

const FOLDER = '../artefacts/shots/embed';
const SPACE = 'main { display: grid !important; gap: 24px !important; padding: 16px !important; } body { display: block !important; background: #fff !important; } #below, h1 { display: none !important; }';

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
}

test.describe('@shots', () => {
  for (const lang of ['fr', 'nl'] as const) {
    for (const width of [320, 768, 1280]) {
      test(`widgets ${lang} ${width}`, async ({ page, host, app }) => {
        await page.setViewportSize({ width, height: 800 });
        for (const theme of ['light', 'dark']) {
          const body = WIDGETS.map((name) => widget(name, app, lang, `theme="${theme}"`)).join('');
          withLoader(host, app, '/all', lang, body, HOSTILE + SPACE);
          await page.goto(`${host.origin()}/all`);
          await settled(page);
          await shoot(page, `${lang}-${width}-${theme}`);
        }
      });
    }
  }

  test('states', async ({ page, host, app, watch, server }) => {
    watch.allow(/./);
    const body = WIDGETS.map((name) => widget(name, app, 'fr')).join('');
    const headers = { 'access-control-allow-origin': '*' };
    const states: Record<string, (route: Route) => unknown> = {
      loading: () => {},
      error: (route) => route.fulfill({ json: [], headers }),
      empty: (route) => route.fulfill({ json: { mentors: [], total: 0, mentored: { total: null }, target: 4400, target_year: 2028, date: '2026-11-27', demo: true, waits_p90_days: { team4job: 40, mentoryou: 15 }, paused: [] }, headers }),
      paused: (route) => route.continue(),
    };
    for (const [state, answer] of Object.entries(states)) {
      for (const width of [320, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        await page.route(`${app}/api/**`, answer);
        if (state === 'paused') await server.pause('localhost', 'all', true);
        host.put('/state', { lang: 'fr', body, css: HOSTILE + SPACE, head: loader(app) });
        await page.goto(`${host.origin()}/state`);
        await page.waitForFunction((wanted) => [...document.querySelectorAll('passerelle-mentors')].every((one) => one.shadowRoot?.querySelector(`[data-state=${wanted}]`)), state);
        await page.waitForLoadState(state === 'loading' ? 'load' : 'networkidle');
        await shoot(page, `state-${state}-${width}`);
        await page.unroute(`${app}/api/**`);
      }
    }
    await server.pause('localhost', 'all', false);
  });

  test('own colours', async ({ page, host, app }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    const css = `${SPACE} main { --passerelle-accent: #007a4d; --passerelle-background: #ffffff; --passerelle-text: #222; --passerelle-radius: 4px; --passerelle-font: Georgia, serif; }`;
    withLoader(host, app, '/own', 'nl', WIDGETS.map((name) => widget(name, app, 'nl')).join(''), css);
    await page.goto(`${host.origin()}/own`);
    await settled(page);
    await shoot(page, 'own');
  });
});
