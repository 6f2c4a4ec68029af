import { digitsOf, verifiedUntil } from "@foelgeskab/followup/directory/directory-number";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import type { World } from "../../advance/advance.ts";
import { type Refused, refused } from "../../http/answer.ts";
import { cancerOf, type StandingNumber, standingNumbers } from "../../pages/contacts.ts";
import type { CourseFile } from "../../pages/course-file.ts";
import type { Db } from "../../store/transaction.ts";

/**
 * The number that a letter cites as the department's telephone list has it at the sending, with the list's own day. A letter may cite a live entry
 * alone: one that has ended, become stale or changed since the draft was written is refused, with what to do.
 */
export async function listedContact(
  db: Db,
  world: Pick<World, "clock" | "settings">,
  { course: { holder, subject } }: CourseFile,
  { contact }: Pick<Epikrise, "contact">,
): Promise<{ contact: Epikrise["contact"] } | { refused: Refused }> {
  if (contact === null) return { contact }; // the check of the letter says so
  const numbers = await standingNumbers(db, world);
  const found = numbers.find(
    ({ entry, party, cancers }) => entry === contact.entry && party === holder && cancers.includes(cancerOf(subject)),
  );
  const why = found === undefined ? NOT_LISTED : whyNot(found, contact.phone, world.settings.directory.confirmMonths);
  if (found === undefined || why !== undefined)
    return {
      refused: refused({ status: 422, code: "contact-not-listed", field: "contact", sentence: why ?? NOT_LISTED }),
    };
  const { entry, phone, label, verifiedOn } = found;
  return { contact: { entry, phone, label, verifiedOn } };
}

/** Why a letter may not cite a number as it stands; undefined where it may. */
function whyNot(number: StandingNumber, cited: string, months: number): Phrase | undefined {
  const { phone, state, endsOn, validFrom } = number;
  if (state === "ended" && endsOn !== null)
    return told(endsOn, "gælder ikke mere fra", "is not answered any more from");
  if (state === "upcoming") return told(validFrom, "gælder først fra", "is answered only from");
  if (state === "stale") return stale(verifiedUntil(number, months));
  return digitsOf(phone) === digitsOf(cited) ? undefined : CHANGED;
}

function told(on: StandingNumber["validFrom"], da: string, en: string): Phrase {
  const day = dayPhrase(dayOf(on));
  return phrase((l) =>
    l === "da"
      ? `Punkt 8: nummeret ${da} ${day.da}. Brevet er ikke sendt: vælg et andet nummer, eller opret det på telefonlisten.`
      : `Element 8: the number ${en} ${day.en}. The letter was not sent: choose another number, or add it to the telephone list.`,
  );
}

function stale(until: StandingNumber["validFrom"]): Phrase {
  const day = dayPhrase(dayOf(until));
  return {
    da: `Punkt 8: nummeret er forældet siden ${day.da}. Brevet er ikke sendt: ring nummeret op, bekræft det på telefonlisten, og send igen.`,
    en: `Element 8: the number has been stale since ${day.en}. The letter was not sent: ring it, verify it on the telephone list, and send again.`,
  };
}

const NOT_LISTED: Phrase = {
  da: "Punkt 8: nummeret står ikke på afdelingens telefonliste for denne sygdom. Brevet er ikke sendt: vælg nummeret igen.",
  en: "Element 8: the number does not stand on the department's telephone list for this disease. The letter was not sent: choose the number again.",
};
const CHANGED: Phrase = {
  da: "Punkt 8: nummeret er ændret på telefonlisten, siden kladden blev skrevet. Brevet er ikke sendt: vælg nummeret igen.",
  en: "Element 8: the number was changed on the telephone list since the draft was written. The letter was not sent: choose the number again.",
};
