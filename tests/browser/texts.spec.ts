// The sentences: the same keys and values in three languages, none missing, none unused. Needs no browser.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { expect, test } from '@playwright/test';
import { ROOT } from './support/paths.ts';
import { LANGS, type Lang, sources } from './support/texts.ts';

type Entry = { file: string; values: string };

/** Every key of a language with its file and the values that it takes. */
function entries(lang: Lang): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [file, source] of sources(lang)) {
    for (const message of new FluentResource(source).body) {
      expect(found.has(message.id), `${lang}: ${message.id} stands twice`).toBe(false);
      const names = new Set(variables(message.value));
      found.set(message.id, { file, values: [...names].sort().join(' ') });
    }
  }
  return found;
}

/** The names of the values in a pattern, however deep. */
function variables(pattern: unknown): string[] {
  if (pattern === null || typeof pattern !== 'object') return [];
  const { type, name } = pattern as { type?: string; name?: string };
  if (type === 'var' && name) return [name];
  return Object.values(pattern).flatMap(variables);
}

function rust(folder: string): string {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rs'));
  return files.map((file) => readFileSync(join(ROOT, folder, file), 'utf8').split('#[cfg(test)]\nmod tests {')[0]).join('\n');
}

const desk = rust('app/desk/src');
const app = `${rust('app/src')}${rust('app/outline/src')}${rust('app/ui/src')}${desk}`;
const domain = rust('domain/src');
/** Codes of problems are those of the functions. */
const functions = rust('functions');
/** The widgets for other sites, and what their build takes from the texts of the app. */
const embed = readdirSync(join(ROOT, 'public/embed')).filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(ROOT, 'public/embed', file), 'utf8')).join('\n');
const build = rust('xtask/src/embed');
const page = readFileSync(join(ROOT, 'public/index.html'), 'utf8') + readFileSync(join(ROOT, 'public/desk/index.html'), 'utf8');
const french = entries('fr');

/** Codes and keys as they are written: `"sector"`, `"it"`, `"mentors-title"`. */
const literals = new Set([...`${app}${domain}${functions}${page}`.matchAll(/(?:"|\{\{)([a-z][a-z0-9_-]*)(?:"|\}\})/g), ...embed.matchAll(/'([a-z][a-z0-9-]*)'/g)].map(([, word]) => String(word).replaceAll('_', '-')));

test.describe('texts', () => {
  for (const lang of ['nl', 'en'] as const) {
    test(`${lang} has the keys of French, in the same files and with the same values`, () => {
      const other = entries(lang);
      expect([...other.keys()].sort()).toEqual([...french.keys()].sort());
      const differing = [...french].filter(([key, entry]) => JSON.stringify(other.get(key)) !== JSON.stringify(entry));
      expect(differing.map(([key, entry]) => `${key}: ${JSON.stringify(entry)} ≠ ${JSON.stringify(other.get(key))}`)).toEqual([]);
    });
  }

  test('every line of the files is read', () => {
    for (const lang of LANGS) {
      for (const [file, source] of sources(lang)) {
        const written = [...source.matchAll(/^([a-z][a-z0-9-]*) *=/gm)].map(([, key]) => key);
        const read = new FluentResource(source).body.map((message) => message.id);
        expect(read, `${lang}/${file}`).toEqual(written);
      }
    }
  });

  test('the widgets say sentences that are there, and that their build gives them', () => {
    const named = [...embed.matchAll(/'((?:embed|error|mentor|question|finder)-[a-z-]+)'/g)].map(([, key]) => String(key));
    expect(named.length).toBeGreaterThan(20);
    const given = (key: string) => french.get(key)?.file === 'embed.ftl' || build.includes(`"${key}"`);
    expect([...new Set(named)].filter((key) => !french.has(key) || !given(key))).toEqual([]);
  });

  test('every key that the app names exists', () => {
    const named = [...app.matchAll(/\btexts(?:\(\))?\.(?:get|with|count)\(\s*"([a-z0-9-]+)"/g), ...page.matchAll(/\{\{((?:crash|noscript|menu)-[a-z-]+)\}\}/g)];
    const missing = named.map(([, key]) => String(key)).filter((key) => !french.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('the desk says only what it is sent', () => {
    const build = readFileSync(join(ROOT, 'xtask/src/texts.rs'), 'utf8');
    const areas = new Set([...(/OF_DESK[^=]*=\s*\[([^\]]*)\]/.exec(build)?.[1] ?? '').matchAll(/"([a-z]+)"/g)].map(([, area]) => `${area}.ftl`));
    expect(areas.size).toBeGreaterThan(5);
    const named = [...`${desk}${rust('app/ui/src')}`.matchAll(/\btexts(?:\(\))?\.(?:get|with|count)\(\s*"([a-z0-9-]+)"/g)].map(([, key]) => String(key));
    expect(named.length).toBeGreaterThan(100);
    const elsewhere = named.filter((key) => { const file = french.get(key)?.file ?? ''; return !file.startsWith('desk/') && !areas.has(file); });
    expect([...new Set(elsewhere)]).toEqual([]);
  });

  test('every code has its words', () => {
    const families: Record<string, string[]> = {
      Sector: ['sector'],
      Tongue: ['tongue'],
      TimeOfDay: ['time'],
      Mode: ['mode'],
      Commune: ['commune'],
      Rhythm: ['rhythm'],
      Level: ['level'],
      YesNo: ['yes-no'],
      Origin: ['origin'],
      ModeWish: ['mode-wish', 'space-mode'],
      ContactWay: ['contact-way', 'received-how', 'received-follow'],
      Correspondence: ['correspondence'],
      Question: ['question', 'short'],
      ProgrammeId: ['programme-card', 'programme-lead'],
      WithdrawalReason: ['withdrawal'],
      DeclineReason: ['decline'],
      RefusalReason: ['refusal', 'file-refusal'],
      StopReason: ['space-stop'],
      PauseReason: ['space-paused'],
      VolunteerRefusal: ['space-refusal', 'file-space-refusal'],
      CardField: ['space-public'],
      Gate: ['space-gate', 'space-next-gate'],
      WorkStatus: ['space-status'],
      Colour: ['space-light'],
      LightReason: ['space-light'],
      Role: ['role'],
      FileKind: ['desk-kind'],
      ConsentWay: ['consent'],
      LogChannel: ['log'],
      Topic: ['topic'],
    };
    const missing: string[] = [];
    for (const [name, prefixes] of Object.entries(families)) {
      const codes = codesOf(name);
      expect(codes, name).not.toEqual([]);
      for (const prefix of prefixes) missing.push(...codes.map((code) => `${prefix}-${code}`).filter((key) => !french.has(key)));
    }
    expect(missing).toEqual([]);
  });

  test('no key is unused', () => {
    const unused = [...french.keys()].filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});

/** The codes of an enum of the domain. */
function codesOf(name: string): string[] {
  const body = new RegExp(`pub enum ${name} \\{([^}]*)\\}`).exec(domain)?.[1] ?? '';
  return [...body.matchAll(/= "([^"]+)"/g)].map(([, code]) => String(code));
}

/** The questions of the desk's forms: `Form::new("duo", …)` and `form.day("until")` in one folder give `duo-until`. */
function asked(): string[] {
  const folders = new Map<string, string>();
  for (const file of readdirSync(join(ROOT, 'app/desk/src'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.rs')) folders.set(dirname(file), (folders.get(dirname(file)) ?? '') + readFileSync(join(ROOT, 'app/desk/src', file), 'utf8'));
  }
  return [...folders.values()].flatMap((source) => {
    const families = [...source.matchAll(/\bForm::new\(\s*"([a-z-]+)"/g)].map(([, family]) => String(family));
    const fields = [...source.matchAll(/\bform\.(?:area|line|day|choose|choose_heard|pick|pick_one|tick|question)\(\s*"([a-z_]+)"/g)].map(([, field]) => String(field).replaceAll('_', '-'));
    return families.flatMap((family) => fields.flatMap((field) => [`${family}-${field}`, `${family}-${field}-hint`]));
  });
}
const questions = new Set(asked());

/** Keys made of parts: `format!("home-{part}-text")`, `texts.code("sector", …)`, `said(texts, "match-left", …)`. */
const made = [
  ...[...app.matchAll(/"([a-z0-9-]*(?:\{[a-z_]*\}[a-z0-9-]*)+)"/g)].map(([, pattern]) => String(pattern)),
  ...[...embed.matchAll(/`([a-z-]+\$\{[a-z]+\})`/g)].map(([, pattern]) => String(pattern).replaceAll('$', '')),
  ...[...app.matchAll(/\b(?:code|choices|Choice::new|options)\(\s*(?:(?:"[a-z_]+"|[a-z_]+),\s*)?"([a-z-]+)"/g)].flatMap(([, family]) => [`${family}-{}`, `${family}-{}-hint`]),
  ...[...desk.matchAll(/\bsaid\(\s*texts,\s*"([a-z-]+)"/g)].map(([, family]) => `${family}-{}`),
];

/** What a hole of a pattern may hold: words that are written somewhere, alone or two together, and numbers. */
const word = `(?:${[...literals].join('|')}|\\d+)`;
const patterns = made
  // A pattern of holes alone would fit everything.
  .filter((pattern) => /[a-z]/.test(pattern.replace(/\{[^}]*\}/g, '')))
  .map((pattern) => ({ head: pattern.split('{')[0] ?? '', whole: new RegExp(`^${pattern.replace(/\{[^}]*\}/g, `${word}(?:-${word})?`)}$`) }));

function isUsed(key: string): boolean {
  if (literals.has(key) || questions.has(key) || patterns.some(({ head, whole }) => key.startsWith(head) && whole.test(key))) return true;
  // The hole of `{key}-text` holds a key.
  return key.endsWith('-text') && isUsed(key.slice(0, -'-text'.length)) && made.some((pattern) => /^\{[a-z_]*\}-text$/.test(pattern));
}
