import { randomUUID } from "node:crypto";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { asProblem } from "../../pages/problem.ts";
import { announceClosing, cancelClosing, lockClosing } from "../../store/party-closings.ts";
import { RegisterStopped } from "./advance-by-register.ts";
import { closeParty } from "./close-party.ts";
import { closingsOf } from "./closings-view.ts";

/** A practice says four months ahead at the latest that it closes (after a first word at six), one month where something special stands in the way (PLO's agreement, § 19). */
const NOTICE = { planned: 4, special: 1, overnight: 0 } as const;

const OFFICE = ["region-office"] as const;
const note = z.string().trim().max(2000);

/** GET /api/closings, and what the region's office does with them: announce, close overnight, take back. */
export function closingsFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/closings", {
      summary: "Practices that close, and the patients whom that concerns",
      roles: "every",
      handle: (ctx) => ctx.transact((db) => closingsOf(db, world, ctx)),
    });
    app.person.post("/api/closings", {
      summary: "Announce that a practice closes",
      roles: OFFICE,
      body: z.strictObject({
        party: z.string().max(64),
        kind: z.enum(["planned", "special", "overnight"]),
        closesOn: day,
        note,
      }),
      handle: async (ctx, { body }) => {
        const stopped = tooSoon(body, ctx.clock.today()) ?? (await announce(world, ctx, body));
        return stopped ?? ctx.look((db) => closingsOf(db, world, ctx));
      },
    });
    app.person.post("/api/closings/:closingId/cancel", {
      summary: "Take back that a practice closes",
      roles: OFFICE,
      params: z.strictObject({ closingId: z.uuid() }),
      body: z.strictObject({}),
      handle: async (ctx, { params }) => {
        const unknown = await ctx.saveAsSystem(async (db) => {
          const closing = await lockClosing(db, params.closingId);
          if (closing === undefined) return notFound;
          await cancelClosing(db, closing, isoDay(ctx.clock.today()));
          return undefined;
        });
        return unknown ?? ctx.look((db) => closingsOf(db, world, ctx));
      },
    });
  };
}

interface Asked {
  party: string;
  kind: keyof typeof NOTICE;
  closesOn: IsoDay;
  note: string;
}

function tooSoon({ kind, closesOn, note: why }: Asked, today: Temporal.PlainDate): Refused | undefined {
  if (closesOn < isoDay(today.add({ months: NOTICE[kind] }))) return TOO_SOON[kind];
  if (kind === "overnight" && closesOn !== isoDay(today)) return NOT_TODAY;
  return kind !== "planned" && why.length < 5 ? NO_NOTE : undefined;
}

/** Announces; a closing from today on is carried out at once, in the office's name, or not announced at all. */
async function announce(
  world: World,
  { actor, clock, saveAsSystem }: PersonContext,
  { party, kind, closesOn, note: why }: Asked,
): Promise<Refused | undefined> {
  const closing = { closingId: randomUUID(), party, closesOn };
  const announcedOn = isoDay(clock.today());
  try {
    return await saveAsSystem(async (db) => {
      const known = await announceClosing(db, { ...closing, kind, announcedOn, by: actor, note: why });
      if (!known) return NO_SUCH_PRACTICE;
      if (kind === "overnight") await closeParty(db, world, actor, closing);
      return undefined;
    });
  } catch (error) {
    if (error instanceof RegisterStopped) return asProblem(error.refusal);
    throw error;
  }
}

const TOO_SOON = {
  planned: problem(
    "closesOn",
    "En planlagt lukning varsles mindst 4 måneder før. Er der en særlig grund, så vælg kortere varsel.",
    "A planned closing is announced at least 4 months before. If there is a special reason, choose the shorter notice.",
  ),
  special: problem(
    "closesOn",
    "Med en særlig grund er varslet mindst 1 måned. Er klinikken allerede lukket, så vælg det.",
    "For a special reason the notice is at least 1 month. If the practice has closed already, choose that.",
  ),
  overnight: problem("closesOn", "Dagen er gået.", "The day has passed."),
};
const NOT_TODAY = problem(
  "closesOn",
  "En klinik, der er lukket uden varsel, lukkes i dag.",
  "A practice that closed without notice is closed today.",
);
const NO_NOTE = problem(
  "note",
  "Skriv, hvorfor varslet er kortere end 4 måneder.",
  "Write why the notice is shorter than 4 months.",
);
const NO_SUCH_PRACTICE = problem(
  "party",
  "Klinikken er ikke i brug, eller dens lukning er allerede varslet.",
  "The practice is not in use, or its closing is announced already.",
);

function problem(field: string, da: string, en: string): Refused {
  return refused({ status: 422, code: "invalid", field, sentence: { da, en } });
}
