import type { ContactFact } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";

/** The department's direct number as the letter has it. */
export interface ProposedContact {
  phone: string;
  label: string;
}

/** The one direct number of the letter; undefined where there is none, only a switchboard, or several. */
export function proposedContact({ facts }: LetterReading): ProposedContact | undefined {
  const direct = facts.contacts.filter(({ role, digits }) => role !== "switchboard" && /^\d{8}$/.test(digits));
  const numbers = new Set(direct.map(({ digits }) => digits));
  const [only] = direct;
  if (only === undefined || numbers.size !== 1) return undefined;
  return { phone: only.digits.replace(/(\d\d)(?=\d)/g, "$1 "), label: LABEL[only.role] };
}

const LABEL: Record<ContactFact["role"], string> = {
  coordinator: "Kræftkoordinator",
  nurse: "Sygeplejerske",
  clinic: "Afdelingens klinik",
  switchboard: "Omstilling",
  unknown: "Afdelingen",
};
