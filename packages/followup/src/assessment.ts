import { assessmentLines } from "./assessment-lines.ts";
import { earliestHandover } from "./earliest-handover.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import { dayPhrase, type Phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";

/** What the department answered about one patient; a question without an answer stops the hand-over. */
export interface AssessmentAnswers {
  /** By the programme's question id. */
  answers: Record<string, "yes" | "no">;
  /** The reasoned individual assessment, where the programme demands one (prostate). */
  individualReason: string;
}

/** One rule of the programme held against this patient. */
export interface AssessmentLine {
  id: string;
  verdict: "yes" | "no" | "waits" | "unanswered" | "note";
  rule: Phrase;
  /** The question that waits for an answer. */
  asks?: Phrase;
  /** How it is with this patient. */
  here: Phrase;
  source: string;
}

/** One layer's earliest time for the hand-over; the layers may disagree, and then the screen shows it. */
export interface HandoverLane {
  layer: Phrase;
  months: number;
  until: IsoDay;
  inForce: boolean;
  source: string;
}

/** May this patient be handed over to general practice? */
export interface Assessment {
  /** `never`: excluded by a rule, no override. `not-yet`: only with a named doctor's reason. `unanswered`: a question waits. */
  outcome: "can" | "not-yet" | "never" | "unanswered";
  because: Phrase;
  source: string;
  /** The first day on which it would be in time; null where the programme has no earliest month. */
  earliest: IsoDay | null;
  lines: AssessmentLine[];
  lanes: HandoverLane[];
  /** What would change the answer. */
  changes: Phrase[];
}

/** What an assessment is made of. */
export interface ToAssess {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  answers: AssessmentAnswers;
  /** Whose rules hold: the region's code and the department's id. */
  region: string;
  department: string;
  today: Temporal.PlainDate;
}

/** Holds every rule of the programme's audience against the patient. Exclusions come first: they have no way round. */
export function assess(input: ToAssess): Assessment {
  const timing = earliestHandover(input);
  const lines = [...timing.lines, ...assessmentLines(input)];
  const stop = stopOf(lines, timing.earliest);
  return {
    outcome: stop.outcome,
    because: becauseOf(stop, input.programme),
    source: stop.outcome === "can" ? "" : stop.by.source,
    earliest: timing.earliest === null ? null : isoDay(timing.earliest),
    lines,
    lanes: timing.lanes,
    changes: [changeOf(stop)],
  };
}

/** What the lines come to, and the line that stops the hand-over. */
type Stop =
  | { outcome: "never" | "unanswered"; by: AssessmentLine }
  | { outcome: "not-yet"; by: AssessmentLine; earliest: Temporal.PlainDate }
  | { outcome: "can" };

function stopOf(lines: AssessmentLine[], earliest: Temporal.PlainDate | null): Stop {
  const line = (sought: AssessmentLine["verdict"]) => lines.find(({ verdict }) => verdict === sought);
  const excluded = line("no");
  if (excluded) return { outcome: "never", by: excluded };
  const unanswered = line("unanswered");
  if (unanswered) return { outcome: "unanswered", by: unanswered };
  const early = line("waits");
  return early && earliest !== null ? { outcome: "not-yet", by: early, earliest } : { outcome: "can" };
}

const CAN: Phrase = {
  da: "Ja, patienten kan afsluttes til egen læge.",
  en: "Yes, the patient can be handed over to the own doctor.",
};

function becauseOf(stop: Stop, { ongoing }: Programme): Phrase {
  switch (stop.outcome) {
    case "never": {
      const { rule } = stop.by;
      return {
        da: `Nej, patienten bliver på hospitalet. ${rule.da}`,
        en: `No, the patient stays at the hospital. ${rule.en}`,
      };
    }
    case "unanswered": {
      const asks = stop.by.asks ?? stop.by.rule;
      return { da: `Mangler svar: ${asks.da}`, en: `Answer missing: ${asks.en}` };
    }
    case "not-yet": {
      const [day, { rule }] = [dayPhrase(stop.earliest), stop.by];
      return {
        da: `Nej, ikke endnu. Tidligst ${day.da}. ${rule.da}`,
        en: `No, not yet. ${day.en} at the earliest. ${rule.en}`,
      };
    }
    case "can": {
      const keeps = ongoing?.hospitalKeeps?.text;
      if (keeps === undefined) return CAN;
      return { da: `${CAN.da} Hospitalet beholder ${keeps.da}.`, en: `${CAN.en} The hospital keeps ${keeps.en}.` };
    }
    default:
      return stop satisfies never;
  }
}

function changeOf(stop: Stop): Phrase {
  switch (stop.outcome) {
    case "never": {
      const { here } = stop.by;
      return { da: `Kun hvis svaret ændrer sig: ${here.da}`, en: `Only if the answer changes: ${here.en}` };
    }
    case "unanswered":
      return { da: "Et svar på det, der mangler.", en: "An answer to what is missing." };
    case "not-yet": {
      const day = dayPhrase(stop.earliest);
      return {
        da: `Ja fra ${day.da}, hvis intet andet er ændret.`,
        en: `Yes from ${day.en}, if nothing else has changed.`,
      };
    }
    case "can":
      return {
        da: "Bliver på hospitalet, hvis et af svarene ændrer sig.",
        en: "Stays at the hospital if one of the answers changes.",
      };
    default:
      return stop satisfies never;
  }
}
