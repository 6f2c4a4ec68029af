import type { CourseSubject } from "../course.ts";
import type { GapLine } from "../received/gap-line.ts";
import { gapList, type ToList } from "../received/gap-list.ts";
import type { ConfirmedElement, ElementValue, ReceivedOffer } from "../received/received-offer.ts";
import { day } from "./invented-programme.ts";
import { reading } from "./invented-reading.ts";

/** A letter of 14 April 2026, as it came; its course was opened for it. */
export const OFFER: ReceivedOffer = {
  id: "h1",
  from: "dep-uro",
  to: "pra-vestergade",
  letter: {
    message: "m1",
    number: "EPI1",
    sender: "Urologisk Afdeling",
    writtenAt: "2026-04-14T09:00",
    diagnosis: { code: "DC619", text: "Prostatakræft" },
    text: "",
  },
  offeredOn: day("2026-04-16"),
  answerDue: day("2026-04-30"),
  sheetCode: "7KM3 92QD",
  opensCourse: true,
};

/** A course counted from 12 March 2024. */
export const SUBJECT: CourseSubject = {
  cancer: "prostate",
  icd10: "DC619",
  programme: "invented@1",
  anchors: { surgeryDate: day("2024-03-12") },
  department: "dep-uro",
};

/** The gap list of a letter as it was read, of an invented programme. */
export function gaps(own: Pick<ToList, "programme"> & Partial<ToList>, text = ""): GapLine[] {
  return gapList({
    offer: OFFER,
    read: { text, standing: text, reading: reading() },
    confirmed: {},
    subject: SUBJECT,
    today: Temporal.PlainDate.from("2026-04-20"),
    ...own,
  });
}

/** One line of a gap list. */
export function lineOf(lines: readonly GapLine[], element: GapLine["element"]): GapLine {
  const line = lines.find((each) => each.element === element);
  if (line === undefined) throw new Error(`the story has no ${element}`);
  return line;
}

/** What Mette confirmed on 21 April. */
export function confirmed(value: ElementValue): ConfirmedElement {
  const by = { user: "mette", name: "Mette Krogh Sørensen", role: "gp", party: "pra-vestergade" } as const;
  return { value, how: "as-read", by, on: day("2026-04-21") };
}
