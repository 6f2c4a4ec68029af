import type { PartyNumber } from "@foelgeskab/medcom/identifiers";
import type { Address, OrganisationNames, Person, Receiver, SenderParty } from "@foelgeskab/medcom/parties";
import { showControls } from "@foelgeskab/medcom/write-xml";
import type { PartyRow, PatientRow } from "../../pages/course-file.ts";

/** Most names and address lines in a letter have room for this many characters. */
const LINE = 35;

/** A text as the letter has room for it; cut with an ellipsis rather than refused, since the whole stands in our own register. */
export function fitted(text: string, most = LINE): string | undefined {
  const shown = [...showControls(text.trim())];
  if (shown.length === 0) return undefined;
  return shown.length <= most ? shown.join("") : `${shown.slice(0, most - 1).join("")}…`;
}

/** The receiver of a letter. */
export function receiverOf(party: PartyRow): Receiver {
  return { ean: party.ean, number: numberOf(party), ...namesOf(party), ...addressLines(party) };
}

/** The sender of a letter. */
export function senderOf(party: PartyRow): SenderParty {
  const { organisation = party.ean, ...names } = namesOf(party);
  return { ...receiverOf(party), ...names, organisation, ...maybe("telephone", fitted(party.phone, 25)) };
}

/** A department is named below its hospital, a practice by its own name. */
function namesOf({ kind, name, organisation }: PartyRow): OrganisationNames {
  const whole = kind === "department" && organisation !== "" ? [organisation, name] : [name];
  return { ...maybe("organisation", fitted(whole[0] ?? "")), ...maybe("department", fitted(whole[1] ?? "")) };
}

/** The street, town and post code of a party or a patient. */
export function addressLines({ street, postcode, city }: PartyRow | PatientRow): Address {
  return {
    ...maybe("street", fitted(street)),
    ...maybe("district", fitted(city)),
    ...maybe("postCode", fitted(postcode, 9)),
  };
}

function numberOf({ kind, identifier, ean }: PartyRow): PartyNumber {
  switch (kind) {
    case "practice":
      return { text: identifier.padStart(6, "0"), register: "ydernummer" };
    case "department":
      return { text: identifier, register: "sygehusafdelingsnummer" };
    case "region":
    case "programme-group":
      // The region's offices have a mailbox and no number in these registers.
      return { text: ean, register: "lokationsnummer" };
    default:
      return kind satisfies never;
  }
}

/** The patient as letters name her. */
export function personOf({ cpr, familyName, givenName }: PatientRow): Person {
  const surname = fitted(familyName, 70) ?? "–";
  return { identity: { kind: "civil-registration", text: cpr }, surname, ...maybe("givenName", fitted(givenName, 70)) };
}

/** A key that is there only when it has a value. */
function maybe<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V }); // the computed key is K
}
