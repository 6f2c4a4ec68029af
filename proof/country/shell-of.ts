import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Outgoing, PatientRow, System, Taken, Waiting } from "@foelgeskab/country/simulation/system/system";
import type { Envelope } from "@foelgeskab/country/simulation/system/wire";
import { DAY } from "@foelgeskab/country/simulation/time";
import type { Served } from "./served.ts";

/** Everything around the courses, as the server's own tables have it: its people, what came in, what waits, what left. */
export async function shellOf(
  served: Served,
): Promise<Pick<System, "patients" | "inbox" | "waiting" | "outbox" | "letters">> {
  return {
    patients: await patientsOf(served),
    ...(await inboundOf(served)),
    outbox: await outboundOf(served),
    letters: new Map(), // the server prints none
  };
}

/** Who is registered dead, and whose patient each is; her numbers are the country's own. */
async function patientsOf({ pool, lived, numbers }: Served): Promise<Map<string, PatientRow>> {
  const patients = new Map<string, PatientRow>();
  for (const { id, numbers: own, lines } of lived.people) {
    const row = lived.system.patients.get(id);
    if (row === undefined) throw new Error("everybody is registered");
    const { rows } = await pool.query<{ died: IsoDay | null; practice: string | null; read: number }>(
      `SELECT to_char(p.died_on, 'YYYY-MM-DD') AS died, p.practice_id AS practice,
         (SELECT count(*)::int FROM foelgeskab.register_line l WHERE l.about_patient = p.patient_id AND l.state <> 'waiting') AS read
       FROM foelgeskab.patient p JOIN foelgeskab.patient_identifier i USING (patient_id) WHERE i.number = $1`,
      [numbers.of(own[0] ?? "")],
    );
    const [found] = rows;
    if (found === undefined) throw new Error(`the server has lost ${id}`);
    const read = new Set(Array.from({ length: Math.min(found.read, lines) }, (_, at) => at + 1));
    const { diedOn: _, ...living } = row;
    const dead = found.died === null ? {} : { diedOn: found.died };
    patients.set(id, { ...living, ...dead, practice: found.practice, read });
  }
  return patients;
}

interface InboundRow {
  number: string | null;
  state: string;
  why: string | null;
  party: string | null;
  handled: boolean;
}

/** What came in and where it lies now; whatever a person has placed or set aside is settled. */
async function inboundOf({ pool, house, lived }: Served): Promise<{ inbox: Map<string, Taken>; waiting: Waiting[] }> {
  const came = arrivals(lived.system);
  const { rows } = await pool.query<InboundRow>(
    `SELECT letter_id AS number, state, why ->> 'code' AS why, party_id AS party, handled_at IS NOT NULL AS handled
     FROM foelgeskab.inbound WHERE letter_id = ANY ($1)`,
    [[...came.keys()].flatMap((message) => [`XRPT01 ${house}${message}`, `XDIS91 ${house}${message}`])],
  );
  const inbox = new Map<string, Taken>();
  const waiting: Waiting[] = [];
  for (const { number, state, why, party, handled } of rows) {
    const message = number?.slice(`XRPT01 ${house}`.length) ?? "";
    const arriving = came.get(message);
    if (arriving === undefined) throw new Error("what was asked for came");
    const listed = state !== "matched" || handled;
    inbox.set(message, { message, outcome: "ok", place: listed ? "list" : "course" });
    if (!listed || party === null) continue; // without a party it lies on no list: S7 tells
    const { body } = arriving;
    const since = lived.agenda.now - 30 * DAY;
    waiting.push({ message, why: why ?? "", body, list: party, since, ...(handled ? { settledAt: since } : {}) });
  }
  return { inbox, waiting };
}

function arrivals({ deeds }: System): Map<string, Envelope> {
  const whole = (deeds ?? []).flatMap(({ asked }) =>
    asked.what === "message" && !asked.arriving.damaged ? [asked.arriving] : [],
  );
  return new Map(whole.map((arriving) => [arriving.message, arriving]));
}

/** What left; a letter that nobody has acknowledged stands on its sender's list, one that was never sent on nobody's. */
async function outboundOf({ pool, names, lived, events }: Served): Promise<Map<string, Outgoing>> {
  const courses = [...events.keys()];
  const { rows } = await pool.query<{
    course: string;
    kind: string;
    about: string;
    state: string;
    from: string;
    to: string;
  }>(
    `SELECT course_id::text AS course, kind, about, state, party_id AS from, receiver_id AS to
     FROM foelgeskab.outbound WHERE kind IN ('XDIS02', 'XREF01') AND course_id = ANY ($1::uuid[])`,
    [courses.map(names.toServer)],
  );
  const outbox = new Map<string, Outgoing>();
  for (const { course: id, kind, about, state, from, to } of rows) {
    const [course, what] = [names.toCountry(id), names.toCountry(about)];
    const key = `${course} ${kind === "XDIS02" ? "handover" : "rereferral"} ${what}`;
    const own = lived.system.outbox.get(key);
    const body = own?.body ?? { kind: "told" as const, course, what };
    const since = own?.since ?? lived.country.begins;
    const by = state === "acknowledged" ? "acknowledgement" : from;
    const settled = state === "waiting" ? {} : { settledBy: { by, at: since } };
    outbox.set(key, {
      key,
      message: own?.message ?? key,
      from,
      to,
      body,
      since,
      sendings: [],
      answers: [],
      ...settled,
    });
  }
  return outbox;
}
