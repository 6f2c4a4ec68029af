import type { AnyLetter } from "./read-message.ts";

/** The names of letters that are answered: a broken one does not always tell which it is. */
export const ANSWERED_TYPES = ["XRPT01", "XDIS01", "XDIS02", "XREF01", "XDIS91", "XBIN01"] as const;

/** MedCom's name for a letter; the element's name where we know no other. */
export function letterType(letter: AnyLetter): string {
  switch (letter.kind) {
    case "laboratory-report":
      return "XRPT01";
    case "discharge-letter":
      return "XDIS01";
    case "outpatient-discharge-letter":
      return "XDIS02";
    case "hospital-referral":
      return "XREF01";
    case "correspondence-letter":
      return "XDIS91";
    case "binary-letter":
      return "XBIN01";
    case "positive-receipt":
      return "XCTL03";
    case "negative-receipt":
      return "XCTL02";
    case "negative-vans-receipt":
      return "XCTL01";
    case "unsupported":
    case "unreadable":
      return letter.label.element.slice(0, 60);
    default:
      return letter satisfies never;
  }
}
