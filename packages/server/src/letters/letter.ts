import type { IsoDay } from "@foelgeskab/followup/ids";
import { type Language, writtenDay } from "@foelgeskab/followup/written-day";
import type { LetterView } from "../contract.ts";
import type { Printed } from "./printable.ts";
import { typeset } from "./typesetter.ts";

/** A discharge letter with what stands around it on paper. It goes to a practice, so it carries the civil registration number. */
export interface PrintedLetter {
  letter: LetterView;
  patient: { name: string; cpr: string };
  /** The department, as "Urinvejskirurgi, Aarhus". */
  from: string;
  /** The practice. */
  to: string;
  /** Null while nobody has signed: the letter is then marked as a draft. */
  signed: { by: string; on: IsoDay } | null;
}

const WORDS = {
  da: {
    patient: "Patient",
    from: "Fra",
    to: "Til",
    signedOn: "Underskrevet",
    draft: { mark: "UDKAST", text: "Brevet er ikke underskrevet og ikke sendt." },
    green: "Grøn",
    yellow: "Gul",
    missing: "mangler",
    page: { page: "side", of: "af" },
  },
  en: {
    patient: "Patient",
    from: "From",
    to: "To",
    signedOn: "Signed",
    draft: { mark: "DRAFT", text: "The letter is not signed and not sent." },
    green: "Green",
    yellow: "Yellow",
    missing: "missing",
    page: { page: "page", of: "of" },
  },
} as const;

/** The letter as tagged PDF/UA-1: the recommendation first, then the ten headings. */
export function renderLetterPdf(printed: PrintedLetter, language: Language): Uint8Array {
  return typeset({ template: "letter", data: letterTexts(printed, language), pictures: {} });
}

function letterTexts(
  { letter, patient, from, to, signed }: PrintedLetter,
  language: Language,
): { [block: string]: Printed } {
  const words = WORDS[language];
  return {
    language,
    draft: signed === null ? words.draft : null,
    title: letter.title,
    about: [
      [words.patient, `${patient.name}, ${withHyphen(patient.cpr)}`],
      [words.from, from],
      [words.to, to],
    ],
    colour: { code: letter.colour, word: words[letter.colour] },
    recommendation: lines(letter.recommendation),
    sections: letter.sections.map(({ heading, text }) => ({ heading, lines: lines(text) })),
    missing: words.missing,
    signature: signed === null ? null : [signed.by, `${words.signedOn} ${writtenDay(signed.on, language)}`],
    mark: `${patient.name} · ${from}`,
    page: words.page,
  };
}

function lines(text: string): string[] {
  return text
    .replaceAll("\t", " ")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function withHyphen(cpr: string): string {
  return cpr.replace(/^(\d{6})(\d{4})$/, "$1-$2");
}
