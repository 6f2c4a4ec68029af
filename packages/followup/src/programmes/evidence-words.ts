import { dayOf } from "../ids.ts";
import { asWritten, dayPhrase, numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Evidence, Mark, Signature, Source } from "../programme.ts";
import { CHECK_NUMBER, CRITERION_NUMBER } from "./stated-numbers.ts";

/** How well a number is known, in words. */
export const MARK_NAME: Record<Mark, Phrase> = {
  agreement: { da: "Fra aftalen", en: "From the agreement" },
  "verified-dk": { da: "Dansk kilde", en: "Danish source" },
  "verified-foreign": { da: "Udenlandsk kilde", en: "Foreign source" },
  model: { da: "Uden læst kilde", en: "Without a source read" },
  proposal: { da: "Forslag", en: "Proposal" },
};

/** Who signed and when: "underskrevet af Karen Lund Iversen d. 1. marts 2027", or "ikke underskrevet". */
export function signedPhrase(signature: Signature): Phrase {
  if (signature === "unsigned") return { da: "ikke underskrevet", en: "not signed" };
  const day = dayPhrase(dayOf(signature.on));
  return { da: `underskrevet af ${signature.by} d. ${day.da}`, en: `signed by ${signature.by} on ${day.en}` };
}

/** A source as people look it up: title and place. */
export function sourcePhrase(id: string, sources: readonly Source[]): Phrase {
  const source = sources.find((each) => each.id === id);
  return asWritten(source === undefined ? id : `${source.title}, ${source.where}`);
}

/** What an entry's fields are called: "interval, varighed". */
export function fieldsPhrase(fields: Evidence["for"]): Phrase {
  return phrase((l) => fields.map((field) => fieldPhrase(field)[l]).join(", "));
}

function fieldPhrase(field: string): Phrase {
  const [name = "", ...value] = field.split(" "); // "suggested 20": one of a list, with a source of its own
  const known = FIELD_NAMES.get(name) ?? asWritten(name);
  return phrase((l) => [known[l], ...value.map((each) => numberPhrase(each)[l])].join(" "));
}

const FIELD_NAMES: ReadonlyMap<string, Phrase> = new Map(
  Object.entries({
    ...CHECK_NUMBER,
    ...CRITERION_NUMBER,
    needs: { da: "analyser", en: "analyses" },
    event: { da: "hændelse", en: "event" },
    months: { da: "måneder", en: "months" },
    when: { da: "spørgsmål og svar", en: "question and answer" },
    text: { da: "tekst", en: "text" },
    of: { da: "delregler", en: "parts" },
    any: { da: "symptomer", en: "symptoms" },
    count: { da: "antal", en: "count" },
    windowDays: { da: "inden for dage", en: "within days" },
    rises: { da: "stigninger", en: "rises" },
    minAbsolute: { da: "mindste stigning", en: "least rise" },
    minMeasurements: { da: "mindste antal målinger", en: "least number of measurements" },
    minSpanDays: { da: "mindste tid mellem første og sidste", en: "least time from first to last" },
    minPsa: { da: "mindste sidste værdi", en: "least last value" },
    graceDays: { da: "frist", en: "grace" },
    check: { da: "kontrol", en: "check" },
    flag: { da: "klinisk vurdering", en: "clinical judgement" },
    suggested: { da: "foreslåede værdier", en: "suggested values" },
  }),
);
