/** A text, or one per plural category ("one", "other"). Values stand in braces: `{n}`. */
type Sentence = string | { [category: string]: string };
type Words = { [key: string]: Sentence };
type Lang = 'fr' | 'nl' | 'en';

declare module '*.css' {
  const css: string;
  export default css;
}
