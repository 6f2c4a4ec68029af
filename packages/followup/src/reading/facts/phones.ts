import type { ContactFact } from "../letter-facts.ts";
import { type Span, textBefore, textBehind } from "../span.ts";

/** A telephone number in folded text. */
export interface FoundPhone extends Span {
  digits: string;
  role: ContactFact["role"];
}

/** Digits in groups, with +45 or without: at least five, so that years and doses stay out. */
const DIGITS = /(?<![a-z\d/,<>+-])(?:(?:\+|00) ?45[ -]?)?\d{1,8}(?:[ .-]\d{1,4}){0,7}(?!\d|[/,]\d|[ .-]\d|[a-z%])/g;
const COUNTRY = /^(?:\+|00) ?45[ -]?/;
const CUE =
  /tlf|telefon|nummer|nr\.?(?![a-z])|ring|direkte|dir\.|linje|lokal|koordinator|omstilling|kontakt|traeffes|sygeplejerske|sekretaer|spl\./;
const NOT_A_PHONE =
  /(?<![a-z])(?:(?:cpr|ydern|personn|lokation|journaln)[a-z]*|npu|dnk|ean|sor|fax|id)(?![a-z])[-.: a-z]{0,14}$/;
const OF_OTHERS =
  /pts|pt\.s|patientens|(?:pt|patient|paaroerende|hustru|aegtefaelle|datter|soen|samlever)[a-z]{0,6}\.?:? ?(?:tlf|telefon)|mobil|(?:hans|hendes|pt\.) (?:egen|eget) (?:telefon|tlf|nummer)|lokal laege|laegehuset|fax|hjemmesygeplejen/;

const ROLES: readonly (readonly [role: ContactFact["role"], words: RegExp])[] = [
  [
    "switchboard",
    /omstilling|hovednummer|hovednr|hospitalets nummer|hospitalets telefonnummer|sygehusets nummer|sygehusets telefonnummer|receptionen|hovedtelefon/,
  ],
  ["coordinator", /koordinator|koordin|koord\./],
  ["nurse", /sygeplejerske|(?<![a-z])spl\.?(?![a-z])|sygepl|sgpl/],
  [
    "clinic",
    /ambulator|amb\.|afdeling|afd\.|klinik|afsnit|sekret|kontor|center|centret|vagthavende|bagvagt|raadgivning|overlaege|laege|dagafsnit|terapien/,
  ],
];

/** The telephone numbers of a sentence, with whose they are. Counts digits; does not demand eight, so that a slip can be told. */
export function phonesIn(text: string, dates: readonly Span[], label: string): FoundPhone[] {
  if (!/\d\d/.test(text)) return [];
  return [...text.matchAll(DIGITS)].flatMap((found): FoundPhone[] => {
    const [at, end] = [found.index, found.index + found[0].length];
    const digits = found[0]
      .replace(COUNTRY, "")
      .replace(/\D/g, "")
      .replace(/^45(?=\d{8}$)/, "");
    if (dates.some((date) => at < date.end && end > date.at) || !looksLikeOne(text, at, end, digits, label)) return [];
    return [{ at, end, digits, role: roleOf(text, at, end, label) }];
  });
}

/** Eight digits, and not one digit eight times, as forms have it where nobody filled them. */
export function canBeRung(digits: string): boolean {
  return /^\d{8}$/.test(digits) && !/(\d)\1{7}/.test(digits);
}

function looksLikeOne(text: string, at: number, end: number, digits: string, label: string): boolean {
  const before = textBefore(text, at, 60);
  if (NOT_A_PHONE.test(before) || OF_OTHERS.test(text.slice(Math.max(0, at - 24), Math.min(text.length, end + 14))))
    return false;
  if (
    digits.length === 8 &&
    /^(?:\d{8}|\d{4}[ .-]\d{4}|\d\d(?:[ .-]\d\d){3}|\d\d \d{3} \d{3}|\d\d \d\d \d{4})$/.test(
      text.slice(at, end).replace(COUNTRY, ""),
    )
  )
    return true;
  return (
    digits.length >= 6 &&
    !/(?:kl|kl\.)$/.test(before.trimEnd()) &&
    digits.length <= 11 &&
    digits.length !== 10 &&
    (CUE.test(before) || CUE.test(label) || /^\((?:direkte|sekretaer|spl|koord)/.test(text.slice(end).trimStart()))
  );
}

/** The person or place named nearest: before the number in its sentence, then behind it, then in the heading. */
function roleOf(text: string, at: number, end: number, label: string): ContactFact["role"] {
  const before = textBefore(text, at, 90);
  return last(before) ?? last(textBehind(text, end, 50).replace(/ikke [^)]*/, "")) ?? last(label) ?? "unknown";
}

function last(text: string): ContactFact["role"] | undefined {
  return ROLES.find(([, words]) => words.test(text))?.[0];
}
