// The widgets on somebody else's site: another origin, a policy of `default-src 'none'`, a stylesheet that resets everything.

import { HOSTILE, WIDGETS, documented, widget } from './support/host.ts';
import { axe, box, chatter, expect, settled, stored, test, watchShifts, withLoader } from './support/embedded.ts';
import { texts } from './support/test.ts';

// As browsers will have it: no cookie of another site.
test.use({ launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync', '--test-third-party-cookie-phaseout'] } });

for (const lang of ['fr', 'nl'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${lang}, ${width} px`, () => {
      test.use({ lang, viewport: { width, height: 740 } });

      test('every widget renders, twice, and leaves nothing behind', async ({ page, context, host, app, section, t }) => {
        test.setTimeout(120_000);
        const said = chatter(context, app);
        withLoader(host, app, '/page', lang, section(lang) + section(lang), HOSTILE);
        await page.goto(`${host.origin()}/page`);
        await settled(page);

        for (const name of WIDGETS) await expect(page.locator(`passerelle-${name}`)).toHaveCount(2);
        await expect(page.locator('passerelle-mentors').first().getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveCount(3);
        await expect(page.getByRole('group', { name: t.get('finder-title') })).toHaveCount(2);
        await expect(page.getByRole('group', { name: t.get('embed-progress') }).first()).toContainText(t.get('embed-progress-what'));
        await expect(page.getByRole('group', { name: t.get('embed-waits') }).first()).toContainText('Team4Job');
        await expect(page.getByRole('link', { name: t.get('embed-apply'), exact: true })).toHaveCount(2);

        // The host's sheet is there, and does not reach inside.
        const look = await page.locator('passerelle-mentors').first().evaluate((element) => {
          const inside = element.shadowRoot?.querySelector('.box');
          const [around, within] = [getComputedStyle(document.body), getComputedStyle(inside ?? element)];
          return { around: around.fontSize, display: getComputedStyle(element).display, size: within.fontSize, colour: within.color };
        });
        expect(look).toEqual({ around: '9px', display: 'block', size: '16px', colour: 'rgb(31, 27, 51)' });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);

        expect(await axe(page)).toEqual([]);
        for (const one of await page.locator(':is(passerelle-mentors, passerelle-finder, passerelle-progress, passerelle-waits, passerelle-apply)').all()) {
          await one.evaluate((element) => element.setAttribute('theme', 'dark'));
        }
        await settled(page);
        expect(await axe(page), 'dark').toEqual([]);

        expect(await stored(page), 'nothing is stored').toBe(0);
        expect(await said()).toEqual([]);
      });

      for (const name of WIDGETS) {
        test(`nothing jumps: ${name}`, async ({ page, host, app }) => {
          const shifts = await watchShifts(page);
          // A slow way: the page is painted before the widgets are here.
          await page.route(`${app}/**`, async (route) => {
            await new Promise((done) => setTimeout(done, 150));
            await route.continue();
          });
          withLoader(host, app, '/room', lang, widget(name, app, lang), documented('css', app));
          await page.goto(`${host.origin()}/room`);
          await expect(box(page.locator(`passerelle-${name}`))).toHaveAttribute('data-state', 'ready');
          await page.waitForLoadState('networkidle');
          const { sum, moved } = await shifts();
          expect(sum, moved.join('\n')).toBeLessThanOrEqual(0.02);
        });
      }
    });
  }
}

for (const version of ['newest', 'exact'] as const) {
  test(`what the configurator copies works in an empty page: ${version}`, async ({ page, context, host, app, t, watch }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app });
    await page.goto(`${app}/fr/widgets?widget=mentors&programme=team4job&lang=nl&accent=%235a1a4a${version === 'exact' ? '&exact=true' : ''}`);
    const copy = async (key: string) => {
      const lines = page.getByRole('region', { name: t.get(key), exact: true });
      await expect(lines).toContainText(key === 'widget-code-html' && version === 'exact' ? 'sha384-' : 'passerelle-mentors');
      await page.locator('.lines', { has: lines }).getByRole('button', { name: t.get('widget-copy') }).click();
      await expect(page.locator('.lines', { has: lines }).getByRole('status')).toHaveText(t.get('widget-copied'));
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const [body, css] = [await copy('widget-code-html'), await copy('widget-style')];
    host.put('/empty', { lang: 'fr', body, css });
    await page.goto(`${host.origin()}/empty`);
    const mentors = page.locator('passerelle-mentors');
    await expect(box(mentors)).toHaveAttribute('data-state', 'ready');
    await expect(mentors.getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveCount(3);
    await expect(mentors).toContainText('Team4Job');
    await expect(mentors.getByRole('link').last()).toHaveCSS('color', 'rgb(90, 26, 74)');
    expect(await axe(page)).toEqual([]);
    expect(watch.faults()).toEqual([]);
  });
}

test('without JavaScript the links are there and work', async ({ browser, host, app, section }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  withLoader(host, app, '/plain', 'nl', section('nl'));
  for (const name of WIDGETS) {
    await page.goto(`${host.origin()}/plain`);
    await page.getByRole('link', { name: `Passerelle: ${name}` }).click();
    expect(page.url()).toMatch(new RegExp(`^${app}/nl/`));
    await expect(page.locator('h1')).not.toBeEmpty();
  }
  await context.close();
});

test('a widget speaks the language of its attribute, else of what is around it', async ({ page, host, app }) => {
  const body = `${widget('apply', app, 'fr')}<div lang="en-GB">${widget('apply', app, 'en')}${widget('apply', app, 'nl', 'lang="nl-BE"')}</div>`;
  withLoader(host, app, '/languages', 'fr', body);
  await page.goto(`${host.origin()}/languages`);
  for (const lang of ['fr', 'en', 'nl'] as const) {
    await expect(page.getByRole('link', { name: texts(lang).get('embed-apply'), exact: true })).toHaveAttribute('href', new RegExp(`^${app}/${lang}/apply\\?origin=localhost$`));
  }
  await page.locator('passerelle-apply').last().evaluate((element) => {
    element.setAttribute('lang', 'fr');
    element.setAttribute('programme', 'mentoryou');
    element.setAttribute('origin', 'actiris.example');
  });
  const name = texts('fr').get('embed-apply-programme', { programme: 'MentorYou' });
  await expect(page.getByRole('link', { name })).toHaveAttribute('href', `${app}/fr/apply?programme=mentoryou&origin=actiris.example`);
});

test('the cards are those of the list, and lead to it', async ({ page, host, app, t }) => {
  withLoader(host, app, '/cards', 'fr', widget('mentors', app, 'fr', 'sector="it" programme="team4job" limit="2" heading-level="3"'));
  await page.goto(`${host.origin()}/cards`);
  const widgets = page.locator('passerelle-mentors');
  const list = (await (await fetch(`${app}/api/v1/mentors?sector=it&programme=team4job&limit=2&lang=fr`)).json()) as { total: number; mentors: { id: string; profession: string; name?: string }[] };
  await expect(widgets.getByRole('heading', { level: 3, name: t.get('embed-mentors') })).toBeVisible();
  for (const mentor of list.mentors) {
    const card = widgets.getByRole('listitem').filter({ has: page.locator(`a[href="${app}/fr/mentors/${mentor.id}"]`) });
    await expect(card.getByRole('heading', { level: 4 })).toHaveText(mentor.profession);
    await expect(card).toContainText('Team4Job');
    if (mentor.name) await expect(card).toContainText(mentor.name);
  }
  await widgets.getByRole('link', { name: t.count('embed-mentors-all', list.total) }).click();
  await expect(page).toHaveURL(`${app}/fr/mentors?sector=it&programme=team4job`);

  // Nobody has this.
  withLoader(host, app, '/nobody', 'fr', widget('mentors', app, 'fr', 'sector="it"'));
  await page.route(/api\/v1\/mentors/, (route) => route.fulfill({ json: { mentors: [], total: 0, facets: {}, demo: true }, headers: { 'access-control-allow-origin': '*' } }));
  await page.goto(`${host.origin()}/nobody`);
  await expect(widgets.getByRole('status')).toHaveText(t.get('embed-mentors-none'));
  await expect(widgets.getByRole('link', { name: 'Passerelle: mentors' })).toBeVisible();
});

test('the programmes have the names of the application', async ({ page, host, app }) => {
  withLoader(host, app, '/names', 'fr', widget('waits', app, 'fr'));
  await page.goto(`${host.origin()}/names`);
  const programmes = (await (await fetch(`${app}/api/v1/programmes`)).json()) as { id: string; name: string }[] | { programmes: { id: string; name: string }[] };
  const names = (Array.isArray(programmes) ? programmes : programmes.programmes).map(({ name }) => name);
  await expect(page.locator('passerelle-waits').getByRole('term')).toHaveText(names);
});

test('figures are told as the application counts them; hidden ones in words', async ({ page, host, app, t }) => {
  withLoader(host, app, '/figures', 'fr', widget('progress', app, 'fr') + widget('waits', app, 'fr'));
  await page.goto(`${host.origin()}/figures`);
  const now = (await (await fetch(`${app}/api/v1/figures`)).json()) as { mentored: { total: number | null }; target: number; target_year: number; waits_p90_days: Record<string, number | null> };
  const of = { shown: t.number(now.mentored.total ?? 0), target: t.number(now.target), year: String(now.target_year) };
  const bar = page.locator('passerelle-progress').getByRole('img');
  const told = now.mentored.total === null ? t.get('embed-progress-few') : t.get('embed-progress-bar', of);
  await expect.poll(async () => (await bar.getAttribute('aria-label'))?.replace(/\s+/g, ' ')).toBe(told);
  const days = Object.values(now.waits_p90_days).map((n) => (n === null ? t.get('embed-waits-few') : t.count('embed-waits-days', n)));
  expect((await page.locator('passerelle-waits').getByRole('definition').allTextContents()).sort()).toEqual(days.sort());

  const hidden = { ...now, mentored: { total: null, cells: {} }, waits_p90_days: { 'duo-for-a-job': null, team4job: 12, mentoryou: 1, mentorin: null } };
  await page.route(/api\/v1\/figures/, (route) => route.fulfill({ json: hidden, headers: { 'access-control-allow-origin': '*' } }));
  await page.reload();
  await expect(bar).toHaveAttribute('aria-label', t.get('embed-progress-few'));
  const few = t.get('embed-waits-few');
  await expect(page.locator('passerelle-waits').getByRole('definition')).toHaveText([few, t.count('embed-waits-days', 12), t.count('embed-waits-days', 1), few]);
});

test('the finder goes on in the application, by keyboard', async ({ page, host, app, t }) => {
  withLoader(host, app, '/finder', 'fr', widget('finder', app, 'fr'), HOSTILE);
  await page.goto(`${host.origin()}/finder`);
  const input = page.getByLabel(t.get('question-residence'));
  await input.focus();
  await page.keyboard.press('Enter');
  await expect(input).toHaveAccessibleDescription(new RegExp(t.get('error-required-postcode')));
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(input).toHaveAccessibleDescription(new RegExp(t.get('error-postcode-shape')));
  await expect(input).toBeFocused();
  await input.fill('1030');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t.get('embed-finder-continue') })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`^${app}/fr/finder`));
});
