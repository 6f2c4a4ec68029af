import { dayOf } from "@foelgeskab/followup/ids";
import {
  type EscalationDecision,
  type IdentityChange,
  type LifeEvent,
  PRACTICE_CHANGE_NAME,
  REOPEN_REASON_NAME,
  type TriageDecision,
} from "@foelgeskab/followup/life-events";
import { asWritten, dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import type { Told } from "./event-items.ts";

/** What a life's events put on the time line. */
export function lifeTold(nameOf: (party: string) => string, event: LifeEvent, who: Phrase): Told {
  switch (event.type) {
    case "practice-changed": {
      const to = event.to === null ? null : nameOf(event.to);
      const title =
        to === null
          ? { da: "Ingen praktiserende læge", en: "No general practitioner" }
          : { da: `Ny praktiserende læge: ${to}`, en: `New general practitioner: ${to}` };
      return { kind: "decision", state: "done", title, text: PRACTICE_CHANGE_NAME[event.because], note: who };
    }
    case "onward-offered": {
      const to = nameOf(event.onward.to);
      const title = { da: `Tilbudt videre til ${to}`, en: `Offered on to ${to}` };
      return { kind: "letter", state: "handover", title, text: PRACTICE_CHANGE_NAME[event.onward.because], note: who };
    }
    case "taken-back": {
      const title = { da: "Afdelingen tog patienten tilbage", en: "The department took the patient back" };
      return { kind: "decision", state: "handover", title, text: asWritten(event.reason), note: who };
    }
    case "holder-moved": {
      const to = nameOf(event.to);
      const title = {
        da: `Klinikken er lukket: ${to} har patienten`,
        en: `The practice closed: ${to} has the patient`,
      };
      return { kind: "decision", state: "overdue", title, text: asWritten(""), note: who };
    }
    case "holder-move-read": {
      const title = { da: "Afdelingen har set flytningen", en: "The department has seen the move" };
      return { kind: "decision", state: "done", title, text: who };
    }
    case "course-reopened": {
      const title = { da: "Forløbet genåbnet", en: "Course reopened" };
      const { because, note } = event;
      const text = phrase((l) => [REOPEN_REASON_NAME[because][l], note].filter((part) => part !== "").join(". "));
      return { kind: "decision", state: "handover", title, text, note: who };
    }
    case "region-moved": {
      const title = { da: "Patienten er flyttet til en anden region", en: "The patient moved to another region" };
      return { kind: "decision", state: "pending", title, text: asWritten(event.to), note: who };
    }
    case "escalation-answered": {
      const until = dayPhrase(dayOf(event.until));
      const text = phrase(
        (l) => `${event.note} ${l === "da" ? `Ses igen ${until.da}` : `Looked at again ${until.en}`}`,
      );
      return { kind: "decision", state: "pending", title: DECIDED[event.decision], text, note: who };
    }
    case "identity-changed":
      return { kind: "decision", state: "done", title: IDENTITY[event.kind], text: asWritten(event.note), note: who };
    case "triaged":
      return {
        kind: "decision",
        state: "done",
        title: TRIAGED[event.decision],
        text: asWritten(event.note),
        note: who,
      };
    default:
      return event satisfies never;
  }
}

const DECIDED: Record<EscalationDecision, Phrase> = {
  wait: { da: "Der ventes", en: "It waits" },
  "take-back-asked": {
    da: "Afdelingen er bedt om at tage patienten tilbage",
    en: "The department was asked to take the patient back",
  },
  called: { da: "Der er ringet", en: "Somebody called" },
  "handed-on": { da: "Givet videre", en: "Handed on" },
};

const IDENTITY: Record<IdentityChange, Phrase> = {
  "new-cpr": { da: "Nyt CPR-nummer", en: "New civil registration number" },
  "replacement-became-cpr": {
    da: "Erstatningsnummeret er blevet til et CPR-nummer",
    en: "The replacement number became a civil registration number",
  },
  "records-linked": { da: "To journaler er knyttet til én person", en: "Two records were linked to one person" },
  "records-unlinked": { da: "Koblingen af to journaler er ophævet", en: "The link of two records was undone" },
};

const TRIAGED: Record<TriageDecision, Phrase> = {
  plan: { da: "Gennemgået: patienten får en plan", en: "Reviewed: the patient gets a plan" },
  handover: { da: "Gennemgået: patienten overdrages på ny", en: "Reviewed: the patient is handed over anew" },
  closure: { da: "Gennemgået: forløbet afsluttes", en: "Reviewed: the course is closed" },
};
