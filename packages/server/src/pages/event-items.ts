import { CLOSED_REASON_NAME, type CourseEvent, type Recorded, type ReplyLetter } from "@foelgeskab/followup/course";
import { dayOf } from "@foelgeskab/followup/ids";
import { HEADING } from "@foelgeskab/followup/letter";
import { type Actor, actorName } from "@foelgeskab/followup/party";
import { asWritten, dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import type { TimelineItem } from "../contract.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { inquiryTold } from "./inquiry-items.ts";
import { lifeTold } from "./life-items.ts";
import { resultItems } from "./result-items.ts";

/** What one event puts on the time line; `at` is its place in the history. */
export function eventItems(file: CourseFile, recorded: Recorded, at: number): TimelineItem[] {
  const { event, on } = recorded;
  if (event.type === "results-received") return resultItems(file, event.results, at);
  if (event.type === "results-signed" && event.note === "") return [];
  if (event.type === "programme-change-read") return [];
  return [{ key: `event ${at}`, on, note: asWritten(""), ...told(file, event, recorded) }];
}

/** What a time line says of an event, besides when. */
export type Told = Pick<TimelineItem, "kind" | "state" | "title" | "text"> & Partial<Pick<TimelineItem, "note">>;
type HandoverEvent = Extract<CourseEvent, { type: `handover-${string}` }>;
type RereferralEvent = Extract<CourseEvent, { type: `rereferral-${string}` | "referred-back" | "criterion-deferred" }>;

type ToldEvent = Exclude<CourseEvent, { type: "results-received" | "programme-change-read" }>;

function told(file: CourseFile, event: ToldEvent, recorded: Recorded): Told {
  const who = actorName(recorded.by);
  switch (event.type) {
    case "course-opened": {
      const title = { da: "Forløbet oprettet", en: "Course opened" };
      return { kind: "decision", state: "done", title, text: asWritten(partyName(file, event.department)) };
    }
    case "handover-offered":
    case "handover-received":
    case "handover-programme-chosen":
    case "handover-confirmed":
    case "handover-accepted":
    case "handover-questioned":
    case "handover-answered":
    case "handover-declined":
    case "handover-withdrawn":
    case "handover-delivered":
    case "handover-moved-by-letter":
    case "handover-called":
      return handoverTold(file, event, recorded);
    case "results-signed": {
      const title = { da: "Svar signeret", en: "Answer signed" };
      return { kind: "decision", state: "done", title, text: asWritten(event.note), note: who };
    }
    case "symptoms-reported": {
      const title = { da: "Symptomer", en: "Symptoms" };
      return { kind: "contact", state: "done", title, text: symptomText(file, event.symptoms), note: who };
    }
    case "check-done": {
      const [title, note] = [checkLabel(file, event.check), { da: "udført", en: "done" }];
      return { kind: "contact", state: "done", title, text: asWritten(event.note), note };
    }
    case "contact-made":
      return { kind: "contact", state: "done", title: HOW[event.how], text: contactText(event), note: who };
    case "criterion-deferred":
    case "referred-back":
    case "rereferral-accepted":
    case "rereferral-declined":
      return rereferralTold(file, event, who);
    case "programme-changed": {
      const title = { da: "Programmet er ændret", en: "The programme was changed" };
      const [was, is] = [versionOf(event.from), versionOf(event.to)];
      const text = phrase((l) => `${is[l]} (${l === "da" ? "før" : "was"} ${was[l]}). ${event.because}`);
      return { kind: "decision", state: "done", title, text, note: who };
    }
    case "inquiry-opened":
    case "inquiry-said":
    case "inquiry-concluded":
      return inquiryTold(file, event, recorded);
    case "practice-changed":
    case "onward-offered":
    case "taken-back":
    case "holder-moved":
    case "holder-move-read":
    case "course-reopened":
    case "region-moved":
    case "escalation-answered":
    case "identity-changed":
    case "triaged":
      return lifeTold((party) => partyName(file, party), event, who);
    case "course-closed": {
      const title = { da: "Forløbet afsluttet", en: "Course closed" };
      const text = phrase((l) => joined([CLOSED_REASON_NAME[event.reason][l], event.note]));
      return { kind: "decision", state: "done", title, text };
    }
    default:
      return event satisfies never;
  }
}

function handoverTold(file: CourseFile, event: HandoverEvent, { by }: Recorded): Told {
  switch (event.type) {
    case "handover-offered": {
      const to = partyName(file, event.handover.to);
      const title = { da: "Afsluttende samtale og epikrise", en: "Closing talk and discharge letter" };
      const text = phrase(
        (l) => `${l === "da" ? "Sendt til" : "Sent to"} ${to} ${l === "da" ? "af" : "by"} ${actorName(by)[l]}`,
      );
      return { kind: "letter", state: "handover", title, text };
    }
    case "handover-received": {
      const to = partyName(file, event.offer.to);
      const title = { da: "Epikrise fra afdelingen", en: "Discharge letter from the department" };
      const { sender } = event.offer.letter;
      const text = { da: `Fra ${sender} til ${to}`, en: `From ${sender} to ${to}` };
      return { kind: "letter", state: "handover", title, text };
    }
    case "handover-programme-chosen": {
      const title = { da: "Program og dato valgt", en: "Programme and date chosen" };
      return { kind: "decision", state: "done", title, text: actorName(by) };
    }
    case "handover-confirmed": {
      const title = { da: "Bekræftet af brevet", en: "Confirmed of the letter" };
      const headings = event.confirmed.map(({ value }) => HEADING[value.element]).join(", ");
      return { kind: "decision", state: "done", title, text: asWritten(headings), note: actorName(by) };
    }
    case "handover-accepted": {
      const { letter } = event;
      const name = partyName(file, letter?.from ?? by.party);
      const title = { da: `${name} overtog ansvaret`, en: `${name} took over` };
      const text = letter === undefined ? actorName(by) : replyTold(letter, by.name);
      return { kind: "letter", state: "handover", title, text };
    }
    case "handover-questioned": {
      const title = { da: "Klinikken spurgte", en: "The practice asked" };
      return { kind: "letter", state: "pending", title, text: asWritten(event.question), ...byLetter(event, by) };
    }
    case "handover-answered": {
      const title = { da: "Afdelingen svarede", en: "The department answered" };
      return { kind: "letter", state: "done", title, text: asWritten(event.answer) };
    }
    case "handover-declined": {
      const title = { da: "Klinikken kunne ikke overtage", en: "The practice could not take over" };
      return { kind: "decision", state: "overdue", title, text: asWritten(event.reason), ...byLetter(event, by) };
    }
    case "handover-called": {
      const title = { da: "Sagt i telefonen", en: "Said by telephone" };
      return { kind: "contact", state: "done", title, text: asWritten(event.note), note: actorName(by) };
    }
    case "handover-delivered": {
      const title = { da: "Epikrisen er modtaget af klinikkens system", en: "The practice's system took the letter" };
      return { kind: "letter", state: "done", title, text: asWritten("") };
    }
    case "handover-moved-by-letter": {
      const title = { da: "Opgaven fulgte med epikrisen", en: "The task went with the letter" };
      const text = { da: "Klinikken har endnu ikke bekræftet", en: "The practice has not confirmed yet" };
      return { kind: "letter", state: "handover", title, text };
    }
    case "handover-withdrawn": {
      const title = { da: "Overdragelsen trukket tilbage", en: "Hand-over withdrawn" };
      return { kind: "decision", state: "done", title, text: asWritten(event.reason) };
    }
    default:
      return event satisfies never;
  }
}

/** A practice's answer by letter: whose it is, and who here has read it. */
export function replyTold({ sender, number, writtenOn }: ReplyLetter, reader: string): Phrase {
  const day = dayPhrase(dayOf(writtenOn));
  return {
    da: `${sender}, svarbrev ${number} af ${day.da}, læst af ${reader}`,
    en: `${sender}, reply letter ${number} of ${day.en}, read by ${reader}`,
  };
}

/** A letter of the other party that answers no hand-over: whose it is, and who here has read it. */
export function letterTold({ sender, number, writtenOn }: ReplyLetter, reader: string): Phrase {
  const day = dayPhrase(dayOf(writtenOn));
  return {
    da: `${sender}, brev ${number} af ${day.da}, læst af ${reader}`,
    en: `${sender}, letter ${number} of ${day.en}, read by ${reader}`,
  };
}

function byLetter({ letter }: { letter?: ReplyLetter }, { name }: Actor): Pick<Told, "note"> {
  return letter === undefined ? {} : { note: replyTold(letter, name) };
}

function rereferralTold(file: CourseFile, event: RereferralEvent, who: Phrase): Told {
  switch (event.type) {
    case "criterion-deferred": {
      const title = { da: "Venter med genhenvisning", en: "Waiting with the re-referral" };
      return { kind: "decision", state: "pending", title, text: deferText(event), note: who };
    }
    case "referred-back": {
      const to = partyName(file, event.rereferral.to);
      const title = { da: `Genhenvist til ${to}`, en: `Referred back to ${to}` };
      const note = event.letter === undefined ? who : letterTold(event.letter, event.rereferral.by.name);
      return { kind: "decision", state: "met", title, text: asWritten(event.rereferral.reason), note };
    }
    case "rereferral-accepted": {
      const title = { da: "Afdelingen modtog patienten", en: "The department accepted the patient" };
      return { kind: "decision", state: "handover", title, text: who };
    }
    case "rereferral-declined": {
      const title = { da: "Afdelingen modtog ikke patienten", en: "The department did not take the patient" };
      return { kind: "decision", state: "overdue", title, text: asWritten(event.reason) };
    }
    default:
      return event satisfies never;
  }
}

function symptomText({ programme }: CourseFile, symptoms: readonly { code: string; present: boolean }[]): Phrase {
  const label = (code: string): Phrase =>
    programme.symptoms.find((symptom) => symptom.code === code)?.label ?? asWritten(code);
  return phrase((l) =>
    symptoms
      .map(
        ({ code, present }) =>
          `${label(code)[l]}: ${present ? (l === "da" ? "ja" : "yes") : l === "da" ? "nej" : "no"}`,
      )
      .join("; "),
  );
}

function versionOf(key: string): Phrase {
  const [, version = key] = key.split("@");
  return { da: `version ${version}`, en: `version ${version}` };
}

function checkLabel({ programme }: CourseFile, id: string): Phrase {
  return programme.checks.find((check) => check.id === id)?.label ?? asWritten(id);
}

const HOW: Record<Extract<CourseEvent, { type: "contact-made" }>["how"], Phrase> = {
  phone: { da: "Ringet op", en: "Called" },
  letter: { da: "Brev sendt", en: "Letter sent" },
  message: { da: "Besked sendt", en: "Message sent" },
  "no-answer": { da: "Ringet, intet svar", en: "Called, no answer" },
};

function contactText({ note, promisedFor }: Extract<CourseEvent, { type: "contact-made" }>): Phrase {
  if (promisedFor === undefined) return asWritten(note);
  const day = dayPhrase(dayOf(promisedFor));
  return phrase((l) => joined([note, l === "da" ? `Aftalt til ${day.da}` : `Promised for ${day.en}`]));
}

function deferText({ note, until, reason }: Extract<CourseEvent, { type: "criterion-deferred" }>): Phrase {
  const day = dayPhrase(dayOf(until));
  return phrase((l) =>
    joined([DEFERRED[reason][l], note, l === "da" ? `Ses igen ${day.da}` : `Looked at again ${day.en}`]),
  );
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(". ");
}

/** The coded reasons for waiting, in words. */
export const DEFERRED: Record<Extract<CourseEvent, { type: "criterion-deferred" }>["reason"], Phrase> = {
  "urinary-infection": { da: "Urinvejsinfektion", en: "Urinary infection" },
  "patient-wish": { da: "Patientens ønske", en: "The patient's wish" },
  "department-asked": { da: "Afdelingen er spurgt", en: "The department was asked" },
  "other-disease": { da: "Anden sygdom", en: "Other disease" },
  "repeat-first": { da: "Ny prøve først", en: "A new test first" },
};
