import type { Change } from "./change.ts";

const CARE_COMMUNICATION = "medcom.fhir.dk.carecommunication#5.0.2.tgz";
const ACKNOWLEDGEMENT = "medcom.fhir.dk.acknowledgement#2.0.3.tgz";

/** One example of each kind: a first message with e-CPR, a first message with CPR, a reply with an attachment, one about a referral, two answers. */
export const examples = {
  first: [CARE_COMMUNICATION, "Bundle-0d5b3c18"],
  cpr: [CARE_COMMUNICATION, "Bundle-add5e7e2"],
  reply: [CARE_COMMUNICATION, "Bundle-b56549f7"],
  forward: [CARE_COMMUNICATION, "Bundle-d11968f5"],
  referral: [CARE_COMMUNICATION, "Bundle-gfd00bc2"],
  encounter: [CARE_COMMUNICATION, "Bundle-k7bfbc0c"],
  ok: [ACKNOWLEDGEMENT, "Bundle-a8c041b8"],
  fatal: [ACKNOWLEDGEMENT, "Bundle-bc9535ef"],
} as const;
/** One of them. */
export type Example = keyof typeof examples;

/** What is changed in which example; which element the error names, and which rule speaks. */
export type Refused = readonly [what: string, example: Example, change: Change, element: string, rule: string];
