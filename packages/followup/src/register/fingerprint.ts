import type { Programme } from "../programme.ts";

/** What a line was made by: when the first changes, other answers may count; when the second does, reasons read otherwise. */
export interface Fingerprints {
  /** Of codes, units and plausible ranges of all analytes. */
  usable: string;
  /** Of the criteria as they are written, words and all. */
  criteria: string;
}

const known = new WeakMap<Programme, Fingerprints>();

/** The fingerprints of a programme, computed once. */
export function fingerprintsOf(programme: Programme): Fingerprints {
  const before = known.get(programme);
  if (before !== undefined) return before;
  const usable = programme.analytes.map(({ id, codes, unit, aliases, plausible }) => ({
    ...{ id, codes, unit, aliases, plausible },
  }));
  const made = {
    usable: fingerprint(JSON.stringify(usable)),
    criteria: fingerprint(JSON.stringify([programme.criteria, programme.sources])),
  };
  known.set(programme, made);
  return made;
}

/** Two texts that differ have different fingerprints but by a chance of one in many billions (two 32-bit multiplicative hashes); it guards against slips, not against forgery. */
function fingerprint(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return `${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
}
