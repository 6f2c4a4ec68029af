import { recordLook } from "../../access/audit.ts";
import type { Outbox } from "../../contract.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { type Asked, type LetterOnItsWay, onTheirWay } from "../../pages/delivery-state.ts";
import { channelsOff } from "../../store/channel-rows.ts";
import { storedMoment } from "../../store/stored-moment.ts";
import type { Db } from "../../store/transaction.ts";

type OutboxItem = Outbox["items"][number];

/** As many as a screen shows; what waits or was refused stands first, so it is never cut off by what is done. */
const MOST = 200;

/** GET /api/outbox: what left the party, and what became of it. */
export function listOutbox(settings: Asked["settings"]): Feature {
  return (app) => {
    app.person.get("/api/outbox", {
      summary: "What was sent, and what became of it",
      roles: "every",
      handle: (context) => context.transact((db) => outboxOf(db, settings, context)),
    });
  };
}

/** The list as it is now, with the look at everybody on it put in the audit. */
export async function outboxOf(db: Db, settings: Asked["settings"], context: PersonContext): Promise<Outbox> {
  const rows = await db
    .selectFrom("outbound as o")
    .leftJoin("party as receiver", "receiver.party_id", "o.receiver_id")
    .leftJoin("patient", "patient.patient_id", "o.patient_id")
    .select([
      "o.outbound_id",
      "o.kind",
      "o.receiver_ean",
      "receiver.name as receiver",
      "o.patient_id",
      "o.course_id",
      "o.state",
    ])
    .select(["o.created_at", "o.sent_at", "o.answered_at", "o.refusal", "patient.given_name", "patient.family_name"])
    .select([
      "o.held_because",
      "o.let_go_by",
      "o.let_go_note",
      "o.again_by",
      "o.again_at",
      "o.reached_by",
      "o.reached_note",
    ])
    .where("o.party_id", "=", context.actor.party)
    .orderBy((column) => column.case().when("o.state", "in", ["held", "refused", "waiting"]).then(0).else(1).end())
    .orderBy("o.created_at", "desc")
    .orderBy("o.outbound_id")
    .limit(MOST)
    .execute();
  const shown = rows.flatMap(({ patient_id, family_name }) =>
    patient_id === null || family_name === null ? [] : [patient_id],
  );
  await recordLook(db, context, { patientIds: shown, what: "outbox", basis: "own letters" });
  const ids = rows.map(({ outbound_id }) => outbound_id);
  const ways = await onTheirWay(db, { now: context.clock.now(), settings }, ids);
  const off = await channelsOff(db);
  return {
    channelsOff: off.map(({ name, since, why }) => ({ name, since, why })),
    items: rows.map((row) => ({
      id: row.outbound_id,
      kind: row.kind,
      about: ABOUT[row.kind] ?? row.kind,
      receiver: row.receiver ?? row.receiver_ean,
      patientName: row.family_name === null ? null : `${row.given_name} ${row.family_name}`,
      courseId: row.course_id,
      state: row.state as Outbox["items"][number]["state"], // the table's own check allows these alone
      createdAt: storedMoment(row.created_at).toString(),
      sentAt: row.sent_at === null ? null : storedMoment(row.sent_at).toString(),
      answeredAt: row.answered_at === null ? null : storedMoment(row.answered_at).toString(),
      refusal: row.refusal,
      heldBecause: row.state === "held" ? (row.held_because as "restore" | "register") : null, // the same check
      letGo: row.let_go_by === null ? null : { by: row.let_go_by, note: row.let_go_note ?? "" },
      attempts: (ways.get(row.outbound_id)?.sendings ?? []).map(({ sentAt, answeredAt, outcome }) => ({
        ...{ sentAt, answeredAt, outcome },
      })),
      waits: row.state === "sent" ? waitsOf(ways.get(row.outbound_id)) : null,
      again:
        row.again_by === null || row.again_at === null
          ? null
          : { by: row.again_by, at: storedMoment(row.again_at).toString() },
      reached: row.reached_by === null ? null : { by: row.reached_by, note: row.reached_note ?? "" },
    })),
  };
}

function waitsOf(way: LetterOnItsWay | undefined): OutboxItem["waits"] {
  if (way === undefined || way.delivery.state === "acknowledged") return null;
  const { delivery } = way;
  const at = delivery.state === "awaiting" ? delivery.until : delivery.since;
  return { as: delivery.state, at: Temporal.Instant.fromEpochMilliseconds(at).toString() };
}

/** What a letter is about, in the words of the list. */
const ABOUT: Readonly<Record<string, string>> = {
  XDIS01: "Overdragelse til egen læge",
  XDIS02: "Overdragelse til egen læge",
  XDIS91: "Korrespondance",
  XREF01: "Genhenvisning til afdelingen",
  XCTL02: "Afvisning af et modtaget brev",
  XCTL03: "Kvittering for et modtaget brev",
  CTL02: "Afvisning af et modtaget brev",
  CTL03: "Kvittering for et modtaget brev",
  FCTL: "Kvittering for et modtaget brev",
  "VANS-CTL": "Kvittering for en modtaget kuvert",
};
