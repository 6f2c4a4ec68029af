import type { IsoDay } from "./ids.ts";

/** The ten elements that the agreement demands of every discharge letter (draft 2018, §3.1), in its order. */
export const ELEMENTS = [
  "course-of-treatment",
  "complications-and-after-effects",
  "treatment-plan",
  "checks-at-gp",
  "blood-tests",
  "clinical-assessment",
  "re-referral-criteria",
  "direct-contact",
  "material-to-patient",
  "other-material",
] as const;

/** One of the ten elements of a discharge letter. */
export type Element = (typeof ELEMENTS)[number];

/** What an author wrote under one heading: text, or the reason why the element does not apply. */
export interface Section {
  text: string;
  /** Set when the author says that the element does not apply; an empty reason is not a reason. */
  notRelevant?: string;
}

/** How an answer reaches the one who follows: as copy recipient, by a regional subscription, entered by hand, or not by itself. */
export type ResultRoute = "copy-recipient" | "subscription" | "by-hand" | "none";

/** One check as the letter orders it; what is left out is the programme's own number. */
export interface PlannedCheck {
  /** The programme's id of the check. */
  check: string;
  everyMonths?: number;
  fromMonth?: number;
  /** The last month; null for life. */
  untilMonth?: number | null;
  /** Who orders the test. */
  orderedBy: "practice" | "hospital";
  resultTo: ResultRoute;
  /** Who books: the patient (as on the A4) or the practice (outreach). */
  booking: "patient" | "practice";
}

/** One criterion for re-referral as the author chose it; unconfirmed ones stay grey and stop the sending. */
export interface ChosenCriterion {
  id: string;
  /** The author's own limit, as exact decimal text in the criterion's unit; absent means the programme's. */
  value?: string;
  confirmed: boolean;
}

/** The latest value of a test at the hand-over, on which criteria may rest. */
export interface BaselineValue {
  /** NPU code or another code of the analyte. */
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
}

/** The closing talk, at which the patient gets the plan on paper (agreement draft 2018, "Kommunikation"). */
export interface ClosingTalk {
  heldOn?: IsoDay;
  /** Who was there besides the patient and the doctor. */
  present: string;
  /** Whether the patient was told how the own doctor can help; null is not answered. */
  toldHowGpHelps: boolean | null;
  /** Whether the A4 was handed over; null is not answered. */
  sheetHandedOver: boolean | null;
  /** Needs that call for outreach by the practice; empty means asked and none, null means not asked. */
  needs: string[] | null;
}

/** The structured discharge letter: the ten elements, and what is computed from them. */
export interface Epikrise {
  diagnosis: { code: string; text: string; stage: string };
  sections: Record<Element, Section>;
  checks: PlannedCheck[];
  baseline: BaselineValue[];
  criteria: ChosenCriterion[];
  /** The entry of the telephone list that the letter cites. */
  contact: { entry: string; phone: string; label: string; verifiedOn: IsoDay } | null;
  closingTalk: ClosingTalk;
  /** Green, or yellow for the vulnerable and for whatever needs outreach; never unmarked. */
  colour: "green" | "yellow";
  /** The recommendation for follow-up at the GP, first in the letter. */
  recommendation: string;
}

/** A letter as nobody has written anything yet. */
export function emptyEpikrise(diagnosis: Epikrise["diagnosis"]): Epikrise {
  const blank = (): Section => ({ text: "" });
  return {
    diagnosis,
    sections: Object.fromEntries(ELEMENTS.map((element) => [element, blank()])) as Record<Element, Section>, // every element is in ELEMENTS
    checks: [],
    baseline: [],
    criteria: [],
    contact: null,
    closingTalk: { present: "", toldHowGpHelps: null, sheetHandedOver: null, needs: null },
    colour: "green",
    recommendation: "",
  };
}
