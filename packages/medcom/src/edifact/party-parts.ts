import { episodeStatus, letterStatus, relation, speciality } from "./codes.ts";
import { type Part, type Slot, segment } from "./layout.ts";
import { at, blank, codes, echo, inRow, is, moment, noise, personNumber, qualified, word } from "./slots.ts";

/** Registers with who answers for them: `SKS:SST` is the hospitals' classification at the health authority. */
const registers = codes(
  {
    sygehusafdelingsnummer: "SKS:SST",
    ydernummer: "YNR:SFU",
    lokationsnummer: ":9",
    kommunenummer: "KOM:IM",
    sorkode: "SOR:SST",
  },
  { "EAN:9": "lokationsnummer", "EAN:": "lokationsnummer", ":": "lokationsnummer", "SOR:": "sorkode" },
);
/** Numbers in a register of the laboratory's own. */
const LOCAL = "91";

/** A party's number and its register. */
function partyNumber(prefix: string): Slot {
  const number = at(`${prefix}Identifier`);
  return {
    width: 3,
    read: ([said = "", code = "", agency = ""], to, found) => {
      number.read([said], to, found);
      if (code === LOCAL) to.put(`${prefix}IdentifierLocal`, agency, found);
      else if (said !== "")
        to.put(`${prefix}IdentifierCode`, registers.toWord.get(`${code}:${agency}`) ?? `${code}:${agency}`, found);
      return true;
    },
    write: (from, count) => {
      const [said] = number.write(from, count) ?? [];
      if (said === undefined) return undefined;
      const local = from.take(`${prefix}IdentifierLocal`);
      if (local !== undefined) return [said, LOCAL, local];
      const register = from.take(`${prefix}IdentifierCode`) ?? "";
      return [said, ...(registers.toCode.get(register) ?? register).split(":")];
    },
  };
}

const US = noise("US", "");

/** Who somebody is: number, and the names of house, department and unit. */
export function party(role: string, prefix: string): Part {
  const names = [at(`${prefix}OrganisationName`), at(`${prefix}DepartmentName`), at(`${prefix}UnitName`)];
  return segment("NAD", [[is(role)], [partyNumber(prefix)], [], [...names, blank, blank, US]]);
}

/** Who a person is, by title and name. */
export function person(role: string, prefix: string, title: string, name?: string): Part {
  const names = [at(`${prefix}${title}`), name === undefined ? blank : at(`${prefix}${name}`)];
  return segment("NAD", [[is(role)], [partyNumber(prefix)], [], [...names, blank, blank, blank, US]]);
}

/** An address. */
export function address(prefix = ""): Part {
  return segment("ADR", [
    [],
    [US, at(`${prefix}StreetName`), at(`${prefix}SuburbName`)],
    [at(`${prefix}DistrictName`)],
    [at(`${prefix}PostCodeIdentifier`)],
  ]);
}

/** A telephone number. */
export function telephone(prefix: string): Part {
  return segment("CON", [[], [at(`${prefix}TelephoneSubscriberIdentifier`), is("TE")]]);
}

/** The group's number in its row. */
export const sequence: Part = segment("SEQ", [[], [inRow]], "always");

/** The sender's speciality, and the type of the letter again. */
export function specialityOf(type: string): Part {
  const [sks, sst] = [noise("SKS", ""), noise("SST", "")];
  return segment("SPR", [
    [is("ORG")],
    [word("Sender/MedicalSpecialityCode", speciality), sks, sst],
    [noise(type, ""), sks, sst],
  ]);
}

/** The patient's number and name. */
export const patientName: Part = segment("PNA", [
  [is("PAT")],
  [personNumber("Patient/CivilRegistrationNumber")],
  [],
  [],
  [qualified("SU", "Patient/PersonSurnameName")],
  [qualified("FO", "Patient/PersonGivenName")],
]);

/** The number of a patient who has no civil registration number. */
export const alternativeNumber: Part = segment("RFF", [[is("XPI"), at("Patient/AlternativeIdentifier")]]);

/** What the patient does, in the segment of employments. */
export function employment(path: string): Part {
  return segment("EMP", [[noise("1", "")], [], [blank, blank, blank, at(path)]]);
}

/** A relative's part of the family, and name. */
export function relativeName(register: "CPR" | "none"): readonly Part[] {
  return [
    segment("REL", [[is("PER")], [word("RelationCode", relation)]]),
    segment("PNA", [
      [is("PAS")],
      [personNumber("PersonIdentifier", register)],
      [],
      [],
      [qualified("SU", "PersonSurnameName")],
      [qualified("FO", "PersonGivenName")],
    ]),
  ];
}

/** What every letter begins with: the kind of document, and when it was signed. */
export function opening(document: string): readonly Part[] {
  return [
    segment("BGM", [[is(document)], [], [noise("9")], [noise("NA", "")]], "always"),
    segment("DTM", [[is("137"), moment("Letter/Authorisation")]]),
  ];
}

/** Whether the letter is new. */
export const status: Part = segment("GIS", [[word("Letter/StatusCode", letterStatus)]]);

/** A group that is always new. */
export const asNew: Part = segment("GIS", [[noise("N")]], "always");

/** The letter's number again. */
export const ownNumber: Part = segment("RFF", [[is("SRI"), echo("Letter/Identifier")]], "always");

/** The episode of care, or that there is none. */
export const episode: readonly Part[] = [
  segment("RFF", [[is("REI"), at("Letter/EpisodeOfCareIdentifier")]]),
  segment("RFF", [[is("AHI"), noise("1")]], { unless: "Letter/EpisodeOfCareIdentifier" }),
];

/** Whether the patient is admitted. */
export const patientStatus: Part = segment("PAS", [[word("Patient/EpisodeOfCareStatusCode", episodeStatus)]]);
