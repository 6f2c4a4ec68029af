import { cannotWait } from "../criteria/urgency.ts";
import type { Because, CriterionState, ValueSeen, VerdictFact } from "../criteria/verdict.ts";
import { verdictState } from "../criteria/verdict.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import { asWritten, dayPhrase, numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { PatientRef, RowState, WorklistRow } from "../worklist.ts";

/** Days within which a met criterion is decided on; a proposal (facts, indicator Q8), unsigned. */
const DECIDE_WITHIN_DAYS = 7;

/** A verdict as the store holds it, with the day until which somebody chose to wait. */
export interface StoredVerdict {
  fact: VerdictFact;
  deferredUntil: IsoDay | null;
}

/** The row of a criterion that somebody must act on; undefined where nobody must. */
export function verdictRow(
  { fact, deferredUntil }: StoredVerdict,
  patient: PatientRef,
  name: Phrase | undefined,
  today: Temporal.PlainDate,
): WorklistRow | undefined {
  const state = verdictState(fact, today);
  if (!isActing(state)) return undefined;
  if (deferredUntil !== null && deferredUntil > isoDay(today)) return deferredRow(fact, patient, deferredUntil);
  const due = dueOf(fact, today);
  return {
    key: `verdict ${patient.courseId} ${fact.criterion}`,
    group: "results",
    state,
    patient,
    what: whatOf(fact.because, name),
    ...due,
    because: phrase((l) => `${fact.because.label[l]}: ${sentenceOf(state, fact)[l]}`),
    becauseMore: valuesPhrase(fact.because),
    act: state === "pending" || state === "unconfirmed-overdue" ? "order-repeat" : state === "met" ? "decide" : "open",
    about: { criterion: fact.criterion, results: fact.because.values.flatMap(({ result }) => result ?? []) },
  };
}

/** A decision to wait never takes a patient off the list: it stands among what was agreed, with its day. */
function deferredRow(fact: VerdictFact, patient: PatientRef, until: IsoDay): WorklistRow {
  const day = dayPhrase(dayOf(until));
  return {
    key: `deferred ${patient.courseId} ${fact.criterion}`,
    group: "promised",
    state: "promised",
    patient,
    what: phrase((l) => (l === "da" ? `Udsat til ${day.da}` : `Put off until ${day.en}`)),
    due: until,
    because: phrase((l) => `${fact.because.label[l]}: ${STATE_SENTENCE.met[l]}`),
    becauseMore: valuesPhrase(fact.because),
    act: "open",
    about: { criterion: fact.criterion },
  };
}

/** What is done the same day says so where it is read first. */
function sentenceOf(state: Acting, { action }: VerdictFact): Phrase {
  if (state !== "met" || !cannotWait(action)) return STATE_SENTENCE[state];
  return action === "acute-admission"
    ? { da: "indlæg akut i dag", en: "admit acutely today" }
    : { da: "henvis til kræftpakke i dag", en: "refer to the cancer package today" };
}

type Acting = Extract<RowState, CriterionState>;

function isActing(state: CriterionState): state is Acting {
  return state === "met" || state === "pending" || state === "unconfirmed-overdue" || state === "undetermined";
}

const STATE_SENTENCE: Record<Acting, Phrase> = {
  met: { da: "kriteriet er opfyldt", en: "the criterion is met" },
  pending: { da: "skal bekræftes af en kontrolprøve", en: "must be confirmed by a repeat test" },
  "unconfirmed-overdue": { da: "kontrolprøven er ikke taget i tide", en: "the repeat test was not taken in time" },
  undetermined: { da: "kan ikke afgøres af svaret", en: "cannot be decided by the answer" },
};

function dueOf(fact: VerdictFact, today: Temporal.PlainDate): Pick<WorklistRow, "due" | "dueNote"> {
  if (fact.standing === "pending") {
    const [from, until] = [dayPhrase(dayOf(fact.repeat.from)), dayPhrase(dayOf(fact.repeat.until))];
    const note =
      fact.repeat.from > isoDay(today)
        ? { da: `tidligst ${from.da}`, en: `${from.en} at the earliest` }
        : { da: `senest ${until.da}`, en: `${until.en} at the latest` };
    return { due: fact.repeat.until, dueNote: note };
  }
  if (!("since" in fact)) return {};
  return { due: cannotWait(fact.action) ? fact.since : isoDay(dayOf(fact.since).add({ days: DECIDE_WITHIN_DAYS })) };
}

function whatOf({ values, label }: Because, name: Phrase | undefined): Phrase {
  const last = values.at(-1);
  if (last === undefined) return label;
  const seen = (ofOneKind(values) ? [last] : values).map(valuePhrase);
  const value = phrase((l) => seen.map((each) => each[l]).join(", "));
  return name === undefined ? value : phrase((l) => `${name[l]} ${value[l]}`);
}

/** "0,26 µg/l" as people write a value. */
export function valuePhrase({ value, unit }: Pick<ValueSeen, "value" | "unit">): Phrase {
  const number = numberPhrase(value);
  const shown = shownUnit(unit);
  return phrase((l) => `${number[l]} ${shown[l]}`);
}

/** The unit as the clinic writes it, in each language with its own decimal sign; one that we do not know as the laboratory wrote it. */
export function shownUnit(unit: string): Phrase {
  const known = SHOWN_UNITS[unit];
  return known === undefined ? asWritten(unit) : numberPhrase(known);
}

const SHOWN_UNITS: Record<string, string> = {
  "ug/L": "µg/l",
  "ug/l": "µg/l",
  "µg/L": "µg/l",
  "μg/L": "µg/l",
  "µmol/L": "µmol/l",
  "mL/min": "ml/min/1,73 m²",
  "umol/L": "µmol/l",
  "mmol/L": "mmol/l",
  "pmol/L": "pmol/l",
  "nmol/L": "nmol/l",
  "mL/min/{1.73_m2}": "ml/min/1,73 m²",
};

/** "0,21 d. 14. juli 2026; 0,26 d. 5. aug. 2026, 22 dage imellem"; with units where two things were measured. */
export function valuesPhrase({ values }: Pick<Because, "values">): Phrase {
  const alike = ofOneKind(values);
  const parts = values.map((each) => {
    const [number, day] = [alike ? numberPhrase(each.value) : valuePhrase(each), dayPhrase(dayOf(each.sampledOn))];
    return phrase((l) => (l === "da" ? `${number.da} d. ${day.da}` : `${number.en} on ${day.en}`));
  });
  const between = daysBetween(values);
  return phrase((l) =>
    [parts.map((part) => part[l]).join("; "), ...(between === undefined ? [] : [between[l]])].join(", "),
  );
}

/** "22 dage imellem", where two values of one kind were taken. */
export function daysBetween(values: readonly ValueSeen[]): Phrase | undefined {
  const [first, second] = values;
  if (values.length !== 2 || first === undefined || second === undefined || !ofOneKind(values)) return undefined;
  const days = Math.abs(dayOf(first.sampledOn).until(dayOf(second.sampledOn)).days);
  return { da: `${days} dage imellem`, en: `${days} days between` };
}

/** Whether all values can be read as one row of numbers: they have one unit. */
function ofOneKind(values: readonly ValueSeen[]): boolean {
  return new Set(values.map(({ unit }) => unit)).size <= 1;
}
