// Finding a mentor: counts, filters in the address, Back, favourites on the device, the first view without JavaScript.

import type { Page } from '@playwright/test';
import { LANGS, type Texts, expect, open, ready, test } from './support/test.ts';
import { mentorOf } from './support/views.ts';

type Answer = { total: number; mentors: { id: string; profession: string; name?: string }[] };

const cards = (page: Page) => page.getByRole('article');
const count = (page: Page, t: Texts, n: number) =>
  expect(page.getByRole('main').getByRole('status').filter({ hasText: new RegExp(`^${t.count('mentors-count', n).replace(/ /g, '\\s')}$`) })).toBeVisible();

/** What the API says under a filter. */
async function api(url: string, query: string): Promise<Answer> {
  const answer = await fetch(`${url}/api/v1/mentors?lang=fr&limit=2000&${query}`);
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Answer;
}

/** The filters are folded away on a phone. */
async function unfold(page: Page, t: Texts): Promise<void> {
  await page.getByText(new RegExp(`^${t.get('filter')}`)).click();
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });
    test('the count is that of the API, and more are shown on demand', async ({ page, t, server }) => {
      const { total } = await api(server.url, '');
      await open(page, `/${lang}/mentors`);
      await count(page, t, total);
      await expect(cards(page)).toHaveCount(24);
      await page.getByRole('button', { name: t.count('mentors-more', total - 24) }).click();
      await expect(cards(page)).toHaveCount(48);
      await expect(page.getByRole('button', { name: t.count('mentors-more', total - 48) })).toBeVisible();
    });
  });
}

test('filters stand in the address, and an address sets the filters', async ({ page, t, server }) => {
  await open(page, '/fr/mentors');
  await unfold(page, t);
  await page.getByRole('combobox', { name: t.get('filter-sector') }).selectOption('care');
  await page.getByRole('combobox', { name: t.get('filter-language') }).selectOption('ar');
  await expect(page).toHaveURL(/\?sector=care&language=ar$/);
  const { total } = await api(server.url, 'sector=care&language=ar');
  await count(page, t, total);

  await open(page, page.url());
  await count(page, t, total);
  await unfold(page, t);
  await expect(page.getByRole('combobox', { name: t.get('filter-sector') })).toHaveValue('care');
  await expect(page.getByRole('combobox', { name: t.get('filter-language') })).toHaveValue('ar');

  // Each part is taken away with one tap.
  await page.getByRole('link', { name: new RegExp(`^${t.get('sector-care')}\\s*${t.get('filter-remove')}$`) }).click();
  await expect(page).toHaveURL(/\?language=ar$/);
  await page.getByRole('link', { name: t.get('filter-clear') }).click();
  await expect(page).toHaveURL(/\/mentors$/);
  await count(page, t, (await api(server.url, '')).total);
});

test('the number behind a choice is what the choice shows', async ({ page, t }) => {
  await open(page, '/fr/mentors?time=evening');
  await unfold(page, t);
  const sector = page.getByRole('combobox', { name: t.get('filter-sector') });
  const option = sector.getByRole('option', { name: new RegExp(`^${t.get('sector-it')} \\(`) });
  const shown = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
  expect(shown).toBeGreaterThan(0);
  await sector.selectOption('it');
  await count(page, t, shown);
});

test('a word is found without its accents and in any case', async ({ page, t, server }) => {
  const { mentors } = await api(server.url, '');
  const accented = mentors.map((mentor) => mentor.profession).find((profession) => /[éèêëàâîïôûç]/.test(profession));
  expect(accented, 'the demonstration has a profession with an accent').toBeDefined();
  const plain = String(accented).normalize('NFD').replace(/\p{Diacritic}/gu, '').toUpperCase();
  await open(page, '/fr/mentors');
  const search = page.getByRole('searchbox', { name: t.get('filter-q') });
  await search.pressSequentially(plain);
  await expect(cards(page).first()).toContainText(String(accented));
  await count(page, t, (await api(server.url, `q=${encodeURIComponent(plain)}`)).total);
  await expect(search).toHaveValue(plain);
  await expect(search).toBeFocused();
});

test('Back finds the place and the focus again', async ({ page, t }) => {
  await open(page, '/fr/mentors?free=true');
  await page.getByRole('button', { name: t.get('mentors-more', { n: 2, shown: '' }).split('(')[0] ?? '' }).click();
  await expect(cards(page)).toHaveCount(48);
  const link = cards(page).nth(30).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  const height = () => link.evaluate((element) => element.getBoundingClientRect().top);
  const before = await height();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/mentors\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBeLessThan(200);
  await page.goBack();
  await expect(page).toHaveURL(/\/mentors\?free=true$/);
  await expect(cards(page)).toHaveCount(48);
  await expect(link).toBeFocused();
  // Heights further up may differ a little; what the reader looked at stands where it stood.
  await expect.poll(async () => Math.abs((await height()) - before)).toBeLessThan(20);
});

test('favourites stay on the device, and only there', async ({ page, t, server }) => {
  const calls: string[] = [];
  page.on('request', (request) => calls.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await open(page, '/fr/mentors');
  const heart = cards(page).first().getByRole('button');
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await cards(page).nth(1).getByRole('button').click();
  const kept = page.getByRole('link', { name: new RegExp(`^${t.get('favourites-aloud')}`) });
  await expect(kept).toHaveText(/2\s*$/);

  await page.reload();
  await ready(page);
  await expect(kept).toHaveText(/2\s*$/);
  await expect(cards(page).first().getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await kept.click();
  await expect(page.getByRole('heading', { level: 1, name: t.get('favourites-title') })).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  const stored = await page.evaluate(() => JSON.parse(localStorage.getItem('passerelle.favourites') ?? '[]') as string[]);
  expect(stored).toHaveLength(2);
  for (const id of stored) expect(calls.filter((call) => call.includes(id))).toEqual([]);
  expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);

  await cards(page).first().getByRole('button').click();
  await expect(cards(page)).toHaveCount(1);
  expect(server.url).toBeTruthy();
});

test('favourites name mentors in the application', async ({ page, t, server }) => {
  const { mentors } = await api(server.url, 'programme=team4job&free=true');
  await open(page, '/fr/mentors?programme=team4job&free=true');
  for (const place of [0, 1]) await cards(page).nth(place).getByRole('button').click();
  await page.getByRole('link', { name: new RegExp(`^${t.get('favourites-aloud')}`) }).click();
  await page.getByRole('link', { name: t.get('favourites-apply', { name: 'Team4Job' }) }).click();
  const main = page.getByRole('main');
  for (const mentor of mentors.slice(0, 2)) await expect(main).toContainText(mentor.profession);
});

test('where nothing fits, the page says what to take away, with what it would show', async ({ page, t, server }) => {
  const { total } = await api(server.url, 'sector=it');
  await open(page, '/fr/mentors?q=zzzz&sector=it');
  await expect(page.getByRole('heading', { level: 2, name: t.get('mentors-none') })).toBeVisible();
  await count(page, t, 0);
  const part = t.get('filter-q-part', { q: 'zzzz' });
  const shown = t.count('mentors-count', total);
  await page.getByRole('link', { name: t.get('filter-without', { part, count: shown }) }).click();
  await expect(page).toHaveURL(/\?sector=it$/);
  await count(page, t, total);
  await open(page, '/fr/mentors?q=zzzz');
  await page.getByRole('main').getByRole('link', { name: t.get('mentors-apply-without') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.get('apply-title') })).toBeVisible();
});

test('a shared profile opens directly, with its own title', async ({ page, context, t, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const mentor = await mentorOf(server, 'mentoryou');
  await open(page, `/fr/mentors/${mentor.id}`);
  await expect(page).toHaveTitle(`${mentor.profession}, ${mentor.name} – ${t.get('site-name')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(mentor.profession);
  await page.getByRole('button', { name: t.get('mentor-share') }).click();
  await expect(page.getByText(t.get('mentor-shared'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  const html = await (await fetch(page.url())).text();
  expect(html).toContain(`<title>${mentor.profession}, ${mentor.name}`);
  expect(html).toMatch(/<meta property="og:title"/);
  // The back link leads to the list.
  await page.getByRole('main').getByRole('link', { name: t.get('mentors-title') }).click();
  await expect(cards(page)).toHaveCount(24);
});

test('an unnamed mentor shows a trade and no name', async ({ page, t, server }) => {
  const mentor = await mentorOf(server, 'duo-for-a-job');
  expect(mentor.name).toBeUndefined();
  await open(page, `/fr/mentors/${mentor.id}`);
  await expect(page.getByText(t.get('mentor-apply-unnamed', { programme: 'DUO for a JOB' }))).toBeVisible();
});

test('a mentor who is not there is a page that helps', async ({ page, t, watch }) => {
  watch.allow(/status of 404/);
  const gone = '/fr/mentors/01890000-0000-7000-8000-000000000000';
  const answer = await page.goto(gone);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('mentor-gone-title'));
  await page.getByRole('main').getByRole('link', { name: t.get('go-mentors') }).click();
  await expect(cards(page)).toHaveCount(24);
});

test('a list that does not come can be tried again', async ({ page, t, watch }) => {
  watch.allow(/status of 503/);
  await open(page, '/fr/');
  await page.route('**/api/v1/mentors?*', (route) => route.fulfill({ status: 503, body: '{}' }));
  await page.getByRole('main').getByRole('link', { name: t.get('go-mentors') }).click();
  await expect(page.getByRole('alert')).toContainText(t.get('problem-internal'));
  await page.unroute('**/api/v1/mentors?*');
  await page.getByRole('button', { name: t.get('try-again') }).click();
  await expect(cards(page)).toHaveCount(24);
});

test('the language of the list follows the page', async ({ page, server }) => {
  const mentor = await mentorOf(server, 'team4job', 'fr');
  const dutch = await (await fetch(`${server.url}/api/v1/mentors/${mentor.id}?lang=nl`)).json() as { profession: string };
  await open(page, `/fr/mentors/${mentor.id}`);
  await page.getByRole('link', { name: /^NL/ }).click();
  await expect(page).toHaveURL(new RegExp(`/nl/mentors/${mentor.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dutch.profession);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of LANGS) {
    test.describe(lang, () => {
      test.use({ lang });
      test('the first view has mentors, a telephone number and the form on paper', async ({ page, t, server }) => {
        const { total } = await api(server.url, '');
        await page.goto(`/${lang}/mentors`);
        await expect(page.getByRole('heading', { level: 1, name: t.get('mentors-title') })).toBeVisible();
        await expect(cards(page)).toHaveCount(24);
        await count(page, t, total);
        await expect(page.getByRole('heading', { name: t.get('noscript-title') })).toBeVisible();
        const phones = page.getByRole('link', { name: '0800 35 123' });
        await expect(phones.first()).toHaveAttribute('href', 'tel:080035123');
        await page.getByRole('link', { name: t.get('menu-paper') }).first().click();
        await expect(page.getByRole('heading', { level: 1, name: t.get('paper-title') })).toBeVisible();
        await page.goto(`/${lang}/mentors`);
        await cards(page).first().getByRole('link').click();
        await expect(page.getByRole('heading', { level: 2, name: t.get('mentor-helps') })).toBeVisible();
      });
    });
  }
});
