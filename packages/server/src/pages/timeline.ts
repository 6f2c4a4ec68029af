import type { CourseEvent, CourseResult, Recorded } from "@foelgeskab/followup/course";
import { dayOf } from "@foelgeskab/followup/ids";
import { obligationState } from "@foelgeskab/followup/obligation";
import { dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { checkState } from "@foelgeskab/followup/rows/check-row";
import { valuePhrase } from "@foelgeskab/followup/rows/verdict-row";
import type { Mark, TimelineItem } from "../contract.ts";
import { analysisLabel } from "./analysis-label.ts";
import { type CourseFile, partyName } from "./course-file.ts";

/** What is planned stands this far ahead on the time line, in months. */
const PLANNED_MONTHS = 14;

const NOTHING: Phrase = { da: "", en: "" };

/** What is planned and what has happened, newest first. */
export function timelineOf(file: CourseFile): TimelineItem[] {
  const past = file.history.flatMap((recorded, at) => eventItems(file, recorded, at));
  return [...planned(file), ...past].sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}

function planned({ picture, today }: CourseFile): TimelineItem[] {
  const until = today.add({ months: PLANNED_MONTHS }).toString();
  return (picture?.obligations ?? [])
    .filter(({ metOn, due }) => metOn === null && due <= until)
    .map((fact) => {
      const [from, to] = [dayPhrase(dayOf(fact.from)), dayPhrase(dayOf(fact.until))];
      const state = checkState({ fact, promisedFor: null }, today);
      return {
        key: `planned ${fact.check} ${fact.due}`,
        on: fact.due,
        kind: "planned" as const,
        state: fact.check.startsWith("repeat:")
          ? ("pending" as const)
          : state === "unvouched"
            ? ("unvouched" as const)
            : obligationStateShown(obligationState(fact, today)),
        title: fact.label,
        text: phrase((l) => (l === "da" ? `Vindue ${from.da} – ${to.da}` : `Window ${from.en} – ${to.en}`)),
        note: PLANNED_NOTE[state ?? "scheduled"],
      };
    });
}

const PLANNED_NOTE = {
  scheduled: { da: "planlagt", en: "planned" },
  due: { da: "nu", en: "now" },
  promised: { da: "aftalt", en: "promised" },
  overdue: { da: "overskredet", en: "overdue" },
  unvouched: { da: "uvist", en: "not known" },
} as const;

function obligationStateShown(state: "scheduled" | "due" | "overdue" | "met"): TimelineItem["state"] {
  return state === "met" ? "done" : state;
}

function eventItems(file: CourseFile, recorded: Recorded, at: number): TimelineItem[] {
  const { event, on, by } = recorded;
  const item = (
    kind: TimelineItem["kind"],
    state: TimelineItem["state"],
    title: Phrase,
    text: Phrase,
    note: Phrase = NOTHING,
  ): TimelineItem => ({ key: `event ${at}`, on, kind, state, title, text, note });
  const who: Phrase = { da: by.name, en: by.name };
  switch (event.type) {
    case "course-opened":
      return [
        item(
          "decision",
          "done",
          { da: "Forløbet oprettet", en: "Course opened" },
          same(partyName(file, event.department)),
        ),
      ];
    case "handover-offered":
      return [
        item(
          "letter",
          "handover",
          { da: "Afsluttende samtale og epikrise", en: "Closing talk and discharge letter" },
          phrase((l) =>
            l === "da"
              ? `Sendt til ${partyName(file, event.handover.to)} af ${by.name}`
              : `Sent to ${partyName(file, event.handover.to)} by ${by.name}`,
          ),
        ),
      ];
    case "handover-accepted":
      return [item("letter", "handover", acceptedTitle(file, recorded), who)];
    case "handover-questioned":
      return [item("letter", "pending", { da: "Klinikken spurgte", en: "The practice asked" }, same(event.question))];
    case "handover-answered":
      return [item("letter", "done", { da: "Afdelingen svarede", en: "The department answered" }, same(event.answer))];
    case "handover-declined":
      return [
        item(
          "decision",
          "overdue",
          { da: "Klinikken kunne ikke overtage", en: "The practice could not take over" },
          same(event.reason),
        ),
      ];
    case "handover-withdrawn":
      return [
        item(
          "decision",
          "done",
          { da: "Overdragelsen trukket tilbage", en: "Hand-over withdrawn" },
          same(event.reason),
        ),
      ];
    case "results-received":
      return event.results.length === 0 ? [] : resultItems(file, event.results, at);
    case "results-signed":
      return event.note === ""
        ? []
        : [item("decision", "done", { da: "Svar signeret", en: "Answer signed" }, same(event.note), who)];
    case "symptoms-reported":
      return [item("contact", "done", { da: "Symptomer", en: "Symptoms" }, symptomText(file, event.symptoms), who)];
    case "check-done":
      return [item("contact", "done", checkLabel(file, event.check), same(event.note), { da: "udført", en: "done" })];
    case "contact-made":
      return [item("contact", "done", HOW[event.how], contactText(event), who)];
    case "criterion-deferred":
      return [
        item(
          "decision",
          "pending",
          { da: "Venter med genhenvisning", en: "Waiting with the re-referral" },
          deferText(event),
          who,
        ),
      ];
    case "referred-back":
      return [
        item(
          "decision",
          "met",
          phrase((l) =>
            l === "da"
              ? `Genhenvist til ${partyName(file, event.rereferral.to)}`
              : `Referred back to ${partyName(file, event.rereferral.to)}`,
          ),
          same(event.rereferral.reason),
          who,
        ),
      ];
    case "rereferral-accepted":
      return [
        item(
          "decision",
          "handover",
          { da: "Afdelingen modtog patienten", en: "The department accepted the patient" },
          who,
        ),
      ];
    case "rereferral-declined":
      return [
        item(
          "decision",
          "overdue",
          { da: "Afdelingen modtog ikke patienten", en: "The department did not take the patient" },
          same(event.reason),
        ),
      ];
    case "course-closed":
      return [item("decision", "done", { da: "Forløbet afsluttet", en: "Course closed" }, same(event.note))];
    default:
      return event satisfies never;
  }
}

function acceptedTitle(file: CourseFile, { by }: Recorded): Phrase {
  const name = partyName(file, by.party);
  return { da: `${name} overtog ansvaret`, en: `${name} took over` };
}

function resultItems({ programme, course, picture }: CourseFile, results: CourseResult[], at: number): TimelineItem[] {
  const telling = new Map(
    (picture?.verdicts ?? []).flatMap((fact) =>
      fact.standing === "met" || fact.standing === "pending"
        ? fact.because.values.flatMap(({ result }) => (result === undefined ? [] : [[result, fact.standing] as const]))
        : [],
    ),
  );
  const unusable = new Map((picture?.measured.unusable ?? []).map(({ result, reason }) => [result, reason]));
  return results.map((result) => ({
    key: `result ${at} ${result.id}`,
    on: result.sampledOn,
    kind: "result",
    state: unusable.has(result.id) ? "undetermined" : (telling.get(result.id) ?? "done"),
    title: phrase((l) => `${analysisLabel(programme, result.analysis)[l]} ${valuePhrase(result)[l]}`),
    text: signedText(course.signed[result.id]),
    note:
      result.laboratory === "own-record"
        ? { da: "set i egen journal", en: "seen in the own record" }
        : same(result.laboratory),
  }));
}

function signedText(signed: { by: string } | undefined): Phrase {
  return signed === undefined ? NOTHING : { da: `Signeret af ${signed.by}`, en: `Signed by ${signed.by}` };
}

function symptomText({ programme }: CourseFile, symptoms: readonly { code: string; present: boolean }[]): Phrase {
  const label = (code: string): Phrase =>
    programme.symptoms.find((symptom) => symptom.code === code)?.label ?? same(code);
  return phrase((l) =>
    symptoms
      .map(
        ({ code, present }) =>
          `${label(code)[l]}: ${present ? (l === "da" ? "ja" : "yes") : l === "da" ? "nej" : "no"}`,
      )
      .join("; "),
  );
}

function checkLabel({ programme }: CourseFile, id: string): Phrase {
  return programme.checks.find((check) => check.id === id)?.label ?? same(id);
}

const HOW: Record<Extract<CourseEvent, { type: "contact-made" }>["how"], Phrase> = {
  phone: { da: "Ringet op", en: "Called" },
  letter: { da: "Brev sendt", en: "Letter sent" },
  message: { da: "Besked sendt", en: "Message sent" },
  "no-answer": { da: "Ringet, intet svar", en: "Called, no answer" },
};

function contactText({ note, promisedFor }: Extract<CourseEvent, { type: "contact-made" }>): Phrase {
  if (promisedFor === undefined) return same(note);
  const day = dayPhrase(dayOf(promisedFor));
  return phrase((l) =>
    [note, l === "da" ? `Aftalt til ${day.da}` : `Promised for ${day.en}`].filter((part) => part !== "").join(". "),
  );
}

function deferText({ note, until, reason }: Extract<CourseEvent, { type: "criterion-deferred" }>): Phrase {
  const day = dayPhrase(dayOf(until));
  return phrase((l) =>
    [DEFERRED[reason][l], note, l === "da" ? `Ses igen ${day.da}` : `Looked at again ${day.en}`]
      .filter((part) => part !== "")
      .join(". "),
  );
}

/** The coded reasons for waiting, in words. */
export const DEFERRED: Record<Extract<CourseEvent, { type: "criterion-deferred" }>["reason"], Phrase> = {
  "urinary-infection": { da: "Urinvejsinfektion", en: "Urinary infection" },
  "patient-wish": { da: "Patientens ønske", en: "The patient's wish" },
  "department-asked": { da: "Afdelingen er spurgt", en: "The department was asked" },
  "other-disease": { da: "Anden sygdom", en: "Other disease" },
  "repeat-first": { da: "Ny prøve først", en: "A new test first" },
};

function same(text: string): Phrase {
  return { da: text, en: text };
}

/** Treatments, hand-overs and re-referrals as marks on the curve. */
export function marksOf(file: CourseFile): Mark[] {
  const anchor = file.course.subject.anchors[file.programme.anchor.name];
  const fromEvents = file.history.flatMap(({ event, on, by }): Mark[] => {
    if (event.type === "handover-accepted")
      return [
        {
          on,
          text: { da: `Overtaget af ${partyName(file, by.party)}`, en: `Accepted by ${partyName(file, by.party)}` },
        },
      ];
    if (event.type === "referred-back") return [{ on, text: { da: "Genhenvist", en: "Referred back" } }];
    return [];
  });
  return [...(anchor === undefined ? [] : [{ on: anchor, text: file.programme.anchor.event }]), ...fromEvents];
}
