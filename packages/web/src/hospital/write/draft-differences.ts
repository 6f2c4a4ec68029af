import { ELEMENTS, type Element, type Epikrise } from "@foelgeskab/followup/epikrise";
import type { Written } from "./draft-saving.ts";

/** A part of the draft in which two versions differ, in words; empty text means that nothing stands there. */
export interface DraftDifference {
  part: Element | "recommendation" | "limits" | "plan" | "talk" | "rest";
  mine: string;
  theirs: string;
}

/** Where two versions of a draft differ. Every field of the draft belongs to a part, so that no difference is hidden. */
export function draftDifferences(mine: Written, theirs: Written): DraftDifference[] {
  const one = parts(mine);
  const other = parts(theirs);
  return [...one.entries()].flatMap(([part, text]) => {
    const their = other.get(part) ?? "";
    return text === their ? [] : [{ part, mine: text, theirs: their }];
  });
}

function parts({ epikrise, assessment }: Written): Map<DraftDifference["part"], string> {
  const { sections, recommendation, checks, baseline, criteria, closingTalk, ...rest } = epikrise;
  return new Map<DraftDifference["part"], string>([
    ["recommendation", recommendation],
    ...ELEMENTS.map((element) => [element, sectionText(sections, element)] as const),
    ["plan", [...checks.map(flat), ...baseline.map(flat)].join("\n")],
    ["limits", criteria.map(flat).join("\n")],
    ["talk", flat(closingTalk)],
    ["rest", flat({ ...rest, ...assessment })],
  ]);
}

function sectionText(sections: Epikrise["sections"], element: Element): string {
  const { text, notRelevant } = sections[element];
  return notRelevant === undefined ? text : `Ikke relevant: ${notRelevant}`;
}

/** A structured part as one line of its values, in their own order. */
function flat(value: unknown): string {
  if (typeof value !== "object" || value === null) return value === null ? "–" : String(value);
  return Object.values(value)
    .map(flat)
    .filter((text) => text !== "")
    .join(", ");
}
