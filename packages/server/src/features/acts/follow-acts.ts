import { createHash } from "node:crypto";
import { DEFER_REASONS } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import { addAct } from "./act.ts";

const short = z.string().max(64);
const note = z.string().max(2000);

/** What the one who holds the patient does from day to day. */
export function followActs(world: World, demo: boolean): Feature {
  return (app) => {
    addAct(app, world, demo, {
      act: "sign",
      summary: "Sign answers as seen",
      body: z.strictObject({ results: z.array(short).min(1).max(200), note }),
      command: (body) => ({ type: "sign-results", ...body }),
    });
    addAct(app, world, demo, {
      act: "read-programme-change",
      summary: "Confirm that a change of the patient's programme was read",
      body: z.strictObject({ programme: short }),
      command: (body) => ({ type: "read-programme-change", ...body }),
    });
    addAct(app, world, demo, {
      act: "defer",
      summary: "Wait with a met criterion, for a coded reason",
      body: z.strictObject({ criterion: short, since: day, reason: z.enum(DEFER_REASONS), note, until: day }),
      command: (body) => ({ type: "defer-criterion", ...body }),
    });
    addAct(app, world, demo, {
      act: "enter-result",
      summary: "Enter an answer seen in the own record",
      body: z.strictObject({
        analysis: z.string().min(1).max(20),
        value: z.string().min(1).max(20),
        unit: z.string().max(30),
        sampledOn: day,
      }),
      command: (body, ctx) => ({
        type: "enter-result",
        result: enteredResult(body, ctx.actor.party, ctx.clock.now().toString()),
      }),
    });
    addAct(app, world, demo, {
      act: "report-symptoms",
      summary: "Report symptoms as present or asked about and absent",
      body: z.strictObject({
        symptoms: z
          .array(z.strictObject({ code: short, present: z.boolean() }))
          .min(1)
          .max(50),
        reportedOn: day,
      }),
      command: ({ symptoms, reportedOn }) => ({
        type: "report-symptoms",
        symptoms: symptoms.map((symptom) => ({ ...symptom, reportedOn })),
      }),
    });
    addAct(app, world, demo, {
      act: "do-check",
      summary: "Record that a check without blood tests was done",
      body: z.strictObject({ check: short, due: day, on: day, note }),
      command: (body) => ({ type: "do-check", ...body }),
    });
    addAct(app, world, demo, {
      act: "contact",
      summary: "Record a contact, and what the patient promised",
      body: z.strictObject({
        check: short,
        due: day,
        how: z.enum(["phone", "letter", "message", "no-answer"]),
        promisedFor: day.optional(),
        note,
      }),
      command: ({ promisedFor, ...body }) => ({
        type: "make-contact",
        ...body,
        ...(promisedFor === undefined ? {} : { promisedFor }),
      }),
    });
  };
}

/** An answer that a person read in the own record; the same one entered twice is one answer. */
function enteredResult(
  body: { analysis: string; value: string; unit: string; sampledOn: IsoDay },
  party: string,
  issuedAt: string,
) {
  const measurement = `own-record ${party} ${body.analysis} ${body.sampledOn}`;
  const id = createHash("sha256").update(`${measurement}|${body.value}|${body.unit}`).digest("hex").slice(0, 20);
  return { ...body, id, measurement, issuedAt, status: "final" as const, laboratory: "own-record" };
}
