import { dayOf, type IsoDay } from "./ids.ts";
import { type Draw, fewestDraws, type OwedBlood } from "./one-draw.ts";
import { AND, dayPhrase, listPhrase, type Phrase, phrase } from "./phrase.ts";

/** A blood test that a plan owes, and what the plan is called. */
export interface PlannedBlood extends OwedBlood {
  programme: Phrase;
}

/** One blood draw that serves more than one of a patient's plans; the check of each stays that plan's own. */
export interface SharedDraw<Owed extends PlannedBlood = PlannedBlood> extends Omit<Draw, "answers"> {
  answers: readonly Owed[];
  /** "One blood test for two plans: …, between … and …". */
  what: Phrase;
}

/** Why several plans' tests can be one: the same for every such draw. */
export const ONE_NEEDLE: Phrase = {
  da: "Vinduerne i planerne er åbne på de samme dage. Hver kontrol står stadig i sin egen plan",
  en: "The plans' windows are open on the same days. Each check still stands in its own plan",
};

/** The blood draws that serve more than one of one patient's plans, the first first; never outside any window. What was overtaken or is optional is not asked for. */
export function sharedDraws<Owed extends PlannedBlood>(owed: readonly Owed[], today: IsoDay): SharedDraw<Owed>[] {
  const waiting = owed.filter(({ fact }) => fact.superseded !== true && !fact.optional);
  return fewestDraws(waiting, today).flatMap((draw) => {
    const answers = waiting.filter(({ fact }) => draw.answers.some((each) => each.fact === fact));
    return plansOf(answers) > 1 ? [{ ...draw, answers, what: whatOf(answers, draw) }] : [];
  });
}

function plansOf(answers: readonly OwedBlood[]): number {
  return new Set(answers.map(({ course }) => course)).size;
}

function whatOf(answers: readonly PlannedBlood[], { from, until }: Pick<Draw, "from" | "until">): Phrase {
  const plans = plansOf(answers);
  const [first, last] = [dayPhrase(dayOf(from)), dayPhrase(dayOf(until))];
  const tests = listPhrase(
    answers.map(({ fact, programme }) => phrase((l) => `${fact.label[l]} (${programme[l]})`)),
    AND,
  );
  return {
    da: `Én blodprøve for ${NUMBER.da[plans] ?? plans} planer: ${tests.da}, mellem ${first.da} og ${last.da}`,
    en: `One blood test for ${NUMBER.en[plans] ?? plans} plans: ${tests.en}, between ${first.en} and ${last.en}`,
  };
}

const NUMBER: Record<keyof Phrase, Record<number, string>> = {
  da: { 2: "to", 3: "tre" },
  en: { 2: "two", 3: "three" },
};
