import type { NamedTest } from "./fault-rows.ts";

/** One rule of MedCom's reliable messaging, one case of a table, or one of MedCom's own receive tests, with the stories that fail when it breaks. */
export interface MessageRule {
  readonly rule: string;
  readonly says: string;
  readonly tests: readonly NamedTest[];
}

const at =
  (file: string) =>
  (test: string): NamedTest => ({ file: `packages/${file}.test.ts`, test });
const table = at("medcom/src/reliable-messaging");
const fhirIn = at("server/src/features/receive/fhir");
const fhirOut = at("server/src/features/deliver/fhir-letters");
const vans = at("server/src/features/receive/standards");
const files = at("server/src/features/receive/files");
const sendings = at("server/src/features/deliver/sendings");
const repetition = at("server/src/features/receive/repetition");
const network: NamedTest = {
  file: "packages/country/src/messages/prove-messages.test.ts",
  test: "each is acknowledged or a person's at +91 minutes",
};

/** All of them, in MedCom's order. */
export const MESSAGE_RULES: readonly MessageRule[] = [
  {
    rule: "MR1.S",
    says: "Every message asks for an acknowledgement and waits for it",
    tests: [table("MR1.S: a message waits half an hour"), fhirOut("MR1.S: leaves as a CareCommunication")],
  },
  {
    rule: "KR1.R",
    says: "Every received message is acknowledged",
    tests: [
      table("KR1.R and KR2.R: every message is acknowledged"),
      fhirIn("KR1.R, KR3.R, Tek-A to D: fits its profile"),
    ],
  },
  {
    rule: "KR2.R",
    says: "An acknowledgement is never acknowledged",
    tests: [fhirIn("KR2.R: an answer is never answered"), vans("KR2.R: a receipt of the network's"), network],
  },
  {
    rule: "KR3.R",
    says: "ok when it could be taken",
    tests: [table("KR3.R: ok is an acknowledgement"), fhirIn("KR1.R, KR3.R, Tek-A to D: fits its profile")],
  },
  {
    rule: "KR4.R",
    says: "fatal-error when it breaks its profile",
    tests: [fhirIn("KR4.R, Tek-G: one that breaks its profile"), fhirOut("KR4.R, fault 10 and 11: fatal-error")],
  },
  {
    rule: "KR5.R",
    says: "transient-error on a technical fault at the receiver",
    tests: [fhirIn("KR5.R, fault 9: what cannot be stored just now"), fhirOut("KR5.R: transient-error is no answer")],
  },
  {
    rule: "KR7.S",
    says: "Unanswered for 30 minutes it is sent again, in a new envelope with a new time, the letter unchanged",
    tests: [sendings("MR2.S, KR7.S: is sent again after 30 and 60 minutes"), fhirOut("KR7.S, fault 3: unanswered")],
  },
  {
    rule: "MR2.S, MR3.S",
    says: "So many times and no more; then a person's. MedCom's texts differ (2 or 3): the region's settings say it",
    tests: [table("how often it is tried is the region's to say"), table("after two resends it waits once more")],
  },
  {
    rule: "MR6.R",
    says: "A duplicate is a message whose own number is known",
    tests: [fhirIn("MR6.R, KR6.R, Tek-J, K, L: header known"), repetition("sent again in a new envelope")],
  },
  {
    rule: "KR6.R",
    says: "A duplicate gets the same acknowledgement again, is shown once, and never gets a no after a yes",
    tests: [
      fhirIn("MR6.R, KR6.R, Tek-J, K, L: header known"),
      repetition("a copy that was broken on its way waits for a person, and is answered as the whole one was"),
      network,
    ],
  },
  {
    rule: "Changed content",
    says: "is a new message with new numbers: the same number with other content counts as the first",
    tests: [
      repetition("the same number with another content is refused"),
      fhirIn("MR6.R, KR6.R, Tek-J, K, L: header known"),
    ],
  },
  {
    rule: "Codes",
    says: "A refusal tells MedCom's code and the element",
    tests: [
      fhirIn("KR4.R, Tek-G: one that breaks its profile"),
      fhirIn("row 69: one for a mailbox that nobody here has"),
    ],
  },
  {
    rule: "Files",
    says: "PDF, PNG, JPEG and GIF alone, by their content",
    tests: [files("row 55: what only calls itself a PDF"), files("with a file that is none of the four is refused")],
  },
  {
    rule: "50 MB",
    says: "A whole message, and no more",
    tests: [at("medcom/src/lifted-files")("more text than any letter has is refused before it is decoded")],
  },
  { rule: "FHIR: both ids new", says: "taken in", tests: [fhirIn("KR1.R, KR3.R, Tek-A to D: fits its profile")] },
  {
    rule: "FHIR: both known",
    says: "the first answer again",
    tests: [fhirIn("MR6.R, KR6.R, Tek-J, K, L: header known, Bundle known or new")],
  },
  {
    rule: "FHIR: header known, Bundle new",
    says: "the first answer again (it may be taken anew or refused: it is neither)",
    tests: [fhirIn("MR6.R, KR6.R, Tek-J, K, L: header known, Bundle known or new")],
  },
  {
    rule: "FHIR: header new, Bundle known",
    says: "refused, and a person's",
    tests: [
      fhirIn("fault 6, Tek-M, N: a used Bundle with a new header"),
      table("fault 6: a new message in an envelope"),
    ],
  },
  { rule: "VANS: both new", says: "taken in", tests: [vans("KR1.R, KR3.R: both numbers new")] },
  { rule: "VANS: both known", says: "the first answer again", tests: [vans("MR6.R, KR6.R: the message known")] },
  {
    rule: "VANS: message known, envelope new",
    says: "the first answer again",
    tests: [vans("MR6.R, KR6.R: the message known, its envelope new or known")],
  },
  {
    rule: "VANS: message new, envelope known",
    says: "refused, and a person's",
    tests: [vans("fault 6: a new message in a used envelope is refused")],
  },
  {
    rule: "Tek-A to D",
    says: "Plain messages, in both formats and with files (what each letter stands for is in MedCom's protocol, which is not public where we looked)",
    tests: [
      fhirIn("KR1.R, KR3.R, Tek-A to D: fits its profile"),
      fhirIn("Tek-A to D: in XML it is the same message"),
      files("brings its file inside, and it is handed out the same way"),
    ],
  },
  { rule: "Tek-E, Tek-F", says: "In parallel", tests: [fhirIn("Tek-E, F: twenty copies at one moment")] },
  { rule: "Tek-G", says: "One that breaks its profile", tests: [fhirIn("KR4.R, Tek-G: one that breaks its profile")] },
  {
    rule: "Tek-H, Tek-I",
    says: "Replies out of order",
    tests: [fhirIn("fault 7, Tek-H, Tek-I: an answer before its question")],
  },
  { rule: "Tek-J, K, L", says: "Duplicates", tests: [fhirIn("MR6.R, KR6.R, Tek-J, K, L: header known")] },
  { rule: "Tek-M, N", says: "Invalid duplicates", tests: [fhirIn("fault 6, Tek-M, N: a used Bundle")] },
  {
    rule: "Tek-CPR-1 to 3",
    says: "MedCom's test person, and two replacement numbers with letters",
    tests: [fhirIn("Tek-CPR-1, 2, 3: an official test person")],
  },
];
