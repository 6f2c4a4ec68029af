/*
 * The forms of FHIR R4's primitive types, as the specification's table has them. Written here and not taken from the definitions, because
 * the published expression for base64 takes exponential time on hostile text. Each of these is linear; lengths are looked at first.
 */

const DAY = "(?:0[1-9]|[12]\\d|3[01])";
const YEAR = "(?:\\d(?:\\d(?:\\d[1-9]|[1-9]0)|[1-9]00)|[1-9]000)";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?";
const ZONE = "(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))";
const MONTH = "(?:0[1-9]|1[0-2])";

const FORMS: Readonly<Record<string, RegExp>> = {
  base64Binary: /^[0-9A-Za-z+/=\s]*$/,
  canonical: /^\S+$/,
  code: /^\S+(?: \S+)*$/,
  date: new RegExp(`^${YEAR}(?:-${MONTH}(?:-${DAY})?)?$`),
  dateTime: new RegExp(`^${YEAR}(?:-${MONTH}(?:-${DAY}(?:T${CLOCK}${ZONE})?)?)?$`),
  id: /^[A-Za-z0-9\-.]{1,64}$/,
  instant: new RegExp(`^${YEAR}-${MONTH}-${DAY}T${CLOCK}${ZONE}$`),
  integer: /^(?:0|-?[1-9]\d*)$/,
  oid: /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/,
  positiveInt: /^[1-9]\d*$/,
  time: new RegExp(`^${CLOCK}$`),
  unsignedInt: /^(?:0|[1-9]\d*)$/,
  uri: /^\S+$/,
  url: /^\S+$/,
  uuid: /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
};

/** Types whose values may hold blanks and line breaks, and may be long. */
const TEXT = new Set(["string", "markdown", "xhtml", "base64Binary"]);
const LONGEST_TOKEN = 4096;
const MOST_INT = 2_147_483_647;

/** Whether the text of a value has the form of its primitive type. Days that no month has are found too. */
export function hasForm(type: string, text: string): boolean {
  if (!TEXT.has(type) && text.length > LONGEST_TOKEN) return false;
  if (text === "" || (type !== "base64Binary" && FORBIDDEN.test(text))) return false;
  if (FORMS[type]?.test(text) === false) return false;
  if (type === "date" || type === "dateTime" || type === "instant") return isRealDay(text.slice(0, 10));
  if (type === "integer" || type === "unsignedInt" || type === "positiveInt") return Math.abs(Number(text)) <= MOST_INT;
  return type !== "base64Binary" || text.replace(/\s+/g, "").length % 4 === 0;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what FHIR forbids in a string
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

function isRealDay(text: string): boolean {
  if (text.length < 10) return true;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return Temporal.PlainDate.from({ year, month, day }, { overflow: "constrain" }).day === day;
}

/**
 * Whether a text has characters that turn the reading direction of what follows, so that a reader sees another text than the machine
 * (safety, row 35). In words, the marks that only tell the direction of a letter are harmless; in codes and identifiers none is.
 */
export function misleads(type: string, text: string): boolean {
  return TEXT.has(type)
    ? /[\u202A-\u202E\u2066-\u2069]/.test(text)
    : /[\p{Bidi_Control}\u200B-\u200D\u2060\uFEFF]/u.test(text);
}
