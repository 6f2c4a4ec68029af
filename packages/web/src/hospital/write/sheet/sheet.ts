import { birthDateOf, isoDay, parseCpr } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import { type SheetContent, sheetContent } from "@foelgeskab/followup/sheet-content";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import type { DraftView } from "@foelgeskab/server/contract";

/** What the sheet is made of while the letter is written: the draft as the server gave it, with the letter as it stands on the screen. */
export interface Writing {
  view: Pick<DraftView, "patient" | "department" | "practice" | "subject" | "contacts" | "results" | "answerDue">;
  programme: Programme;
  epikrise: Epikrise;
  today: Temporal.PlainDate;
  /** Who signs, as "Karen Lund Iversen". */
  author: string;
}

/** What the patient's A4 says as the letter stands; the printed one is computed by the same rules. */
export function sheetOf({ view, programme, epikrise, today, author }: Writing): SheetContent {
  const cpr = parseCpr(view.patient.cpr);
  if (typeof cpr !== "string") throw new Error("the server sent a patient without a civil registration number");
  const entry = view.contacts.find((each) => each.entry === epikrise.contact?.entry);
  return sheetContent({
    patient: { name: view.patient.name, bornOn: isoDay(birthDateOf(cpr)) },
    hospital: { ...view.department, hours: entry?.hours ?? "" },
    practice: view.practice,
    programme,
    anchors: view.subject.anchors,
    epikrise,
    results: view.results,
    answerDue: view.answerDue,
    author,
    today,
    signed: null,
  });
}
