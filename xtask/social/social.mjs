// The pictures of shared links: one per language for the house, each programme and each sector, 1200 by 630.
// `cargo xtask social` runs it after a change of texts, programmes, sectors or look; what it makes is committed.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'public/social');
const SIZE = { width: 1200, height: 630 };
// Code to the class of its colour, and the name as it is written everywhere.
const PROGRAMMES = {
  'duo-for-a-job': ['duo', 'DUO for a JOB'],
  team4job: ['team4job', 'Team4Job'],
  mentoryou: ['mentoryou', 'MentorYou'],
  mentorin: ['mentorin', 'Mentor’IN Brussels'],
};

const url = (path, type) => `data:${type};base64,${readFileSync(join(ROOT, 'public', path)).toString('base64')}`;
const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const styles = readFileSync(join(import.meta.dirname, 'card.css'), 'utf8')
  .replace('@@font@@', url('fonts/atkinson-next.woff2', 'font/woff2'))
  .replace('@@ext@@', url('fonts/atkinson-next-ext.woff2', 'font/woff2'));
const tokens = readFileSync(join(ROOT, 'public/styles/10-tokens.css'), 'utf8').match(/:root \{[^}]*\}/)[0];
const hero = readFileSync(join(ROOT, 'public/images/hero.svg'), 'utf8');
const mark = readFileSync(join(ROOT, 'public/icons/favicon.svg'), 'utf8');

/** The sentences of a language. */
function texts(lang) {
  const folder = join(ROOT, 'app/texts', lang);
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const file of readdirSync(folder).filter((file) => file.endsWith('.ftl'))) {
    bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
  }
  return (key) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`app/texts/${lang} has no ${key}`);
    return bundle.formatPattern(pattern);
  };
}

/** Name to picture: a line above the title, the title, a line below it, and the class of the colour. */
function cards(t) {
  const cards = { general: ['', t('home-title'), t('social-lead'), ''] };
  for (const [code, [tone, name]] of Object.entries(PROGRAMMES)) {
    cards[`programme-${code}`] = [t('programme-tag'), name, t(`programme-lead-${code}`), tone];
  }
  for (const sector of sectors()) {
    cards[`sector-${sector}`] = [t('mentor-title'), t(`sector-${sector}`), t('social-lead'), ''];
  }
  return cards;
}

/** The sectors that have a word. */
function sectors() {
  const codes = readFileSync(join(ROOT, 'app/texts/fr/codes.ftl'), 'utf8');
  return [...codes.matchAll(/^sector-([a-z-]+) =/gm)].map(([, code]) => code);
}

function html(lang, site, [above, title, below, tone]) {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${tokens}${styles}</style><body class="${tone}">
    <header>${mark}<b>${escape(site)}</b></header>
    <main>${above && `<p class="above">${escape(above)}</p>`}<h1>${escape(title)}</h1><p class="below">${escape(below)}</p></main>
    <div class="scene">${hero}</div></body></html>`;
}

// Sixteen colours are four bits a pixel, and half the bytes of seventeen: paper, words, iris, sun, the flat colours of
// the scene, and four between for the edges of letters. A quantiser would give up a face for them.
const COLOURS = ['#fbf6ec', '#fffdf8', '#1f1b33', '#4d4962', '#373fa8', '#fbc638', '#e8a985', '#f4d99c', '#d9daf3',
  '#c9cdf0', '#a8cba6', '#8b5a3e', '#8d8990', '#c4bfbd', '#e2dcd4'];
const rgb = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The picture in these colours and that of the card. */
async function pack(shot, tone) {
  const palette = [...COLOURS, tone.trim()].map(rgb);
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const nearest = new Map();
  for (let at = 0; at < data.length; at += 3) {
    const [r, g, b] = data.subarray(at, at + 3);
    const key = (r << 16) | (g << 8) | b;
    if (!nearest.has(key)) {
      const far = ([x, y, z]) => (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2;
      nearest.set(key, palette.reduce((best, colour) => (far(colour) < far(best) ? colour : best)));
    }
    data.set(nearest.get(key), at);
  }
  const raw = { width: info.width, height: info.height, channels: 3 };
  return sharp(data, { raw }).png({ palette: true, colours: 16, effort: 10, compressionLevel: 9, dither: 0 }).toBuffer();
}

/** In the page: the largest title that leaves the words their place; whether there is one. */
function fit() {
  const [main, title] = [document.querySelector('main'), document.querySelector('h1')];
  for (let size = 112; size >= 60; size -= 4) {
    title.style.fontSize = `${size}px`;
    const words = [...main.children].reduce((sum, part) => sum + part.getBoundingClientRect().height, 40);
    if (words <= main.clientHeight && main.scrollWidth <= main.clientWidth) return true;
  }
  return false;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
let [count, bytes] = [0, 0];
rmSync(OUT, { recursive: true, force: true });
for (const lang of ['fr', 'nl', 'en']) {
  const t = texts(lang);
  mkdirSync(join(OUT, lang), { recursive: true });
  for (const [name, card] of Object.entries(cards(t))) {
    await page.setContent(html(lang, t('site-name'), card));
    await page.evaluate(() => document.fonts.ready);
    if (!(await page.evaluate(fit))) throw new Error(`${lang}/${name}: the words are too long for the picture`);
    const shot = await page.screenshot({ clip: { x: 0, y: 0, ...SIZE } });
    const small = await pack(shot, await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--tone')));
    writeFileSync(join(OUT, lang, `${name}.png`), small);
    count += 1;
    bytes += small.length;
  }
}
await browser.close();
console.log(`${count} pictures in public/social, ${Math.round(bytes / 1000)} kB`);
