import type { Epikrise } from "./epikrise.ts";
import type { LetterContext, TalkGap } from "./epikrise-check.ts";
import { recommendationContradicts } from "./epikrise-contradictions.ts";
import { saysSomething } from "./epikrise-words.ts";
import { dayOf } from "./ids.ts";
import { coversDiagnosis } from "./programme.ts";
import { vagueIn } from "./vague-words.ts";

/** A talk longer ago than this, in days, is not the talk at which this plan was given. */
const TALK_VALID_DAYS = 60;

/** Everything that the letter lacks besides its ten elements. */
export function gapsOf(epikrise: Epikrise, context: LetterContext): TalkGap[] {
  return [
    ...heldGaps(epikrise, context),
    ...talkGaps(epikrise),
    ...recommendationGaps(epikrise, context),
    ...markGaps(epikrise, context),
  ];
}

function heldGaps({ closingTalk: { heldOn } }: Epikrise, { programme, anchors, today }: LetterContext): TalkGap[] {
  const because = (da: string, en: string): TalkGap[] => [gap("heldOn", true, da, en)];
  if (heldOn === undefined)
    return because("datoen for den afsluttende samtale mangler", "the date of the closing talk is missing");
  const held = dayOf(heldOn);
  if (Temporal.PlainDate.compare(held, today) > 0)
    return because("den afsluttende samtale ligger ude i fremtiden", "the closing talk lies in the future");
  const anchor = anchors[programme.anchor.name];
  if (anchor !== undefined && heldOn < anchor)
    return because(
      "den afsluttende samtale ligger før forløbets første dato",
      "the closing talk lies before the course's first date",
    );
  if (Temporal.PlainDate.compare(held.add({ days: TALK_VALID_DAYS }), today) < 0)
    return because(
      `den afsluttende samtale er mere end ${TALK_VALID_DAYS} dage gammel`,
      `the closing talk is more than ${TALK_VALID_DAYS} days ago`,
    );
  return [];
}

function talkGaps({ closingTalk: talk }: Epikrise): TalkGap[] {
  const gaps: TalkGap[] = [];
  if (talk.sheetHandedOver !== true)
    gaps.push(
      gap("sheetHandedOver", true, "patientens A4 er ikke udleveret", "the patient's A4 has not been handed over"),
    );
  if (talk.toldHowGpHelps === null)
    gaps.push(
      gap(
        "toldHowGpHelps",
        false,
        "ikke besvaret, om patienten har fået at vide, hvad egen læge kan hjælpe med",
        "not answered whether the patient was told how the own doctor can help",
      ),
    );
  if (talk.needs === null)
    gaps.push(gap("needs", false, "ikke spurgt om særlige behov", "special needs not asked about"));
  return gaps;
}

function recommendationGaps(epikrise: Epikrise, context: LetterContext): TalkGap[] {
  const { recommendation } = epikrise;
  const field = "recommendation";
  if (recommendation.trim() === "")
    return [
      gap(
        field,
        true,
        "anbefalingen om opfølgning hos egen læge mangler",
        "the recommendation for follow-up at the own doctor is missing",
      ),
    ];
  const [loose] = vagueIn("checks-at-gp", recommendation);
  if (loose !== undefined || !saysSomething(recommendation)) {
    const words = loose?.text ?? recommendation.trim();
    return [gap(field, true, `anbefalingen er for vag: »${words}«`, `the recommendation is too vague: “${words}”`)];
  }
  const other = recommendationContradicts(epikrise, context);
  return other === undefined ? [] : [gap(field, true, other.da, other.en)];
}

function markGaps({ colour, closingTalk, checks, diagnosis }: Epikrise, { programme }: LetterContext): TalkGap[] {
  const gaps: TalkGap[] = [];
  const outreach = (closingTalk.needs?.length ?? 0) > 0 || checks.some(({ booking }) => booking === "practice");
  if (outreach && colour !== "yellow")
    gaps.push(
      gap(
        "colour",
        true,
        "patienten skal opsøges: brevet skal mærkes gult",
        "the patient needs outreach: the letter must be marked yellow",
      ),
    );
  if (!/^D[A-Z]\d/.test(diagnosis.code))
    gaps.push(gap("diagnosis", true, "diagnosekoden mangler", "the diagnosis code is missing"));
  else if (!coversDiagnosis(programme, diagnosis.code))
    gaps.push(
      gap(
        "diagnosis",
        true,
        `diagnosekoden ${diagnosis.code} hører ikke til programmet »${programme.name.da}«`,
        `the diagnosis code ${diagnosis.code} does not belong to the programme “${programme.name.en}”`,
      ),
    );
  if (diagnosis.stage.trim() === "") gaps.push(gap("diagnosis", false, "stadie mangler", "the stage is missing"));
  return gaps;
}

function gap(field: TalkGap["field"], blocks: boolean, da: string, en: string): TalkGap {
  return { field, blocks, because: { da, en } };
}
