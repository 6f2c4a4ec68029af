/** What the server's HTTP interface takes and gives: all that the screens know of the server, one file per feature. Days are ISO text, moments ISO instants. */
export type * from "./contract/acts.ts";
export type * from "./contract/certificate.ts";
export type * from "./contract/demo.ts";
export type * from "./contract/directory.ts";
export type * from "./contract/handover.ts";
export type * from "./contract/inquiries.ts";
export type * from "./contract/me.ts";
export type * from "./contract/messages.ts";
export type * from "./contract/moved-earlier.ts";
export type * from "./contract/patient-page.ts";
export type * from "./contract/patients.ts";
export type * from "./contract/person.ts";
export type * from "./contract/problem.ts";
export type * from "./contract/programmes.ts";
export type * from "./contract/sheet.ts";
export type * from "./contract/staffing.ts";
export type * from "./contract/worklist.ts";
