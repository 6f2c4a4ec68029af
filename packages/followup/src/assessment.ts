import { assessmentLines } from "./assessment-lines.ts";
import { earliestHandover } from "./earliest-handover.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import { dayPhrase, type Phrase, phrase } from "./phrase.ts";
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
  const stop = stopOf(lines, timing.earliest, input.today);
  return {
    outcome: stop.outcome,
    because: becauseOf(stop, timing.earliest, input.programme),
    source: stop.by?.source ?? "",
    earliest: timing.earliest === null ? null : isoDay(timing.earliest),
    lines,
    lanes: timing.lanes,
    changes: changesOf(stop, timing.earliest),
  };
}

interface Stop {
  outcome: Assessment["outcome"];
  by?: AssessmentLine;
}

function stopOf(lines: AssessmentLine[], earliest: Temporal.PlainDate | null, today: Temporal.PlainDate): Stop {
  const excluded = lines.find(({ verdict }) => verdict === "no");
  if (excluded) return { outcome: "never", by: excluded };
  const unanswered = lines.find(({ verdict }) => verdict === "unanswered");
  if (unanswered) return { outcome: "unanswered", by: unanswered };
  const early = lines.find(({ verdict }) => verdict === "waits");
  if (early && earliest !== null && Temporal.PlainDate.compare(today, earliest) < 0)
    return { outcome: "not-yet", by: early };
  return { outcome: "can" };
}

const CAN: Phrase = {
  da: "Ja, patienten kan afsluttes til egen læge.",
  en: "Yes, the patient can be handed over to the own doctor.",
};

function becauseOf({ outcome, by }: Stop, earliest: Temporal.PlainDate | null, { ongoing }: Programme): Phrase {
  const rule = by?.rule ?? { da: "", en: "" };
  switch (outcome) {
    case "never":
      return phrase((l) =>
        l === "da"
          ? `Nej, patienten bliver på hospitalet. ${rule.da}`
          : `No, the patient stays at the hospital. ${rule.en}`,
      );
    case "unanswered": {
      const asks = by?.asks ?? rule;
      return phrase((l) => (l === "da" ? `Mangler svar: ${asks.da}` : `Answer missing: ${asks.en}`));
    }
    case "not-yet": {
      const day = earliest === null ? { da: "", en: "" } : dayPhrase(earliest);
      return phrase((l) =>
        l === "da"
          ? `Nej, ikke endnu. Tidligst ${day.da}. ${rule.da}`
          : `No, not yet. ${day.en} at the earliest. ${rule.en}`,
      );
    }
    case "can":
      return phrase((l) => {
        const keeps = ongoing?.hospitalKeeps?.text[l];
        const yes = CAN[l];
        if (keeps === undefined) return yes;
        return l === "da" ? `${yes} Hospitalet beholder ${keeps}.` : `${yes} The hospital keeps ${keeps}.`;
      });
    default:
      return outcome satisfies never;
  }
}

function changesOf({ outcome, by }: Stop, earliest: Temporal.PlainDate | null): Phrase[] {
  const day = earliest === null ? undefined : dayPhrase(earliest);
  switch (outcome) {
    case "never":
      return [
        {
          da: `Kun hvis svaret ændrer sig: ${by?.here.da ?? ""}`,
          en: `Only if the answer changes: ${by?.here.en ?? ""}`,
        },
      ];
    case "unanswered":
      return [{ da: "Et svar på det, der mangler.", en: "An answer to what is missing." }];
    case "not-yet":
      return day === undefined
        ? []
        : [
            phrase((l) =>
              l === "da"
                ? `Ja fra ${day.da}, hvis intet andet er ændret.`
                : `Yes from ${day.en}, if nothing else has changed.`,
            ),
          ];
    case "can":
      return [
        {
          da: "Bliver på hospitalet, hvis et af svarene ændrer sig.",
          en: "Stays at the hospital if one of the answers changes.",
        },
      ];
    default:
      return outcome satisfies never;
  }
}
