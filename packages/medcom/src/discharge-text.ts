import type { DischargeFindings } from "./discharge-body.ts";
import type { Leftovers } from "./not-understood.ts";
import { linesOf, sectionOf } from "./text-lines.ts";

/** A discharge letter as people read it: its sections one under the other with their headings, what we do not know of a newer version, and at the end the coded diagnosis. */
export function dischargeText({ sections, notUnderstood = [], diagnoses }: DischargeFindings & Leftovers): string {
  const read = sections.map(({ text }) => {
    const { heading } = sectionOf(text);
    return heading === undefined ? linesOf(text) : [heading, ...sectionOf(text).lines];
  });
  const main = diagnoses?.main;
  return [
    ...read,
    ...notUnderstood.map(({ what }) => [what]),
    ...(main === undefined ? [] : [[`Diagnose: ${main.code} ${main.text}`]]),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
