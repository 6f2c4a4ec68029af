import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { showControls } from "@foelgeskab/medcom/write-xml";

/** Longer letters than this nobody reads in a clinic; the whole stays in the raw copy. */
const LONGEST = 60_000;

/** All that a discharge letter says in words, section by section with a blank line between, and what stands beside the sections that we know. */
export function letterText({ sections, beyond }: DischargeLetter | OutpatientDischargeLetter): string {
  const parts = [...sections.map(({ text }) => linesOf(text)), ...beyond.map(({ lines }) => lines)];
  return parts
    .map((lines) =>
      lines
        .map((line) => showControls(line))
        .join("\n")
        .trim(),
    )
    .filter((part) => part !== "")
    .join("\n\n")
    .slice(0, LONGEST);
}
