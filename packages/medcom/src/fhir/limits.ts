import type { Said } from "../unreadable.ts";
import type { XmlReading } from "../xml.ts";

/** MedCom's limit for a whole message is 50 MB; a text of more characters than that is not read. */
export const MOST_CHARACTERS = 52_428_800;

/** Elements of XML, or values of JSON: a real message of 50 MB is an attachment and some hundred of them. */
export const MOST_VALUES = 100_000;

/** How FHIR's XML is read: everything stands in attributes, and an attachment of many megabytes is one of them. */
export const FHIR_XML: XmlReading = {
  keepAttributes: true,
  characters: MOST_CHARACTERS,
  depth: 64,
  elements: MOST_VALUES,
  attributes: 32,
  tagCharacters: MOST_CHARACTERS,
  references: 1_000_000,
};

/** The namespace of FHIR's XML. */
export const FHIR_NAMESPACE = "http://hl7.org/fhir";

/** The longest number that is read: more digits say nothing in health care, and cost time in arithmetic. */
const MOST_DIGITS = 40;

/** Whether a number is longer, or its exponent larger, than any that a message has use for. */
export function isHuge(source: string): boolean {
  const exponent = /[eE][+-]?0*(\d+)$/.exec(source)?.[1] ?? "";
  return source.length > MOST_DIGITS || exponent.length > 2 || Number(exponent) > MOST_DIGITS;
}

/** A number that is refused. */
export const HUGE_NUMBER: Said = {
  da: `Et tal har mere end ${MOST_DIGITS} cifre. Intet er læst. Bed afsenderen rette det.`,
  en: `A number has more than ${MOST_DIGITS} digits. Nothing was read. Ask the sender to correct it.`,
};
/** A message that is refused for its size. */
export const TOO_LARGE: Said = {
  da: "Meddelelsen er større end 50 MB, som er MedComs grænse. Intet er læst. Bed afsenderen sende bilag som henvisning.",
  en: "The message is larger than 50 MB, which is MedCom's limit. Nothing was read. Ask the sender to send attachments as links.",
};
