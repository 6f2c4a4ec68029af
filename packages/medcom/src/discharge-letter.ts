import {
  type DischargeFindings,
  type DischargeParties,
  dischargeFindings,
  dischargeParties,
} from "./discharge-body.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { type CorrectableHead, correctableHead } from "./letter-head.ts";
import { type Moment, moment } from "./moment.ts";
import { always, maybe, one, record } from "./wire.ts";

/** Discharge letter after admission, "udskrivningsepikrise" (MedCom XDIS01). */
export interface DischargeLetter extends DischargeParties, DischargeFindings {
  readonly kind: "discharge-letter";
  readonly head: CorrectableHead<DischargeVersion>;
  readonly admitted?: Moment;
  readonly discharged?: Moment;
}

type DischargeVersion = keyof typeof versions;

/** XD0134L has a priority (red, yellow, green) and a field of its own for follow-up at the GP. Its schema is not to be had: it is read as far as it goes, the rest by name, and written on request only. */
const versions = { XD0133L: ["2005/08/07"], XD0134L: [] } as const;

/** How an XDIS01 is read and written. */
export const dischargeLetter: LetterForm<DischargeLetter> = {
  element: "DischargeLetter",
  versions,
  partlyKnown: { XD0134L: ["2018/08/06"] },
  content: record<DischargeLetter>({
    kind: always("discharge-letter"),
    head: one("Letter", correctableHead("XDIS01", versionOf<DischargeVersion>(versions))),
    ...dischargeParties,
    admitted: maybe("Admission", moment),
    discharged: maybe("Discharge", moment),
    ...dischargeFindings,
  }),
};
