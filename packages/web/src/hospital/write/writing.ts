import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import type { ElementCheck, EpikriseCheck } from "@foelgeskab/followup/epikrise-check";
import type { Programme } from "@foelgeskab/followup/programme";
import type { DraftView } from "@foelgeskab/server/contract";
import { createContext, useContext } from "react";

/** What every part of the form works on: the letter as it stands, what the check says of it, and how to change it. */
export interface Writing {
  view: DraftView;
  programme: Programme;
  today: Temporal.PlainDate;
  epikrise: Epikrise;
  check: EpikriseCheck;
  change: (how: (epikrise: Epikrise) => Epikrise) => void;
}

/** The form's shared ground. */
export const WritingContext = createContext<Writing | null>(null);

/** The letter being written. Only inside the form. */
export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (writing === null) throw new Error("a part of the letter's form stands outside the form");
  return writing;
}

/** What the check says of one element. */
export function checkOf({ elements }: EpikriseCheck, element: Element): ElementCheck {
  const found = elements.find((each) => each.element === element);
  if (found === undefined) throw new Error(`the check says nothing of ${element}`);
  return found;
}

/** Whether an element lets the letter go. */
export function isReady({ state }: Pick<ElementCheck, "state">): boolean {
  return state === "filled" || state === "not-relevant";
}
