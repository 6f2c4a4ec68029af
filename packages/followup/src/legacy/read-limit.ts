import type { ChosenCriterion } from "../epikrise.ts";
import type { Programme } from "../programme.ts";
import { readLetter } from "../reading/read-letter.ts";
import { proposedLimits } from "../received/proposed-limits.ts";

/** What the words about referring back come to: nothing is said, nothing of it can be computed, or limits with the letter's own numbers. */
export interface ReadLimit {
  says: "nothing" | "nothing-computable" | "limits";
  criteria: ChosenCriterion[];
}

const LONGEST = 2_000;
/** Words read before, by programme: a department writes the same sentence in thousands of letters. */
const read = new WeakMap<Programme, Map<string, ReadLimit>>();
const MOST_REMEMBERED = 1_000;

/** Reads the words about referring back as the reader of letters does. */
export function readLimit(words: string, programme: Programme): ReadLimit {
  const known = read.get(programme) ?? new Map<string, ReadLimit>();
  const before = known.get(words);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const limit = readAnew(words, programme);
  read.set(programme, known.set(words, limit));
  return limit;
}

function readAnew(words: string, programme: Programme): ReadLimit {
  if (words === "") return { says: "nothing", criteria: [] };
  const letter = `Kriterier for genhenvisning:\nGenhenvises ved ${words.slice(0, LONGEST)}.`;
  const { said, criteria } = proposedLimits(readLetter(letter), programme);
  return { says: said.length === 0 ? "nothing-computable" : "limits", criteria };
}
