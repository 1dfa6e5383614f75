// What the build writes into the module: xtask/src/embed.

/** A text, or one per plural category ("one", "other"). Values stand in braces: `{n}`. */
type Sentence = string | { [category: string]: string };
type Words = { [key: string]: Sentence };
type Lang = 'fr' | 'nl' | 'en';

/** The version of the module, as in its address. */
declare const __VERSION__: string;
/** The words that every widget may need, also when nothing answers. */
declare const __WORDS__: Record<Lang, Words>;
/** The hashes of the files with the words of the codes, next to the module. */
declare const __INTEGRITY__: Record<Lang, string>;

declare module '*.css' {
  const css: string;
  export default css;
}
