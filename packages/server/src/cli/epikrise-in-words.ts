import type { ElementState } from "@foelgeskab/followup/epikrise-check";
import { HEADING } from "@foelgeskab/followup/letter";
import type { ElementReading } from "@foelgeskab/followup/reading/letter-reading";

const STATE: Record<ElementState, { sign: string; word: string }> = {
  filled: { sign: "✓", word: "i orden" },
  "not-relevant": { sign: "✓", word: "gælder ikke" },
  vague: { sign: "~", word: "for vagt" },
  missing: { sign: "–", word: "mangler" },
  inconsistent: { sign: "!", word: "modsiger sig" },
};
const LONGEST = 90;

/** The check as a clinician reads it, in Danish like the letter: ten lines with state and words, what to do about those that are wrong, and the draft. */
export function epikriseInWords({ elements }: { elements: readonly ElementReading[] }, draft: string): string {
  const wrong = elements.filter(({ suggestion, state }) => suggestion !== undefined && state !== "filled").length;
  const heading =
    wrong === 0
      ? "De ti punkter er udfyldt; om indholdet er lægeligt rigtigt, er ikke vurderet."
      : `Epikrisen har ${wrong} ${wrong === 1 ? "punkt" : "punkter"}, der ikke kan handles på.`;
  const letter = draft === "" ? [] : ["", "Udkast til korrespondancebrev", "─".repeat(29), draft];
  return `${[heading, "", ...elements.flatMap(lines), ...letter].join("\n")}\n`;
}

function lines({ element, state, quotes, because, suggestion }: ElementReading, at: number): string[] {
  const { sign, word } = STATE[state];
  const words = quotes.map(({ words: said, line }) => `»${short(said)}« (linje ${line})`).join(" · ");
  const first =
    `${sign} ${String(at + 1).padStart(2)} ${HEADING[element].padEnd(33)} ${word.padEnd(12)} ${words}`.trimEnd();
  if (state === "filled" || state === "not-relevant") return [first];
  return [first, `${" ".repeat(5)}${because.da}${suggestion === undefined ? "" : ` ${suggestion.da}`}`];
}

function short(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()} …`;
}
