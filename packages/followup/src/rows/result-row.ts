import { grouped } from "../grouped.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import { dayPhrase, type Phrase, phrase } from "../phrase.ts";
import type { UnusableReason } from "../usable-results.ts";
import type { PatientRef, WorklistRow } from "../worklist.ts";
import { valuePhrase } from "./verdict-row.ts";

/** An answer that nobody has signed, as the store holds it. */
export interface UnsignedResult {
  result: string;
  label: Phrase;
  value: string;
  unit: string;
  sampledOn: IsoDay;
  unusable: UnusableReason | null;
  /** The limit that it was held against, as a sentence; absent where no criterion rests on the analysis. */
  limit?: Phrase;
  /** Where that criterion is met already, met once and waiting for its repeat, or cannot be decided: then no answer is "nothing passed". */
  reached?: "met" | "pending" | "undetermined";
  /** The laboratory has put this in the place of an earlier answer. */
  corrected: boolean;
}

/** One row for the answers of one sampling day: signed with one key where all are usable, opened where one is not. */
export function resultRows(unsigned: readonly UnsignedResult[], patient: PatientRef): WorklistRow[] {
  const byDay = grouped(
    unsigned,
    ({ sampledOn, unusable, reached, corrected }) => `${sampledOn} ${unusable} ${reached} ${corrected}`,
  );
  return [...byDay.values()].map((together) => rowOf(together, patient));
}

function rowOf(together: readonly [UnsignedResult, ...UnsignedResult[]], patient: PatientRef): WorklistRow {
  const [{ sampledOn, unusable, result, limit, reached, corrected }] = together;
  return {
    key: `result ${patient.courseId} ${result}`,
    group: "results",
    state: unusable !== null ? "unusable" : (reached ?? "within-plan"),
    patient,
    what: phrase((l) =>
      together.map(({ label, value, unit }) => `${label[l]} ${valuePhrase({ value, unit })[l]}`).join(", "),
    ),
    because: unusable !== null ? UNUSABLE[unusable] : (corrected ? SAYS_CORRECTED : SAYS)[reached ?? "within"],
    becauseMore: takenPhrase(sampledOn, limit),
    act: unusable === null && reached === undefined && !corrected ? "sign" : "open",
    about: { results: together.map((each) => each.result) },
  };
}

type Says = Record<NonNullable<UnsignedResult["reached"]> | "within", Phrase>;

const SAYS: Says = {
  within: { da: "Ingen grænse er overskredet", en: "No limit is passed" },
  pending: { da: "Nyt svar, kontrolprøven afventes stadig", en: "A new answer, the repeat is still awaited" },
  met: { da: "Nyt svar, og kriteriet er opfyldt før", en: "A new answer, and the criterion was met before" },
  undetermined: {
    da: "Nyt svar, og kriteriet kan ikke afgøres",
    en: "A new answer, and the criterion cannot be decided",
  },
};

/** A correction is told as one: what somebody saw yesterday may no longer hold. */
const SAYS_CORRECTED: Says = {
  within: {
    da: "Rettet svar: ingen grænse er overskredet nu. Se, hvad det erstatter",
    en: "A corrected answer: no limit is passed now. Look at what it replaces",
  },
  pending: {
    da: "Rettet svar, kontrolprøven afventes stadig",
    en: "A corrected answer, the repeat is still awaited",
  },
  met: {
    da: "Rettet svar, og kriteriet er stadig opfyldt",
    en: "A corrected answer, and the criterion is still met",
  },
  undetermined: {
    da: "Rettet svar, og kriteriet kan ikke afgøres",
    en: "A corrected answer, and the criterion cannot be decided",
  },
};

function takenPhrase(sampledOn: IsoDay, limit: Phrase | undefined): Phrase {
  const taken = dayPhrase(dayOf(sampledOn));
  return {
    da: `Prøve taget ${taken.da}${limit === undefined ? "" : `. Grænsen er: ${limit.da}`}`,
    en: `Sample taken ${taken.en}${limit === undefined ? "" : `. The limit is: ${limit.en}`}`,
  };
}

/** Why an answer is not used, as a sentence. */
export const UNUSABLE: Record<UnusableReason, Phrase> = {
  "not-final": { da: "Svaret er foreløbigt eller annulleret", en: "The answer is preliminary or cancelled" },
  replaced: { da: "Svaret er erstattet af et rettet svar", en: "The answer was replaced by a corrected one" },
  "analysis-unknown": { da: "Analysen hører ikke til planen", en: "The analysis is not part of the plan" },
  "unit-unknown": { da: "Enheden er ukendt: svaret bruges ikke", en: "The unit is unknown: the answer is not used" },
  "unit-not-of-this-analysis": {
    da: "Enheden passer ikke til analysen: svaret bruges ikke",
    en: "The unit does not fit the analysis: the answer is not used",
  },
  "value-unreadable": { da: "Svaret er ikke et tal: det bruges ikke", en: "The answer is no number: it is not used" },
  implausible: {
    da: "Tallet kan næppe være rigtigt: det bruges ikke",
    en: "The number can hardly be right: it is not used",
  },
  "sampled-in-future": { da: "Prøvedatoen ligger ude i fremtiden", en: "The sampling date lies in the future" },
  "sampled-before-birth": {
    da: "Prøvedatoen ligger før patientens fødsel",
    en: "The sampling date lies before the patient's birth",
  },
};
