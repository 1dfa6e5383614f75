// What the build writes beside the sources: xtask/src/embed.

/** The version of the module, as in its address. */
export const VERSION: string;
/** What is said also when nothing answers. */
export const WORDS: Record<Lang, Words>;
/** The hashes of the files with all other words, next to the module. */
export const INTEGRITY: Record<Lang, string>;
