import { Person } from './support/pair.ts';
import { expect, test } from './support/test.ts';
const jobs = (process.env.LOOK ?? '').split(' ').filter(Boolean);
for (const lang of (process.env.LOOKLANG ?? 'fr').split(',') as ('fr' | 'nl')[]) {
  test.describe(lang, () => {
    test.use({ lang });
    test('look @look', async ({ page, t, server, watch }) => {
      test.setTimeout(300_000);
      watch.allow(/./);
      await server.tick();
      let last = '';
      for (const job of jobs) {
        const [name, side, act, width, scheme] = job.split(':');
        const person = new Person(page, t, server, server.pair(name!)[side as 'mentee']);
        await page.setViewportSize({ width: Number(width || 360), height: Number(width || 360) > 600 ? 800 : 740 });
        await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
        if (last !== name + side!) { await page.context().clearCookies(); await person.enter(); } last = name + side!;
        const file = await person.file();
        person.duo = file.duo ?? file.duos?.[0]?.id ?? file.proposals?.[0]?.id ?? '';
        const ids = (await person.view()).meetings;
        const planned = ids.find(({ state }) => state === 'planned')?.id;
        await person.open(act ? `/${act}${['move', 'cancel'].includes(act) ? `?meeting=${planned}` : ''}` : '');
        await page.waitForTimeout(600);
        if (process.env.PRESS) await page.locator('form button[type=submit]').click();
        await page.screenshot({ path: `/tmp/duo/shot-${name}-${side}-${act || 'page'}-${width || 360}-${scheme || 'light'}-${lang}.png`, fullPage: true });
      }
      expect(jobs.length).toBeGreaterThan(0);
    });
  });
}
