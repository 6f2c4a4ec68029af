import type { Course } from "@foelgeskab/followup/course";
import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import { stopDeclinedLetter, takeBackLetter } from "../../store/outbound-rows.ts";
import { issueSheet } from "../../store/sheets.ts";
import { addAct } from "./act.ts";
import { endSheetOf } from "./end-sheet.ts";

const id = z.string().min(1).max(64);
const text = z.string().max(4000);

/** What both sides do with a hand-over that is on its way. Inside one server the act is the event; no message is needed, and one that waits is stopped. */
export function handoverActs(world: World, demo: boolean): Feature {
  return (app) => {
    addAct(app, world, demo, {
      act: "accept",
      summary: "Take over the patient",
      body: z.strictObject({ handover: id }),
      command: ({ handover }) => ({ type: "accept-handover", handover }),
      follow: async (db, { before, course: { letter }, patientId, courseId }, { clock }) => {
        if (before.standing.status === "received" && letter !== undefined)
          // a foreign letter cites no number of our list
          await issueSheet(db, { patientId, courseId, code: letter.sheetCode, on: isoDay(clock.today()), cites: null });
      },
    });
    addAct(app, world, demo, {
      act: "ask",
      summary: "Ask the department before answering",
      body: z.strictObject({ handover: id, question: text }),
      command: (body) => ({ type: "ask-about-handover", ...body }),
    });
    addAct(app, world, demo, {
      act: "decline",
      summary: "Say no, with a reason",
      body: z.strictObject({ handover: id, reason: text }),
      command: (body) => ({ type: "decline-handover", ...body }),
      follow: async (db, { before, course }, { clock }) => {
        if (course.letter === undefined) await endSheetOf(db, before, isoDay(clock.today()));
        const offer = openOffer(before);
        if (offer !== undefined) await stopDeclinedLetter(db, offer, clock.now().toString());
      },
    });
    addAct(app, world, demo, {
      act: "answer",
      summary: "Answer the practice's question",
      body: z.strictObject({ handover: id, answer: text }),
      command: (body) => ({ type: "answer-question", ...body }),
    });
    addAct(app, world, demo, {
      act: "withdraw",
      summary: "Take the offer back",
      body: z.strictObject({ handover: id, reason: text }),
      command: (body) => ({ type: "withdraw-handover", ...body }),
      follow: async (db, { before, course }, { clock }) => {
        if (course.letter === undefined) await endSheetOf(db, before, isoDay(clock.today()));
        const offer = openOffer(before);
        if (offer !== undefined) await takeBackLetter(db, offer, clock.now().toString());
      },
    });
  };
}

/** The id of an offer with a letter of our own that waits for a practice. */
function openOffer({ standing }: Course): string | undefined {
  if (standing.status === "offered") return standing.handover.id;
  return standing.status === "moving" ? standing.onward.id : undefined;
}
