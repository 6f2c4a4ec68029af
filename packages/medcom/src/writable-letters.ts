import type { Emessage } from "./emessage.ts";
import type { Letter } from "./letters.ts";
import type { Leftovers } from "./not-understood.ts";
import type { Said } from "./unreadable.ts";
import type { Problem } from "./wire.ts";

/** The letters of a message that was read as they can be written anew, the places that they leave out, and the letters that cannot. */
export interface Writable {
  readonly letters: readonly Letter[];
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

/** Takes from a message what can be written anew. What was not understood is left out by name; a letter that was not read stops the whole. */
export function writable({ letters, notUnderstood = [] }: Pick<Emessage, "letters"> & Leftovers): Writable {
  const leftOut = notUnderstood.map(({ where }) => where);
  const problems: Problem[] = [];
  const kept: Letter[] = [];
  for (const letter of letters) {
    if (letter.kind === "unsupported" || letter.kind === "unreadable") {
      problems.push({ why: NOT_READ });
      continue;
    }
    const { notUnderstood: left = [], ...understood } = letter;
    leftOut.push(...left.map(({ where }) => where));
    kept.push(understood);
  }
  return { letters: kept, leftOut, problems };
}

const NOT_READ: Said = {
  da: "Et brev i meddelelsen er ikke læst, og det kan derfor ikke skrives igen. Intet er skrevet.",
  en: "A letter of the message was not read, so it cannot be written anew. Nothing was written.",
};
