import { addressed, answer, hasWords, sender } from "./discharge-layout.ts";
import { type Part, segment, takeFirst } from "./layout.ts";
import type { LetterLayout } from "./letter-layout.ts";
import {
  address,
  alternativeNumber,
  asNew,
  employment,
  episode,
  opening,
  patientName,
  patientStatus,
  sequence,
} from "./party-parts.ts";
import { componentOf } from "./segment.ts";
import { at, codes, is, noise, word } from "./slots.ts";
import { references, strayReferences, text } from "./text-parts.ts";

const PRIORITIES = ["HI", "NO"];
const priority = codes({ høj_prioritet: "HI", rutine: "NO" });

/** How urgent the letter is: the qualifier of a reference that refers to nothing. */
const urgency: Part = {
  read: (group, to) => {
    const found = takeFirst(group, (each) => each.tag === "RFF" && PRIORITIES.includes(componentOf(each, 0)));
    if (found !== undefined) written.read({ ...group, segments: [found] }, to);
  },
  write: (from, count) => written.write(from, count),
};
const written = segment("RFF", [[word("AdditionalInformation/Priority", priority), noise("NC", "")]]);

/** What the letter is about, in the first of its texts. */
const subject: Part = (() => {
  const line = segment("FTX", [[is("OE")], [noise("P00", "F00", "")], [], [at("/AdditionalInformation/Subject")]]);
  return { read: line.read, write: (from, count) => (count === 1 ? line.write(from, count) : NOTHING) };
})();
const NOTHING = { segments: [], says: false };

/** DIS91, free words. */
export const correspondenceLayout: LetterLayout = {
  message: "MEDDIS",
  agency: "UN",
  head: opening("EPI"),
  groups: [
    sender("SSP", "DIS91"),
    addressed("PO", "Receiver/"),
    { ...answer, parts: [...answer.parts.slice(0, 2), urgency, ...answer.parts.slice(2)] },
    { tag: "S07", parts: [patientName, alternativeNumber, address("Patient/"), employment("Patient/OccupancyText")] },
    { tag: "S11", parts: [asNew, ...episode, sequence, patientStatus] },
    {
      tag: "S14",
      when: hasWords,
      each: "ClinicalInformation",
      parts: [subject, text("NC", "Text01"), strayReferences],
    },
    { tag: "S14", when: hasWords, parts: [subject] },
    { tag: "S14", parts: [references] },
  ],
};
