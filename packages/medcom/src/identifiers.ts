import type { Said } from "./unreadable.ts";
import { type Coded, coded, type Field, key, maybe, note, one, only, text } from "./wire.ts";
import { element } from "./write-xml.ts";

/** Which register a party's number is from (MedCom IdentifierCode). */
export const partyRegisters = [
  "sygehusafdelingsnummer",
  "ydernummer",
  "lokationsnummer",
  "kommunenummer",
  "sorkode",
] as const;

/** A number in a register of the laboratory's own, named by up to three characters (MedCom IdentifierLocal). */
export interface LocalRegister {
  readonly local: string;
}

/** A party's number and the register it is from. */
export interface PartyNumber {
  readonly text: string;
  readonly register: Coded<(typeof partyRegisters)[number]> | LocalRegister;
}

const number = key(17);
const register = coded(partyRegisters);
const localRegister = maybe("IdentifierLocal", text(3));

/** Identifier with IdentifierCode, or with IdentifierLocal as laboratories may. Read as written; a number that cannot be one is not written. */
export const partyNumber: Field<PartyNumber> = {
  names: ["Identifier", "IdentifierCode", "IdentifierLocal"],
  read: (parent, journal) => {
    const local = localRegister.read(parent, journal);
    return {
      text: one("Identifier", number).read(parent, journal),
      register: local === undefined ? one("IdentifierCode", register).read(parent, journal) : { local },
    };
  },
  write: (value, journal) => {
    const identifier = one("Identifier", number).write(value.text, journal);
    if (typeof value.register === "object" && "local" in value.register) {
      return [...identifier, ...localRegister.write(value.register.local, journal)];
    }
    if (typeof value.register === "string" && !FORMS[value.register].test(value.text)) note(journal, WRONG_FORM);
    return [...identifier, ...one("IdentifierCode", register).write(value.register, journal)];
  },
};

const FORMS: Readonly<Record<(typeof partyRegisters)[number], RegExp>> = {
  /** Hospital (4) and department (0 to 4 more), SKS. */
  sygehusafdelingsnummer: /^[0-9A-Z]{4,8}$/,
  /** Leading zeros count: 79741 is another practice than 079741, or none. */
  ydernummer: /^[0-9]{6}$/,
  lokationsnummer: /^[0-9]{13}$/,
  /** MedCom's own examples name a municipality by its mailbox. */
  kommunenummer: /^(?:[0-9]{3,4}|[0-9]{13})$/,
  sorkode: /^[0-9]{11,17}$/,
};

/** Which of MedCom's two elements a patient's number stood in. What the number is, is for the receiver to judge. */
export interface PatientIdentity {
  readonly kind: "civil-registration" | "alternative";
  /** As written in the letter. */
  readonly text: string;
}

const civilRegistration = key(10);

/** CivilRegistrationNumber or AlternativeIdentifier (replacement numbers); exactly one of them. */
export const patientIdentity: Field<PatientIdentity> = {
  names: ["CivilRegistrationNumber", "AlternativeIdentifier"],
  read: (parent, journal) => {
    const alternative = only(parent, "AlternativeIdentifier", journal);
    const civil = only(parent, "CivilRegistrationNumber", journal);
    if (alternative !== undefined && civil !== undefined) note(journal, TWO_NUMBERS, alternative.where);
    return alternative === undefined
      ? { kind: "civil-registration", text: one("CivilRegistrationNumber", civilRegistration).read(parent, journal) }
      : { kind: "alternative", text: one("AlternativeIdentifier", civilRegistration).read(parent, journal) };
  },
  write: (value, journal) => {
    const form = value.kind === "alternative" ? /^.{10}$/u : /^[0-9]{10}$/;
    if (!form.test(value.text)) note(journal, WRONG_FORM);
    return [element(value.kind === "alternative" ? "AlternativeIdentifier" : "CivilRegistrationNumber", [value.text])];
  },
};

// Neither sentence repeats the number: it may be a CPR number.
const WRONG_FORM = (path: string): Said => ({
  da: `${path} har et nummer, som ikke har registrets form (cifre og længde).`,
  en: `${path} has a number that is not in the register's form (digits and length).`,
});
const TWO_NUMBERS = (path: string): Said => ({
  da: `${path} har både CPR-nummer og erstatningsnummer, og brevet siger ikke, hvilket der gælder.`,
  en: `${path} has both a CPR number and a replacement number, and the letter does not say which one counts.`,
});
