/** A sentence for people, Danish first and complete in English. */
export interface Phrase {
  da: string;
  en: string;
}

const MONTHS = {
  da: ["jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

/** A day as people write it: "12. nov. 2026" in Danish, "12 Nov 2026" in English. */
export function dayPhrase(day: Temporal.PlainDate): Phrase {
  return {
    da: `${day.day}. ${MONTHS.da[day.month - 1]} ${day.year}`,
    en: `${day.day} ${MONTHS.en[day.month - 1]} ${day.year}`,
  };
}

/** Builds one phrase from a template per language, so that both languages always say the same. */
export function phrase(build: (language: "da" | "en") => string): Phrase {
  return { da: build("da"), en: build("en") };
}

/** A name, or what somebody wrote: it stands as it is in both languages. */
export function asWritten(text: string): Phrase {
  return { da: text, en: text };
}

/** A decimal as people write it in each language: comma in Danish. */
export function numberPhrase(text: string): Phrase {
  return { da: text.replace(".", ","), en: text.replace(",", ".") };
}

/** The word before the last of several things that all hold. */
export const AND: Phrase = { da: "og", en: "and" };

/** The word before the last of several things of which one is enough. */
export const OR: Phrase = { da: "eller", en: "or" };

/** Several phrases as one: "a, b og c". */
export function listPhrase(phrases: readonly Phrase[], last: Phrase): Phrase {
  return phrase((l) => {
    const all = phrases.map((each) => each[l]);
    const ending = all.pop() ?? "";
    return all.length === 0 ? ending : `${all.join(", ")} ${last[l]} ${ending}`;
  });
}
