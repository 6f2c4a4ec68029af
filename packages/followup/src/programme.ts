import type { Analyte } from "./analyte.ts";
import type { Criterion } from "./criteria/criterion.ts";
import { dayNumber, dayText } from "./day.ts";
import type { IsoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";

/** How well a number is known; `model` and `proposal` need a named clinician's signature before they are used for patients. */
export type Mark = "agreement" | "verified-dk" | "verified-foreign" | "model" | "proposal";

/** Whether a named clinician stands behind a number. */
export type Signature = "unsigned" | { by: string; on: IsoDay };

/** Where a programme's numbers stand, so that anyone can look them up. */
export interface Source {
  id: string;
  title: string;
  /** Web address, chapter or page. */
  where: string;
}

/** The source, mark and signature of the fields of a rule that are named in `for`; together a rule's entries cover every number it has. */
export interface Evidence {
  for: readonly string[];
  /** Id of a source of the same programme. */
  source: string;
  mark: Mark;
  signature: Signature;
  note?: string;
}

/** Something the discharging doctor answers with yes or no; an unanswered one is no answer. */
export interface Question {
  id: string;
  text: Phrase;
}

/** An answer that makes a rule of the audience apply. */
export interface Answered {
  question: string;
  answer: "yes" | "no";
}

/** When an exclusion holds: by an answer, or for every patient of the programme (who then always stays at the hospital). */
export type ExclusionTrigger = Answered | { always: true };

/** A group that is not followed in general practice, with the rule's own code (as BL-EX-1). No one can override it. */
export interface Exclusion {
  code: string;
  when: ExclusionTrigger;
  reason: Phrase;
  /** What is true of those whom the rule does not keep, as a sentence that can stand beside a "yes". */
  otherwise: Phrase;
  evidence: readonly Evidence[];
}

/** When an audience's warning is shown: by an answer, or while fewer months than this have passed since the anchor. */
export type WarningTrigger = Answered | { monthsSinceAnchorBelow: number } | { region: string };

/** Something the discharging doctor is told before the hand-over; it does not stop it. */
export interface Warning {
  id: string;
  when: WarningTrigger;
  text: Phrase;
  evidence: readonly Evidence[];
}

/** Who can be handed over, as data: every question is asked, every exclusion stops, every warning is shown. */
export interface Audience {
  questions: readonly Question[];
  /** All of these must hold. */
  eligible: readonly { code: string; when: Answered; reason: Phrase; evidence: readonly Evidence[] }[];
  excluded: readonly Exclusion[];
  warnings: readonly Warning[];
  /** Set where each patient needs a reasoned individual assessment. */
  individualAssessment: { text: Phrase; evidence: readonly Evidence[] } | null;
}

/** The layer that a rule comes from; the nearer one to the patient goes first. */
export type Layer = "nation" | "region" | "department";

/** The earliest month after the anchor for a hand-over, as one layer says it. */
export interface EarliestMonth {
  layer: Layer;
  /** Region code (as RM) of a region's rule, the department's id of a department's. */
  of: string;
  months: number;
  text: Phrase;
  evidence: readonly Evidence[];
}

/** When a patient can be handed over. */
export interface HandoverRules {
  text: Phrase;
  evidence: readonly Evidence[];
  earliest: readonly EarliestMonth[];
  /** Answers that move the earliest month on: the later of the two holds. */
  extensions: readonly { when: Answered; months: number; text: Phrase; evidence: readonly Evidence[] }[];
}

/** When a check is due: at a pace from the anchor, or once after an event. */
export type Timing =
  | { kind: "recurring"; everyMonths: number; fromMonth: number; untilMonth: number | null }
  | { kind: "once"; event: string; daysAfter: number };

/** What doing a check means: looking after the patient, giving a treatment, or referring her to one who looks. */
export type CheckKind = "control" | "treatment" | "referral";

/** One recurring task of a programme. */
export interface Check {
  id: string;
  label: Phrase;
  /** What it is called on the patient's sheet where it is neither a blood test nor a talk, as "indsprøjtning"; null elsewhere. */
  plain: Phrase | null;
  kind: CheckKind;
  /** Groups of analyte ids: one analyte of each group must be answered. Empty: met by a recorded contact. */
  needs: readonly (readonly string[])[];
  timing: Timing;
  beforeDays: number;
  afterDays: number;
  performedBy: "gp" | "hospital";
  /** Never overdue. */
  optional: boolean;
  /** Owed only where the patient's own plan names the check. */
  onlyIf: { condition: string; text: Phrase } | null;
  /** Owed only where the patient's own plan gives the interval. */
  intervalFromEpikrise: boolean;
  takenAt: "practice" | "hospitalLaboratory";
  evidence: readonly Evidence[];
}

/** A symptom or event that a criterion asks for, in the clinic's words and in plain ones for the patient's sheet. */
export interface Symptom {
  code: string;
  label: Phrase;
  plain: Phrase;
  /** What of it cannot wait for anybody, as it follows "Ring 112" on the sheet. */
  ring112?: Phrase | undefined;
}

/** A late effect to look for. */
export interface LateEffect {
  code: string;
  label: Phrase;
  plain: Phrase;
  /** What of it cannot wait for anybody, as it follows "Ring 112" on the sheet. */
  ring112?: Phrase | undefined;
}

/** What goes on after the hand-over where the cancer is still there: watched, or held down by treatment. */
export interface Ongoing {
  /** What the letter's element 3 mostly says, in Danish as the letter is. */
  treatmentPlan: string;
  /** In shared care, what the hospital goes on doing, as it follows "the hospital keeps"; `plain` is a sentence on the patient's sheet. */
  hospitalKeeps: { text: Phrase; plain: Phrase } | null;
  /** How long its endless checks go on, as "så længe aktiv overvågning varer"; absent where they go on for life. */
  lasts?: Phrase | undefined;
}

/** A named date that a programme counts from. */
export interface NamedDate {
  name: string;
  label: Phrase;
}

/** The date that a programme counts from, with what happened on it: "Radikal prostatektomi". */
export interface Anchor extends NamedDate {
  event: Phrase;
}

/** A range of diagnosis codes, both ends included, without the exceptions. */
export interface CodeRange {
  from: string;
  to: string;
  except: readonly string[];
}

/**
 * One follow-up programme in one version, as clinicians wrote and signed it. Plain JSON throughout: decimals are exact
 * text and days are ISO text, so that the server can send it to the browser as it is.
 */
export interface Programme {
  id: string;
  version: number;
  /** First day in force; null: also for everybody handed over before there were programmes. */
  validFrom: IsoDay | null;
  /** Last day in force. */
  validUntil: IsoDay | null;
  /** The programme that takes over, as "id@version". */
  supersededBy: string | null;
  cancer: string;
  name: Phrase;
  /** The name as lists have room for it. */
  shortName: Phrase;
  /** The disease as letters name it; null where the programme serves many and the author writes it. */
  disease: Phrase | null;
  /** Null where the treatment of the cancer has ended. */
  ongoing: Ongoing | null;
  icd10: readonly string[];
  icd10Ranges: readonly CodeRange[];
  /** The rubrics of ICPC-2 by which practices code the disease. */
  icpc2: readonly string[];
  anchor: Anchor;
  /** Dates of events that once-only checks wait for. */
  events: readonly NamedDate[];
  handover: HandoverRules;
  audience: Audience;
  checks: readonly Check[];
  criteria: readonly Criterion[];
  /** Every symptom, event and flag that the criteria name. */
  symptoms: readonly Symptom[];
  lateEffects: readonly LateEffect[];
  sources: readonly Source[];
  /** All analytes of the programme file, also those that this programme does not ask for. */
  analytes: readonly Analyte[];
}

/** A programme's name with its version, as courses pin it: "prostate-rp@1". */
export function programmeKey(programme: { id: string; version: number }): string {
  return `${programme.id}@${programme.version}`;
}

/** What decides which rules hold for a course: the version by its key, as "prostate-rp@1", and which layers lie over it. */
export interface PinnedCourse {
  programme: string;
  department: string;
  openedOn: IsoDay;
}

/** Gives the version of a programme with the layers over it. A key that nobody knows is a bug, and throws. */
export type ProgrammeVersions = (course: PinnedCourse) => Programme;

/** Finds a programme by id or by "id@version"; without a version, the one in force on the day. Undefined if there is none. */
export function findProgramme(programmes: readonly Programme[], reference: string, day: IsoDay): Programme | undefined {
  if (reference.includes("@")) return programmes.find((each) => programmeKey(each) === reference);
  return programmes
    .filter((each) => each.id === reference && isInForce(each, day))
    .sort((one, other) => other.version - one.version)[0];
}

/** Versions in their order: each ends the day before the next one of its programme begins, and names it. A version is never changed for that. */
export function inSuccession(programmes: readonly Programme[]): Programme[] {
  return programmes.map((each) => {
    const later = programmes.filter(
      ({ id, version, validFrom }) => id === each.id && version > each.version && validFrom !== null,
    );
    const [next] = later.toSorted((one, other) => one.version - other.version);
    if (next === undefined || next.validFrom === null) return each;
    const last = dayText(dayNumber(next.validFrom) - 1);
    const validUntil = each.validUntil !== null && each.validUntil < last ? each.validUntil : last;
    return { ...each, validUntil, supersededBy: programmeKey(next) };
  });
}

/** Whether a programme is in force on a day; both its ends are included. */
export function isInForce(programme: Pick<Programme, "validFrom" | "validUntil">, day: IsoDay): boolean {
  const begun = programme.validFrom === null || programme.validFrom <= day;
  return begun && (programme.validUntil === null || day <= programme.validUntil);
}

/** Whether a programme is for a diagnosis: one of its codes, or inside one of its ranges. */
export function coversDiagnosis(
  { icd10, icd10Ranges }: Pick<Programme, "icd10" | "icd10Ranges">,
  code: string,
): boolean {
  const group = code.slice(0, 4);
  const listed = icd10.some((own) => code === own || code.startsWith(own));
  return listed || icd10Ranges.some(({ from, to, except }) => from <= group && group <= to && !except.includes(group));
}
