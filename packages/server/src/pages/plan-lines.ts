import { followedFrom, type OwedCheckFact } from "@foelgeskab/followup/course-picture";
import { sourceTitle } from "@foelgeskab/followup/earliest-handover";
import type { PlannedCheck, ResultRoute } from "@foelgeskab/followup/epikrise";
import { intervalPhrase } from "@foelgeskab/followup/letter";
import { obligationState } from "@foelgeskab/followup/obligation";
import { type Phrase, phrase } from "@foelgeskab/followup/phrase";
import type { Check, Evidence } from "@foelgeskab/followup/programme";
import { MARK_NAME } from "@foelgeskab/followup/programmes/evidence-words";
import { checkState, silencePhrase } from "@foelgeskab/followup/rows/check-row";
import type { OwedCheck } from "@foelgeskab/followup/rules-in-force";
import type { PlanLine } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";
import { takenOver } from "./taken-over.ts";

/** Every check in force, with who orders, how the answer comes, who books, and where the number stands. */
export function planLines(file: CourseFile): PlanLine[] {
  const inForce = file.course.letter === undefined ? [] : (file.picture?.rules.checks ?? []);
  return inForce.map((check) => planLine(file, check));
}

function planLine(file: CourseFile, check: OwedCheck): PlanLine {
  const { course, programme, picture } = file;
  const planned = course.letter?.epikrise.checks.find((own) => own.check === check.id);
  const open =
    picture?.obligations.filter((fact) => fact.check === check.id && fact.metOn === null && fact.superseded !== true) ??
    [];
  const anchor = course.subject.anchors[programme.anchor.name];
  return {
    check: check.id,
    label: check.label,
    interval: intervalPhrase(check, anchor, followedFrom(course), programme.ongoing?.lasts),
    next: open[0]?.due ?? null,
    orderedBy: ORDERED_BY[planned?.orderedBy ?? "practice"],
    route: check.needs.length === 0 ? { da: "", en: "" } : ROUTE[planned?.resultTo ?? "copy-recipient"],
    byHand: check.needs.length > 0 && (planned?.resultTo === "by-hand" || planned?.resultTo === "none"),
    booking: BOOKING[planned?.booking ?? "patient"],
    source: { da: sourceTitle(programme, check.evidence), en: sourceTitle(programme, check.evidence) },
    signature: signaturePhrase(check.evidence),
    deviation:
      takenOver(course, "checks-at-gp", check.id) ??
      (check.because.startsWith("plan ") ? deviation(file, check) : null),
    kind: check.kind,
    needsBlood: check.needs.length > 0,
    analyses: analysesOf(file, check),
    ...standingOf(open[0], file),
  };
}

function analysesOf({ programme }: CourseFile, check: Check): PlanLine["analyses"] {
  return programme.analytes
    .filter(({ id }) => check.needs.some((group) => group.includes(id)))
    .flatMap(({ codes, label, unit }) => (codes[0] === undefined ? [] : [{ code: codes[0], label, unit }]));
}

/** Where the next turn of a check stands; behind a silent laboratory it is neither overdue nor fine. */
function standingOf(
  fact: OwedCheckFact | undefined,
  { today, silent }: CourseFile,
): Pick<PlanLine, "open" | "silence"> {
  const state = fact === undefined ? "met" : obligationState(fact, today);
  if (fact === undefined || state === "met") return { open: null, silence: null };
  const { due, from, until } = fact;
  if (silent === undefined || checkState({ fact, promisedFor: null, silent }, today) !== "unvouched")
    return { open: { due, from, until, state }, silence: null };
  return { open: { due, from, until, state: "unvouched" }, silence: silencePhrase(silent) };
}

/** What the programme says otherwise; nothing where it says the same, or leaves the interval to the letter. */
function deviation({ course, programme }: CourseFile, check: OwedCheck): Phrase | null {
  const own = programme.checks.find(({ id }) => id === check.id);
  if (own === undefined) return { da: "Kun i patientens egen plan", en: "In the patient's own plan only" };
  const anchor = course.subject.anchors[programme.anchor.name];
  const after = followedFrom(course);
  const told = (each: Pick<OwedCheck, "timing">) => intervalPhrase(each, anchor, after, programme.ongoing?.lasts);
  const [usual, here] = [told(own), told(check)];
  if (own.intervalFromEpikrise || usual.da === here.da) return null;
  return { da: `Programmet siger ${usual.da}`, en: `The programme says ${usual.en}` };
}

const ORDERED_BY: Record<PlannedCheck["orderedBy"], Phrase> = {
  practice: { da: "Bestilles af egen læge", en: "Ordered by the own doctor" },
  hospital: { da: "Bestilles af hospitalet", en: "Ordered by the hospital" },
};
const BOOKING: Record<PlannedCheck["booking"], Phrase> = {
  patient: { da: "Patienten bestiller tid", en: "The patient books" },
  practice: { da: "Klinikken indkalder", en: "The practice calls the patient in" },
};
const ROUTE: Record<ResultRoute, Phrase> = {
  "copy-recipient": {
    da: "Svaret kommer som kopi fra laboratoriet",
    en: "The answer comes as a copy from the laboratory",
  },
  subscription: { da: "Svaret kommer ved regionens abonnement", en: "The answer comes by the region's subscription" },
  "by-hand": {
    da: "Svaret skrives ind, når det er set i egen journal",
    en: "The answer is entered when seen in your own record",
  },
  none: { da: "Svaret kommer ikke af sig selv", en: "The answer does not come by itself" },
};

/** Whether a named clinician stands behind the numbers; where several sources do, the weakest unsigned one is named. */
export function signaturePhrase(evidence: readonly Evidence[]): Phrase {
  const unsigned = new Set(evidence.filter(({ signature }) => signature === "unsigned").map(({ mark }) => mark));
  const names = evidence.flatMap(({ signature }) => (signature === "unsigned" ? [] : [signature.by]));
  const weakest = WEAKEST_FIRST.find((mark) => unsigned.has(mark));
  if (weakest !== undefined)
    return phrase((l) => `${MARK_NAME[weakest][l]}, ${l === "da" ? "ikke underskrevet" : "not signed"}`);
  return { da: `Underskrevet af ${names.join(", ")}`, en: `Signed by ${names.join(", ")}` };
}

const WEAKEST_FIRST: readonly Evidence["mark"][] = [
  "proposal",
  "model",
  "verified-foreign",
  "verified-dk",
  "agreement",
];
