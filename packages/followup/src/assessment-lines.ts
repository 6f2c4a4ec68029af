import type { AssessmentLine, ToAssess } from "./assessment.ts";
import { sourceTitle } from "./earliest-handover.ts";
import { isReason } from "./epikrise-words.ts";
import { dayOf, type IsoDay } from "./ids.ts";
import { type Phrase, phrase } from "./phrase.ts";
import type { Answered, Evidence, Exclusion, Programme } from "./programme.ts";

/** The rules that have no time in them, each held against the patient: the programme's condition, its audience, the assessment in words, and warnings. */
export function assessmentLines(input: ToAssess): AssessmentLine[] {
  return [
    ...ruleLines(input),
    ...audienceLines(input),
    ...unaskedLines(input),
    ...individualLines(input),
    ...warningLines(input),
  ];
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
    const asks = verdict === "unanswered" && text !== undefined ? { asks: text } : {};
    return { id, verdict, rule, ...asks, here: answerText(here, text), source: sourceTitle(programme, evidence) };
  };
  return [
    ...audience.excluded.map((rule) => {
      if ("always" in rule.when) return alwaysLine(rule, programme);
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

/** A rule that keeps every patient of the programme: nothing is asked, and no answer goes round it. */
function alwaysLine({ code, reason, evidence }: Exclusion, programme: Programme): AssessmentLine {
  const here = { da: "Gælder alle i programmet", en: "Holds for everybody in the programme" };
  return { id: code, verdict: "no", rule: reason, here, source: sourceTitle(programme, evidence) };
}

/** Questions that only a warning hangs on: nobody is warned of what nobody was asked. */
function unaskedLines({ programme: { audience, handover }, answers }: ToAssess): AssessmentLine[] {
  const shown = new Set(
    [...audience.excluded, ...audience.eligible, ...handover.extensions].flatMap(({ when }) =>
      "question" in when ? [when.question] : [],
    ),
  );
  return audience.questions
    .filter(({ id }) => !shown.has(id) && answers.answers[id] === undefined)
    .map(({ id, text }) => ({
      id,
      verdict: "unanswered",
      rule: text,
      asks: text,
      here: answerText(undefined, undefined),
      source: "",
    }));
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
  const answered = reason.length >= 10 && isReason(reason);
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
