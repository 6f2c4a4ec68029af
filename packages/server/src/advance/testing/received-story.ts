import type { Command } from "@foelgeskab/followup/decide/command";
import type { Element } from "@foelgeskab/followup/epikrise";
import { dayOf } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import { linesOf } from "@foelgeskab/followup/received/lines-of";
import type { ReceivedOffer } from "@foelgeskab/followup/received/received-offer";
import { wholeLetter } from "../../testing/handover-texts.ts";
import { day, doctor, gp, type Story } from "./domain-story.ts";

/** A letter's way in: nobody of ours acts. */
export const post: Actor = { user: "letter:dep-uro", name: "Urologisk Afdeling", role: "system", party: doctor.party };

/** The day on which the stories' letters are written and come. */
export const ARRIVED = "2026-08-04";

/** A letter that comes on a day, to Mette's practice from Karen's department. */
export function received(text = wholeLetter(dayOf(day(ARRIVED))), own: Partial<ReceivedOffer> = {}): Command {
  return { type: "receive-handover", offer: offerOf(text, own) };
}

/** The same as an offer. */
export function offerOf(text: string, own: Partial<ReceivedOffer> = {}): ReceivedOffer {
  return {
    id: "h1",
    from: doctor.party,
    to: gp.party,
    letter: {
      message: "m1",
      number: "EPI1",
      sender: "Urologisk Afdeling",
      writtenAt: `${ARRIVED}T09:00`,
      diagnosis: { code: "DC619", text: "Prostatakræft" },
      text,
    },
    offeredOn: day(ARRIVED),
    answerDue: day(dayOf(day(ARRIVED)).add({ days: 14 }).toString()),
    sheetCode: "7KM3 92QD",
    opensCourse: true,
    ...own,
  };
}

/** The gap list as it stands. */
export function gaps(story: Story, on = ARRIVED): GapLine[] {
  const { course, programme } = story;
  if (course?.standing.status !== "received") throw new Error("no received letter waits in the story");
  return linesOf(course, course.standing, { programme, today: dayOf(day(on)) });
}

/** One element of it. */
export function gap(story: Story, element: Element): GapLine {
  const line = gaps(story).find((each) => each.element === element);
  if (line === undefined) throw new Error(`no ${element}`);
  return line;
}

/** Confirms elements as they were read, with what the programme adds taken over. */
export function confirming(story: Story, ...elements: Element[]): Extract<Command, { type: "confirm-elements" }> {
  const values = elements.map((element) => {
    const { proposal, takeOver } = gap(story, element);
    return "takenOver" in proposal ? { ...proposal, takenOver: takeOver.map(({ id }) => id) } : proposal;
  });
  return { type: "confirm-elements", handover: "h1", values };
}

/** The elements without which a received letter's patient is not taken over. */
export const COMPUTED: readonly Element[] = [
  "course-of-treatment",
  "checks-at-gp",
  "blood-tests",
  "re-referral-criteria",
  "direct-contact",
];
