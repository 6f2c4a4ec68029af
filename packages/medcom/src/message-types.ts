import type { Letter } from "./letters.ts";

/** MedCom's name of each type of letter, without the X of its OIOXML form. */
export const MESSAGE_TYPES: Readonly<Record<Letter["kind"], string>> = {
  "discharge-letter": "DIS01",
  "outpatient-discharge-letter": "DIS02",
  "correspondence-letter": "DIS91",
  "hospital-referral": "REF01",
  "binary-letter": "BIN01",
  "laboratory-report": "RPT01",
  "negative-vans-receipt": "CTL01",
  "negative-receipt": "CTL02",
  "positive-receipt": "CTL03",
};
