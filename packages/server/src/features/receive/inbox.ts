import { isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { Clock } from "../../clock.ts";
import type { Inbox, OfferNeeds } from "../../contract.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import type { LetterSummary, Why } from "../../store/inbound-rows.ts";
import { type FileBeside, filesBeside } from "../../store/received-files.ts";
import { storedMoment } from "../../store/stored-moment.ts";
import type { Db } from "../../store/transaction.ts";
import { REASON } from "./reasons.ts";

/** The oldest stand first, so what is cut off is never what has waited longest. */
const MOST = 200;

/** GET /api/inbox: messages that wait for a person of the party acted for. */
export function showInbox(world: World): Feature {
  return (app) => {
    app.person.get("/api/inbox", {
      summary: "Messages that could not be placed or read, oldest first",
      roles: "every",
      handle: (context) => context.transact((db) => inboxOf(db, world, context)),
    });
  };
}

/** The list as it is now, with the look at those whose patient is known put in the audit. */
export async function inboxOf(db: Db, world: World, context: PersonContext): Promise<Inbox> {
  const rows = await db
    .selectFrom("inbound")
    .select(["inbound_id", "state", "received_at", "letter_type", "why", "summary", "patient_id", "course_id"])
    .where("party_id", "=", context.actor.party)
    .where("state", "in", ["unmatched", "unreadable"])
    .where("with_letter", "is", null)
    .orderBy("received_at")
    .orderBy("inbound_id")
    .limit(MOST)
    .execute();
  await recordLook(db, context, {
    patientIds: rows.flatMap(({ patient_id }) => patient_id ?? []),
    what: "inbox",
    basis: "received by own party",
  });
  const files = Map.groupBy(
    await filesBeside(
      db,
      rows.map(({ inbound_id }) => inbound_id),
    ),
    ({ inboundId }) => inboundId,
  );
  const items = rows.map((row) => itemOf(row, files.get(row.inbound_id) ?? [], context.clock));
  const offers = items.some(({ offer }) => offer !== null);
  return {
    items,
    lastHeard: await lastHeard(db, context),
    choices: offers ? await choices(db, world, context) : { departments: [], programmes: [] },
  };
}

/** Departments and programmes that a letter could be from and for. */
async function choices(db: Db, { catalogue }: World, { clock }: PersonContext): Promise<Inbox["choices"]> {
  const departments = await db
    .selectFrom("party")
    .select(["party_id as id", sql<string>`concat_ws(', ', name, nullif(organisation, ''))`.as("name")])
    .where("kind", "=", "department")
    .where("active", "=", true)
    .orderBy("name")
    .execute();
  const programmes = catalogue.choices(isoDay(clock.today())).map(({ id, name }) => ({ id, name }));
  return { departments, programmes };
}

interface Row {
  inbound_id: string;
  state: string;
  received_at: string;
  letter_type: string | null;
  why: unknown;
  summary: unknown;
  course_id: string | null;
}

function itemOf(row: Row, files: readonly FileBeside[], clock: Clock): Inbox["items"][number] {
  const at = storedMoment(row.received_at);
  const summary = row.summary as LetterSummary | null; // written by insertLetter and settleLetter alone
  const why = row.why as Why | null; // likewise
  return {
    id: row.inbound_id,
    state: row.state === "unreadable" ? "unreadable" : "unmatched",
    receivedAt: at.toString(),
    hoursWaiting: Math.max(0, Math.floor(clock.now().since(at).total("hours"))),
    type: row.letter_type,
    sender: summary?.sender ?? "",
    patientName: summary?.patientName ?? null,
    why: { da: sentences("da", why, summary), en: sentences("en", why, summary) },
    content: summary?.content ?? "",
    files: files.map(({ id, title, type, bytes }) => ({ id, title, type, bytes })),
    replyAbout: summary?.reply === undefined ? null : row.course_id,
    offer: row.state === "unmatched" && DISCHARGE.has(row.letter_type ?? "") ? (NEEDS[why?.code ?? ""] ?? null) : null,
  };
}

const DISCHARGE: ReadonlySet<string> = new Set(["XDIS01", "XDIS02"]);

/** What a person chooses to make an offer of a letter that waits for this reason. */
const NEEDS: Readonly<Record<string, OfferNeeds>> = {
  [REASON.unknownSender.code]: "department",
  [REASON.otherPractice.code]: "ours",
  [REASON.noProgramme.code]: "programme",
  [REASON.unknownPatient.code]: "programme",
  [REASON.noOpenCourse.code]: "programme",
};

/** The reason, and what else is odd about the letter. */
function sentences(language: "da" | "en", why: Why | null, summary: LetterSummary | null): string {
  return [...(why === null ? [] : [why]), ...(summary?.notes ?? [])].map((each) => each[language]).join(" ");
}

async function lastHeard(db: Db, { actor }: PersonContext): Promise<string | null> {
  const { last } = await db
    .selectFrom("inbound")
    .select(sql<string | null>`max(received_at)`.as("last"))
    .where("party_id", "=", actor.party)
    .executeTakeFirstOrThrow();
  return last === null ? null : storedMoment(last).toString();
}
