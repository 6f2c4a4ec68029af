import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import type { LetterView } from "../contract.ts";
import type { CitedContact } from "./contacts.ts";

/** The signed letter as somebody reads it today: where its number is stale, changed or ended, the telephone list's word stands below it. The letter itself stays as it was signed. */
export function withNumberToday(
  letter: LetterView,
  contact: Omit<CitedContact, "entry"> | null,
  today: Temporal.PlainDate,
): LetterView {
  const note = contact === null ? undefined : noteOn(contact);
  if (note === undefined) return letter;
  const line = `[Telefonlisten ${dayPhrase(today).da}: ${note}]`;
  return {
    ...letter,
    sections: letter.sections.map((section) =>
      section.element === "direct-contact" ? { ...section, text: `${section.text}\n${line}` } : section,
    ),
  };
}

function noteOn({ state, letterSays, phone, verifiedOn }: Omit<CitedContact, "entry">): string | undefined {
  const rung = dayPhrase(dayOf(verifiedOn)).da;
  if (state === "ended")
    return "nummeret gælder ikke mere, og afdelingen har ikke noget i stedet. Skriv til afdelingen.";
  const stale = state === "stale" ? `ingen har ringet nummeret op siden ${rung}.` : undefined;
  if (letterSays === null) return stale;
  return `nummeret er nu ${phone}${stale === undefined ? ` (bekræftet ${rung}).` : `; ${stale}`}`;
}
