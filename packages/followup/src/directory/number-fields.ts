import { type IsoDay, parseIsoDay } from "../ids.ts";
import type { Phrase } from "../phrase.ts";
import type { CancerGroup } from "./cancer-group.ts";
import { CORRESPONDENCE_FORMATS, digitsOf, type NumberFields, OWNER_ROLES } from "./directory-number.ts";
import { isGln } from "./gln.ts";
import { hoursPhrase, parseHours } from "./opening-hours.ts";

/** The fields of a number as somebody has written them, on a screen or in a file. */
export type WrittenNumber = Record<Exclude<keyof NumberFields, "cancers">, string> & { cancers: readonly string[] };

/** What is wrong with a field, and what to write. */
export interface FieldProblem {
  field: keyof NumberFields | "verifiedOn";
  says: Phrase;
}

/** A field as it was read, or what is wrong with it. */
type ReadField<Value> = { value: Value } | { says: Phrase };

const LONGEST = 80;

/** Reads the fields of a number; or says everything that is wrong with them. */
export function readNumber(written: WrittenNumber, groups: readonly CancerGroup[]): NumberFields | FieldProblem[] {
  const validFrom = readDay(written.validFrom);
  const read: { [Field in keyof NumberFields]: ReadField<NumberFields[Field]> } = {
    cancers: readCancers(written.cancers, groups),
    label: readLabel(written.label),
    coordinator: readText(written.coordinator),
    phone: readPhone(written.phone),
    hours: readHours(written.hours),
    ean: isGln(written.ean.trim()) ? { value: written.ean.trim() } : { says: SAYS.ean },
    sor: /^(?:\d{11,18})?$/.test(written.sor.trim()) ? { value: written.sor.trim() } : { says: SAYS.sor },
    format: readOne(written.format, CORRESPONDENCE_FORMATS, SAYS.format),
    ownerRole: readOne(written.ownerRole, OWNER_ROLES, SAYS.ownerRole),
    validFrom,
    endsOn: readEnd(written.endsOn, validFrom),
  };
  const problems: FieldProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, each] of Object.entries(read)) {
    if ("says" in each) problems.push({ field: field as keyof NumberFields, says: each.says });
    else values[field] = each.value;
  }
  return problems.length > 0 ? problems : (values as unknown as NumberFields); // every field was read
}

function readCancers(written: readonly string[], groups: readonly CancerGroup[]): ReadField<readonly string[]> {
  const cancers = [...new Set(written.map((each) => each.trim()))];
  if (cancers.length === 0) return { says: SAYS.cancers };
  return cancers.every((each) => groups.some(({ id }) => id === each))
    ? { value: cancers }
    : { says: SAYS.unknownCancer };
}

function readLabel(written: string): ReadField<string> {
  const read = readText(written);
  return "value" in read && read.value === "" ? { says: SAYS.label } : read;
}

/** A text of one line, without signs that hide or turn it. */
function readText(written: string): ReadField<string> {
  const text = written.trim().replace(/\s+/g, " ");
  return text.length > LONGEST || /[\p{C}<>]/u.test(text) ? { says: SAYS.text } : { value: text };
}

function readPhone(written: string): ReadField<string> {
  const digits = digitsOf(written);
  return /^\d{8}$/.test(digits) ? { value: digits.replace(/(\d\d)(?=\d)/g, "$1 ") } : { says: SAYS.phone };
}

/** Hours are kept in one spelling, so that the same hours are the same text. */
function readHours(written: string): ReadField<string> {
  const spans = parseHours(written);
  return spans === undefined ? { says: SAYS.hours } : { value: hoursPhrase(spans).da };
}

function readOne<Value extends string>(written: string, values: readonly Value[], says: Phrase): ReadField<Value> {
  const value = values.find((each) => each === written.trim());
  return value === undefined ? { says } : { value };
}

function readDay(written: string): ReadField<IsoDay> {
  const day = parseIsoDay(written.trim());
  return typeof day === "string" ? { value: day } : { says: SAYS.day };
}

function readEnd(written: string, from: ReadField<IsoDay>): ReadField<IsoDay | null> {
  if (written.trim() === "") return { value: null };
  const end = readDay(written);
  return "value" in end && "value" in from && end.value < from.value ? { says: SAYS.endBeforeBeginning } : end;
}

const SAYS = {
  cancers: { da: "Vælg mindst én kræftsygdom.", en: "Choose at least one cancer." },
  unknownCancer: {
    da: "En af kræftsygdommene findes ikke på listen over grupper.",
    en: "One of the cancers is not on the list of groups.",
  },
  label: { da: "Skriv, hvem der tager telefonen.", en: "Write who answers." },
  text: { da: "Skriv højst 80 almindelige tegn på én linje.", en: "Write at most 80 plain signs on one line." },
  phone: { da: "Nummeret skal have otte cifre.", en: "The number must have eight digits." },
  hours: {
    da: "Skriv som »hverdage kl. 9–15« eller »man–tors 8–15, fre 8–13«.",
    en: "Write as “weekdays 9–15” or “mon–thu 8–15, fri 8–13”.",
  },
  ean: {
    da: "Lokationsnummeret (EAN) skal have 13 cifre med rigtigt kontrolciffer.",
    en: "The location number (EAN) must have 13 digits with a right check digit.",
  },
  sor: { da: "SOR-nummeret skal have 11 til 18 cifre.", en: "The SOR number must have 11 to 18 digits." },
  format: { da: "Vælg DIS91 eller CareCommunication.", en: "Choose DIS91 or CareCommunication." },
  ownerRole: {
    da: "Ejeren skal være coordinator eller hospital-doctor.",
    en: "The owner must be coordinator or hospital-doctor.",
  },
  day: { da: "Skriv dagen som 2026-08-31.", en: "Write the day as 2026-08-31." },
  endBeforeBeginning: {
    da: "Nummeret slutter, før det begynder.",
    en: "The number ends before it begins.",
  },
} as const satisfies Record<string, Phrase>;
