// The same search as domain::catalogue::Index: text folded once, one bit per facet value, counts as if each facet
// alone were open.
export const FACETS = ["sector", "language", "programme", "mode", "time", "place"];
const FREE = FACETS.length;

export const PROGRAMMES = {
  "duo-for-a-job": "DUO for a JOB", team4job: "Team4Job", mentoryou: "MentorYou", mentorin: "Mentor'IN Brussels",
};

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function index({ mentors, facets }) {
  const codes = FACETS.map((facet) => facets[facet].map((count) => count.code));
  const bits = codes.map((list) => new Map(list.map((code, i) => [code, 1 << i])));
  const mask = (facet, values) => values.reduce((sum, value) => sum | (bits[facet].get(value) ?? 0), 0);
  const rows = mentors.map((card) => ({
    text: fold([card.profession, card.name, card.company, PROGRAMMES[card.programme]].filter(Boolean).join(" ")),
    masks: [
      mask(0, [card.sector]), mask(1, card.languages), mask(2, [card.programme]), mask(3, card.modes),
      mask(4, card.times), card.commune ? mask(5, [card.commune]) : 0, card.free > 0 ? 1 : 0,
    ],
  }));

  return function search(filter) {
    const words = fold(filter.q ?? "").split(/\s+/).filter(Boolean);
    const wanted = FACETS.map((facet, f) => bits[f].get(filter[facet]) ?? 0);
    wanted.push(filter.free ? 1 : 0);
    const counts = wanted.map(() => new Uint32Array(32));
    const found = [];
    for (let i = 0; i < rows.length; i++) {
      const { text, masks } = rows[i];
      if (!words.every((word) => text.includes(word))) continue;
      let misses = 0, missed = -1;
      for (let f = 0; f <= FREE; f++) {
        if (wanted[f] && !(masks[f] & wanted[f])) { misses++; missed = f; }
      }
      if (misses > 1) continue;
      for (let f = 0; f <= FREE; f++) {
        if (misses && missed !== f) continue;
        for (let left = masks[f]; left; left &= left - 1) counts[f][31 - Math.clz32(left & -left)]++;
      }
      if (!misses) found.push(mentors[i]);
    }
    return {
      found,
      facets: codes.map((list, f) => list.map((code, i) => ({ code, count: counts[f][i] }))),
      free: counts[FREE][0],
    };
  };
}
