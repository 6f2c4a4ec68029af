import { dayOf, type IsoDay, isoDay } from "./ids.ts";
import { dayPhrase, type Phrase, phrase } from "./phrase.ts";
import { earliestHandover, sourceTitle } from "./earliest-handover.ts";
import type { Answered, Evidence, Programme } from "./programme.ts";

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
  const lines = [
    ...timing.lines,
    ...ruleLines(input),
    ...audienceLines(input),
    ...individualLines(input),
    ...warningLines(input),
  ];
  const stop = stopOf(lines, timing.earliest, input.today);
  return {
    outcome: stop.outcome,
    because: becauseOf(stop, timing.earliest),
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

/** The programme's own condition in words, where it has a time: what the computer cannot see in the record, the doctor looks up. */
function ruleLines({ programme }: ToAssess): AssessmentLine[] {
  const { earliest, text, evidence } = programme.handover;
  if (earliest.length === 0) return [];
  const here = { da: "Se efter i journalen", en: "Look it up in the record" };
  return [{ id: "handover-rule", verdict: "note", rule: text, here, source: sourceTitle(programme, evidence) }];
}

function audienceLines({ programme, answers }: ToAssess): AssessmentLine[] {
  const { audience, handover } = programme;
  const line = (
    id: string,
    { question, answer }: Answered,
    given: Answering,
    evidence: readonly Evidence[],
    rule: Phrase,
  ): AssessmentLine => {
    const here = answers.answers[question];
    const text = audience.questions.find((asked) => asked.id === question)?.text;
    const verdict = here === undefined ? "unanswered" : here === answer ? given.same : given.other;
    return { id, verdict, rule, here: answerText(here, text), source: sourceTitle(programme, evidence) };
  };
  return [
    ...audience.excluded.map((rule) => {
      const applies = answers.answers[rule.when.question] === rule.when.answer;
      return line(
        rule.code,
        rule.when,
        { same: "no", other: "yes" },
        rule.evidence,
        applies ? rule.reason : rule.otherwise,
      );
    }),
    ...audience.eligible.map((rule) =>
      line(rule.code, rule.when, { same: "yes", other: "no" }, rule.evidence, rule.reason),
    ),
    ...handover.extensions.map((rule) =>
      line(`extension-${rule.when.question}`, rule.when, { same: "note", other: "yes" }, rule.evidence, rule.text),
    ),
  ];
}

/** What a line says when the answer is the rule's own, and when it is the other one. */
interface Answering {
  same: AssessmentLine["verdict"];
  other: AssessmentLine["verdict"];
}

function individualLines({ programme, answers }: ToAssess): AssessmentLine[] {
  const rule = programme.audience.individualAssessment;
  if (rule === null) return [];
  const reason = answers.individualReason.trim();
  const answered = reason.length >= 10;
  const missing = { da: "Mangler: skriv jeres vurdering", en: "Missing: write your assessment" };
  return [
    {
      id: "individual-assessment",
      verdict: answered ? "yes" : "unanswered",
      rule: rule.text,
      here: answered ? { da: reason, en: reason } : missing,
      source: sourceTitle(programme, rule.evidence),
    },
  ];
}

function warningLines({ programme, answers, anchors, region, today }: ToAssess): AssessmentLine[] {
  const anchor = anchors[programme.anchor.name];
  return programme.audience.warnings.flatMap((warning) => {
    const { when } = warning;
    if ("region" in when && when.region !== region) return [];
    if ("question" in when && answers.answers[when.question] !== when.answer) return [];
    if ("monthsSinceAnchorBelow" in when && !isWithinMonths(anchor, when.monthsSinceAnchorBelow, today)) return [];
    const here = { da: "Vær opmærksom", en: "Take note" };
    return [
      {
        id: warning.id,
        verdict: "note" as const,
        rule: warning.text,
        here,
        source: sourceTitle(programme, warning.evidence),
      },
    ];
  });
}

function isWithinMonths(anchor: IsoDay | undefined, months: number, today: Temporal.PlainDate): boolean {
  return anchor !== undefined && Temporal.PlainDate.compare(today, dayOf(anchor).add({ months })) < 0;
}

function answerText(answer: "yes" | "no" | undefined, question: Phrase | undefined): Phrase {
  const word =
    answer === undefined
      ? { da: "Ikke besvaret", en: "Not answered" }
      : answer === "yes"
        ? { da: "Ja", en: "Yes" }
        : { da: "Nej", en: "No" };
  return phrase((language) => (question === undefined ? word[language] : `${question[language]} ${word[language]}.`));
}

function becauseOf({ outcome, by }: Stop, earliest: Temporal.PlainDate | null): Phrase {
  const rule = by?.rule ?? { da: "", en: "" };
  switch (outcome) {
    case "never":
      return phrase((l) =>
        l === "da"
          ? `Nej, patienten bliver på hospitalet. ${rule.da}`
          : `No, the patient stays at the hospital. ${rule.en}`,
      );
    case "unanswered":
      return phrase((l) => (l === "da" ? `Kan ikke afgøres endnu: ${rule.da}` : `Cannot be decided yet: ${rule.en}`));
    case "not-yet": {
      const day = earliest === null ? { da: "", en: "" } : dayPhrase(earliest);
      return phrase((l) =>
        l === "da"
          ? `Nej, ikke endnu. Tidligst ${day.da}. ${rule.da}`
          : `No, not yet. ${day.en} at the earliest. ${rule.en}`,
      );
    }
    case "can":
      return {
        da: "Ja, patienten kan afsluttes til egen læge.",
        en: "Yes, the patient can be handed over to the own doctor.",
      };
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
