import type { Handover } from "../course.ts";
import { type Epikrise, emptyEpikrise, type Section } from "../epikrise.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import type { Actor } from "../party.ts";
import { dayPhrase } from "../phrase.ts";
import type { GapLine } from "./gap-line.ts";
import { letterDay } from "./letter-day.ts";
import type { ConfirmedElement, DepartmentAnswer, ElementValue, ReceivedOffer } from "./received-offer.ts";

/** What a received letter becomes when it is accepted: the structured letter that everything is computed from, with where each part came from. */
export function handoverOfReceived(
  offer: ReceivedOffer,
  lines: readonly GapLine[],
  answers: DepartmentAnswer[],
): Handover {
  const { id, from, to, offeredOn, answerDue, sheetCode, letter } = offer;
  const confirmed = Object.fromEntries(
    lines.flatMap(({ element, confirmed: one }) => (one === undefined ? [] : [[element, one]])),
  );
  return {
    ...{ id, from, to, offeredOn, answerDue, sheetCode },
    epikrise: epikriseOf(offer, lines),
    assessment: { answers: {}, individualReason: "" },
    signedBy: senderOf(offer),
    received: { letter, answers, confirmed },
  };
}

/** The department signed its letter itself; a person of it is not known here. */
function senderOf({ from, letter }: ReceivedOffer): Actor {
  return { user: `department:${from}`, name: letter.sender, role: "system", party: from };
}

/** The letter as far as it is confirmed. */
export function epikriseOf(offer: ReceivedOffer, lines: readonly GapLine[]): Epikrise {
  const empty = emptyEpikrise({ code: "", text: "", stage: "" });
  const values = lines.flatMap(({ confirmed }) => confirmed?.value ?? []);
  const written = letterDay(offer);
  const day = dayPhrase(dayOf(written)).da;
  const filled = values.reduce<Epikrise>((epikrise, value) => withValue(epikrise, value, written), empty);
  return {
    ...filled,
    sections: Object.fromEntries(lines.map((line) => [line.element, sectionOf(line)])) as Epikrise["sections"], // a gap list has all ten
    recommendation: `Overtaget efter brev af ${day} fra ${offer.letter.sender}. Planen er bekræftet punkt for punkt i klinikken.`,
  };
}

function withValue(epikrise: Epikrise, value: ElementValue, written: IsoDay): Epikrise {
  switch (value.element) {
    case "course-of-treatment":
      return { ...epikrise, diagnosis: value.diagnosis };
    case "checks-at-gp":
      return { ...epikrise, checks: value.checks, colour: value.colour };
    case "blood-tests":
      return { ...epikrise, baseline: value.baseline };
    case "re-referral-criteria":
      return { ...epikrise, criteria: value.criteria };
    case "direct-contact":
      return { ...epikrise, contact: { entry: "", ...value.contact, verifiedOn: written } };
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return epikrise;
    default:
      return value satisfies never;
  }
}

/** The words of an element, and by whom the programme's own numbers were taken over. */
function sectionOf({ confirmed, proposal, takeOver }: GapLine): Section {
  const { section } = confirmed?.value ?? proposal;
  const words = section.text.trim() === "" ? NOT_SAID : section.text;
  const taken = confirmed === undefined ? [] : takenOver(confirmed, takeOver);
  return { ...section, text: [words, ...taken].join("\n") };
}

const NOT_SAID = "Står ikke i det modtagne brev.";

function takenOver({ value, by, on }: ConfirmedElement, takeOver: GapLine["takeOver"]): string[] {
  const ids = "takenOver" in value ? value.takenOver : [];
  const says = takeOver.filter(({ id }) => ids.includes(id)).map(({ says }) => says.da);
  return says.length === 0 ? [] : [...says, `Overtaget fra programmet af ${by.name} ${dayPhrase(dayOf(on)).da}.`];
}
