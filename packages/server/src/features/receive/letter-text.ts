import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import type { Leftovers } from "@foelgeskab/medcom/not-understood";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { showControls } from "@foelgeskab/medcom/write-xml";

/** Longer letters than this nobody reads in a clinic; the whole stays in the raw copy. */
const LONGEST = 60_000;

/** All that a discharge letter says in words, section by section with a blank line between, and what stands beside the sections that we know. */
export function letterText({
  sections,
  notUnderstood = [],
}: (DischargeLetter | OutpatientDischargeLetter) & Leftovers): string {
  const unknown = notUnderstood.map(({ what }) => what.split("\n"));
  return partsText([...sections.map(({ text }) => linesOf(text)), ...unknown]).slice(0, LONGEST);
}

/** A correspondence letter is a few lines; what is longer stays in the raw copy. */
const LONGEST_CORRESPONDENCE = 4_000;

/** All that a correspondence letter says in words. */
export function correspondenceText({ sections }: CorrespondenceLetter): string {
  return partsText(sections.map(({ text }) => linesOf(text))).slice(0, LONGEST_CORRESPONDENCE);
}

function partsText(parts: readonly (readonly string[])[]): string {
  return parts
    .map((lines) =>
      lines
        .map((line) => showControls(line))
        .join("\n")
        .trim(),
    )
    .filter((part) => part !== "")
    .join("\n\n");
}
