// Where the application is, and in which language a widget speaks.

/** The address of the application: that of the module, two folders up. */
export const APP = new URL('../../', import.meta.url);

/** @type {Record<string, string>} */
export const PROGRAMMES = {
  'duo-for-a-job': 'DUO for a JOB',
  team4job: 'Team4Job',
  mentoryou: 'MentorYou',
  mentorin: 'Mentor’IN Brussels',
};

/**
 * An address of the application; what is empty is left out.
 * @param {string} path @param {Record<string, string | null | undefined>} [query]
 */
export function address(path, query = {}) {
  const url = new URL(path, APP);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/**
 * The language of the attribute, else that of the page around.
 * @param {Element} widget @returns {Lang}
 */
export function langOf(widget) {
  const lang = widget.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  const short = lang.slice(0, 2).toLowerCase();
  return short === 'nl' || short === 'en' ? short : 'fr';
}
