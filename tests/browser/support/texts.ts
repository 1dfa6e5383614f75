// The same sentences as the app's, from the same files: a test names a button by its key and runs in each language.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { ROOT } from './paths.ts';

export const LANGS = ['fr', 'nl', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The source of a language's texts, area by area: those of the public, then those of the desk. */
export function sources(lang: Lang): Map<string, string> {
  const all = ['app/texts', 'app/desk/texts'].flatMap((folder) => {
    const files = readdirSync(join(ROOT, folder, lang)).filter((file) => file.endsWith('.ftl')).sort();
    const prefix = folder === 'app/texts' ? '' : 'desk/';
    return files.map((file) => [`${prefix}${file}`, readFileSync(join(ROOT, folder, lang, file), 'utf8')] as const);
  });
  return new Map(all);
}

export class Texts {
  readonly lang: Lang;
  readonly #bundle: FluentBundle;

  constructor(lang: Lang) {
    this.lang = lang;
    this.#bundle = new FluentBundle(lang, { useIsolating: false });
    for (const [file, source] of sources(lang)) {
      const errors = this.#bundle.addResource(new FluentResource(source));
      if (errors.length > 0) throw new Error(`app/texts/${lang}/${file}: ${errors.join(', ')}`);
    }
  }

  has(key: string): boolean {
    return Boolean(this.#bundle.getMessage(key)?.value);
  }

  /** A sentence as it is read: spaces of any kind are plain ones. */
  get(key: string, values: Record<string, FluentVariable> = {}): string {
    const pattern = this.#bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`app/texts/${this.lang} has no ${key}`);
    const errors: Error[] = [];
    const text = this.#bundle.formatPattern(pattern, values, errors);
    if (errors.length > 0) throw new Error(`${key}: ${errors.join(', ')}`);
    return text.replace(/\s+/g, ' ').trim();
  }

  /** A sentence that counts something. */
  count(key: string, n: number): string {
    return this.get(key, { n, shown: this.number(n) });
  }

  /** A number as the app writes it, with plain spaces. */
  number(n: number): string {
    const separator = { fr: ' ', nl: '.', en: ',' }[this.lang];
    return String(n).replace(/\B(?=(\d{3})+$)/g, separator);
  }

  /** The title of a page as it stands in the tab. */
  title(key: string, values: Record<string, FluentVariable> = {}): string {
    return `${this.get(key, values)} – ${this.get('site-name')}`;
  }
}

const loaded = new Map<Lang, Texts>();

/** The texts of a language. */
export function texts(lang: Lang): Texts {
  const known = loaded.get(lang) ?? new Texts(lang);
  loaded.set(lang, known);
  return known;
}
