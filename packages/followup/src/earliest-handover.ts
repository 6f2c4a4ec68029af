import type { AssessmentLine, HandoverLane, ToAssess } from "./assessment.ts";
import { dayOf, isoDay } from "./ids.ts";
import { type Phrase, phrase } from "./phrase.ts";
import type { EarliestMonth, Evidence, Programme } from "./programme.ts";
import { nearness, speaksAt } from "./programmes/layer.ts";

/** When the patient can be handed over at the earliest, which layer says so, and what the other layers say. */
export interface EarliestHandover {
  earliest: Temporal.PlainDate | null;
  lines: AssessmentLine[];
  lanes: HandoverLane[];
}

/** The rule of the layer nearest to the patient holds; an extension that applies moves it on. Layers that disagree are shown beside it, the nearest first. */
export function earliestHandover(input: ToAssess): EarliestHandover {
  const { programme, anchors, today } = input;
  const anchor = anchors[programme.anchor.name];
  const rules = programme.handover.earliest
    .filter((rule) => speaksAt(rule, input))
    .sort((a, b) => nearness(b.layer) - nearness(a.layer));
  const inForce = rules[0];
  if (inForce === undefined || anchor === undefined) return { earliest: null, lines: anchorLine(input), lanes: [] };
  const months = Math.max(inForce.months, ...extensionMonths(input));
  const earliest = dayOf(anchor).add({ months });
  const waits = Temporal.PlainDate.compare(today, earliest) < 0;
  const since = dayOf(anchor).until(today, { largestUnit: "months" });
  const line: AssessmentLine = {
    id: "earliest-month",
    verdict: waits ? "waits" : "yes",
    rule: monthsPhrase(programme, months),
    here: sincePhrase(since),
    source: sourceTitle(programme, inForce.evidence),
  };
  const lanes = rules.map((rule) =>
    laneOf(programme, rule, rule === inForce, dayOf(anchor).add({ months: rule === inForce ? months : rule.months })),
  );
  return { earliest, lines: [line], lanes };
}

function extensionMonths({ programme, answers }: ToAssess): number[] {
  return programme.handover.extensions
    .filter(({ when }) => answers.answers[when.question] === when.answer)
    .map(({ months }) => months);
}

/** Without the date that the programme counts from nothing can be computed, so the patient cannot be handed over. */
function anchorLine({ programme, anchors }: ToAssess): AssessmentLine[] {
  if (anchors[programme.anchor.name] !== undefined) return [];
  const rule = phrase((l) =>
    l === "da" ? `Datoen mangler: ${programme.anchor.label.da}` : `The date is missing: ${programme.anchor.label.en}`,
  );
  return [{ id: "anchor", verdict: "unanswered", rule, here: { da: "Ikke oplyst", en: "Not given" }, source: "" }];
}

function laneOf(programme: Programme, rule: EarliestMonth, inForce: boolean, until: Temporal.PlainDate): HandoverLane {
  return {
    layer: rule.text,
    months: rule.months,
    until: isoDay(until),
    inForce,
    source: sourceTitle(programme, rule.evidence),
  };
}

function monthsPhrase({ anchor }: Programme, months: number): Phrase {
  const event = phrase((l) => anchor.event[l].toLowerCase());
  return { da: `Mindst ${months} måneder efter ${event.da}`, en: `At least ${months} months after ${event.en}` };
}

function sincePhrase({ months, days }: Temporal.Duration): Phrase {
  const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  return {
    da: `${plural(months, "måned", "måneder")} og ${plural(days, "dag", "dage")}`,
    en: `${plural(months, "month", "months")} and ${plural(days, "day", "days")}`,
  };
}

/** The title of a rule's source, as people look it up. */
export function sourceTitle({ sources }: Pick<Programme, "sources">, evidence: readonly Evidence[]): string {
  const source = sources.find(({ id }) => id === evidence[0]?.source);
  return source === undefined ? "" : `${source.title}, ${source.where}`;
}
