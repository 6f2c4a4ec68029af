import { type Handover, type Recorded, rulingProgramme } from "../../course.ts";
import type { Criterion, Rule } from "../../criteria/criterion.ts";
import { dayNumber } from "../../day.ts";
import { ELEMENTS } from "../../epikrise.ts";
import type { Step } from "../../evolve.ts";
import type { IsoDay } from "../../ids.ts";
import { dayPhrase, type Phrase, phrase } from "../../phrase.ts";
import type { Programme } from "../../programme.ts";
import { type Contribution, type Counting, monthOf } from "./contribution.ts";

/** What the letters of a course add to Q1, Q2, Q3, Q4 and Q20. */
export function handoverFigures(steps: readonly Step[], { today, versions }: Counting): Contribution[] {
  return steps.flatMap(({ recorded, course }, at) => {
    const { event } = recorded;
    const later = steps.slice(at + 1).map((step) => step.recorded);
    if (event.type === "handover-received") return takenOver(event.offer, later, today);
    if (event.type !== "handover-offered") return [];
    const programme = rulingProgramme(course, versions);
    return [...letterFigures(event.handover, programme), ...takenOver(event.handover, later, today)];
  });
}

/** Whose letter it is, and from which day. */
type Sent = Pick<Handover, "id" | "from" | "to" | "offeredOn">;

function counts({ id, from, to, offeredOn }: Sent): Omit<Contribution, "indicator" | "met" | "because"> {
  return { month: monthOf(offeredOn), about: id, department: from, practice: to };
}

function letterFigures(handover: Handover, programme: Programme): Contribution[] {
  const of = counts(handover);
  const { epikrise, assessment } = handover;
  const empty = ELEMENTS.filter((element) => !isWritten(epikrise.sections[element]));
  const { heldOn, sheetHandedOver } = epikrise.closingTalk;
  const talk = heldOn !== undefined && sheetHandedOver === true;
  const excluded = programme.audience.excluded.find(
    ({ when }) => "question" in when && assessment.answers[when.question] === when.answer,
  );
  const blood = epikrise.checks.some(({ check }) => isBloodTest(programme, check));
  const computable = epikrise.criteria.some(({ id, confirmed }) => confirmed && isDecidedByLaboratory(programme, id));
  return [
    { ...of, indicator: "Q1", met: empty.length === 0, because: empty.length === 0 ? WRITTEN : missing(empty.length) },
    ...(blood
      ? [{ ...of, indicator: "Q2" as const, met: computable, because: computable ? COMPUTABLE : NOT_COMPUTABLE }]
      : []),
    { ...of, indicator: "Q4", met: talk, because: talk ? TALK : NO_TALK },
    { ...of, indicator: "Q20", met: excluded !== undefined, because: excluded?.reason ?? NOT_EXCLUDED },
  ];
}

function isWritten({ text, notRelevant = "" }: { text: string; notRelevant?: string }): boolean {
  return text.trim() !== "" || notRelevant.trim() !== "";
}

/** A check that laboratory answers meet. */
function isBloodTest({ checks }: Programme, id: string): boolean {
  return checks.some((check) => check.id === id && check.needs.length > 0);
}

/** Whether an answer of the laboratory alone can meet a criterion. */
function isDecidedByLaboratory({ criteria }: Programme, id: string): boolean {
  return criteria.some((criterion: Criterion) => criterion.id === id && isMeasured(criterion.rule));
}

function isMeasured(rule: Rule): boolean {
  return rule.kind !== "symptom" && rule.kind !== "missedCheck" && rule.kind !== "clinicianFlag";
}

/** Days in which a practice takes over (clinical facts, 3.2, a proposal). */
const ANSWER_DAYS = 14;

/** Q3, where the letter was answered, or its days have passed. */
function takenOver(sent: Sent, later: readonly Recorded[], today: IsoDay): Contribution[] {
  const [end] = later.flatMap(({ event, on }) => {
    const outcome = endOf(event, sent.id);
    return outcome === undefined ? [] : [{ outcome, on }];
  });
  const days = dayNumber(end?.on ?? today) - dayNumber(sent.offeredOn);
  if (days <= ANSWER_DAYS && (end === undefined || end.outcome === "gone")) return [];
  const met = end?.outcome === "accepted" && days <= ANSWER_DAYS;
  return [{ ...counts(sent), indicator: "Q3", met, because: end === undefined ? NOT_ANSWERED : ended(end) }];
}

/** What ends the waiting of a letter: the practice's word about it, or that there is no letter to answer any more. */
function endOf(event: Recorded["event"], id: string): "accepted" | "declined" | "gone" | undefined {
  if (event.type === "handover-accepted") return event.handover === id ? "accepted" : undefined;
  if (event.type === "handover-declined") return event.handover === id ? "declined" : undefined;
  if (event.type === "handover-withdrawn") return event.handover === id ? "gone" : undefined;
  return ENDS_EVERY_LETTER.has(event.type) ? "gone" : undefined;
}

const ENDS_EVERY_LETTER: ReadonlySet<string> = new Set([
  ...["handover-offered", "handover-received", "course-closed", "taken-back", "holder-moved"],
]);

const WRITTEN: Phrase = { da: "Alle ti elementer er udfyldt", en: "All ten elements are filled" };
const COMPUTABLE: Phrase = { da: "Et prøvesvar kan afgøre det", en: "A laboratory answer can decide it" };
const NOT_COMPUTABLE: Phrase = {
  da: "Intet prøvesvar kan afgøre, om patienten skal tilbage",
  en: "No laboratory answer can decide whether the patient is to go back",
};
const TALK: Phrase = {
  da: "Samtalen er holdt, og papirplanen udleveret",
  en: "The talk was held, and the paper plan handed over",
};
const NO_TALK: Phrase = {
  da: "Samtalens dato eller papirplanen mangler",
  en: "The day of the talk or the paper plan is missing",
};
const NOT_EXCLUDED: Phrase = {
  da: "Ingen regel holder patienten på hospitalet",
  en: "No rule keeps the patient at the hospital",
};
const NOT_ANSWERED: Phrase = { da: "Ikke besvaret", en: "Not answered" };

function missing(count: number): Phrase {
  return phrase((l) => (l === "da" ? `${count} af ti elementer står tomme` : `${count} of ten elements are empty`));
}

const ENDED = {
  accepted: { da: "Overtaget", en: "Taken over on" },
  declined: { da: "Afvist", en: "Declined on" },
  gone: { da: "Ikke besvaret, sluttede", en: "Not answered, ended on" },
};

function ended({ outcome, on }: { outcome: "accepted" | "declined" | "gone"; on: IsoDay }): Phrase {
  const day = dayPhrase(Temporal.PlainDate.from(on));
  return phrase((l) => `${ENDED[outcome][l]} ${day[l]}`);
}
