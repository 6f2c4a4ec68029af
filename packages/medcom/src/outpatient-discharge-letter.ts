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

/** Discharge letter after outpatient care, "ambulant epikrise" (MedCom XDIS02). */
export interface OutpatientDischargeLetter extends DischargeParties, DischargeFindings {
  readonly kind: "outpatient-discharge-letter";
  readonly head: CorrectableHead<OutpatientVersion>;
  readonly firstVisit?: Moment;
  readonly lastVisit?: Moment;
}

type OutpatientVersion = keyof typeof versions;

/** As for XDIS01: XD0234L is read as far as it goes, and written on request only. */
const versions = { XD0233L: ["2005/08/07"], XD0234L: [] } as const;

/** How an XDIS02 is read and written. */
export const outpatientDischargeLetter: LetterForm<OutpatientDischargeLetter> = {
  element: "OutPatientDischargeLetter",
  versions,
  partlyKnown: { XD0234L: ["2018/08/06"] },
  content: record<OutpatientDischargeLetter>({
    kind: always("outpatient-discharge-letter"),
    head: one("Letter", correctableHead("XDIS02", versionOf<OutpatientVersion>(versions))),
    ...dischargeParties,
    firstVisit: maybe("OutPatientFirstVisit", moment),
    lastVisit: maybe("OutPatientLastVisit", moment),
    ...dischargeFindings,
  }),
};
