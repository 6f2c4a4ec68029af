import type { Asked, Deed } from "@foelgeskab/country/simulation/system/deed";
import { instantText } from "@foelgeskab/country/simulation/time";
import type { Recorded } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Pool } from "../../bench/join-database.ts";
import { perform } from "./acts.ts";
import { takeIn, takeLine, takeReceipt } from "./deliveries.ts";
import { keyOf, untilAnswered } from "./desks.ts";
import { differenceBetween } from "./same-event.ts";
import type { Served } from "./served.ts";
import { setAside } from "./waiting.ts";

/** Gives the server one deed, and says where it answered or did otherwise than the country's own system. */
export async function serveDeed(served: Served, deed: Deed): Promise<string[]> {
  const said = await give(served, deed);
  const wrong = [...saidOtherwise(served, deed, said), ...(await readOn(served, deed.lengths))];
  return wrong.map((each) => `${served.house} ${instantText(deed.at)} ${inWords(deed.asked)}: ${each}`);
}

async function give(served: Served, deed: Deed): Promise<string> {
  const { asked } = deed;
  switch (asked.what) {
    case "open-course":
      return openCourse(served, asked);
    case "act":
      return perform(served, deed, asked);
    case "message":
      return takeIn(served, asked.arriving);
    case "set-aside":
      return setAside(served, asked.arriving);
    case "receipt":
      return takeReceipt(served, asked);
    case "register":
      return takeLine(served, asked);
    default:
      return asked satisfies never;
  }
}

/** The server answered otherwise. What a party may not see is not there for it, whatever the reason is; a press that was saved is saved. */
function saidOtherwise({ saved, house }: Served, { asked, said: expected }: Deed, said: string): string[] {
  const press = asked.what === "act" ? `${house} ${asked.by.user} ${asked.key}` : undefined;
  const again = press !== undefined && saved.has(press);
  if (press !== undefined && said === "done") saved.add(press);
  const hidden = said === "not-found" && expected !== "done";
  const sentAlready = said === "already-sent" && expected !== "done"; // the draft says so before it can be signed
  const colleagues = said === "already-handled"; // a message that somebody else has dealt with
  return said === expected || hidden || sentAlready || colleagues || (again && said === "done")
    ? []
    : [`the country said "${expected}", the server says "${said}"`];
}

async function openCourse(
  { desks, names, numbers, stage, pool, house }: Served,
  { by, person, command, course }: Extract<Asked, { what: "open-course" }>,
): Promise<string> {
  const cpr = numbers.of(`${person.id}#1`);
  const [programme = ""] = command.programme.split("@");
  const [anchorOn] = Object.values(command.anchors);
  const body = {
    ...{ cpr, givenName: "Opdigtet", familyName: `Person ${person.id}`, programme, icd10: command.icd10, anchorOn },
    practiceNumber: stage.parties.get(person.practice ?? "")?.identifier ?? "",
  };
  const { status, code } = await desks.ask(by.user, "POST", "/api/courses", body, keyOf(`${house} ${course}`));
  if (status >= 300 && code !== "already-saved") return code;
  const { rows } = await untilAnswered(() =>
    pool.query<{ id: string }>(
      "SELECT c.course_id AS id FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id) WHERE p.cpr = $1 AND c.programme = $2",
      [cpr, command.programme],
    ),
  );
  const [row] = rows;
  return row !== undefined && names.pair(course, row.id) ? "done" : "opened, and not there";
}

/** Reads what has been added to the house's courses, and holds each event against the country's own. */
export async function readOn(served: Served, lengths: Deed["lengths"]): Promise<string[]> {
  const { names, lived, read, events } = served;
  const from = [...lengths.keys()].map((course) => ({ course: names.toServer(course), after: read.get(course) ?? 0 }));
  const added = await untilAnswered(() => eventsAfter(served.pool, from));
  const wrong: string[] = [];
  for (const [course, length] of lengths) {
    const fresh = added.filter(({ id }) => id === names.toServer(course)).map(({ recorded }) => recorded);
    const begun = read.get(course) ?? 0;
    const expected = lived.system.files.get(course)?.history.slice(begun, length) ?? [];
    for (const [at, recorded] of expected.entries()) {
      const own = fresh[at];
      const difference =
        own === undefined ? `${recorded.event.type} is missing` : differenceBetween(names, recorded, own);
      if (difference !== undefined)
        wrong.push(`${course} event ${begun + at + 1} (${recorded.event.type}): ${difference}`);
    }
    for (const { event } of fresh.slice(expected.length))
      wrong.push(`${course}: ${event.type} has happened here alone`);
    read.set(course, begun + fresh.length);
    events.set(course, [...(events.get(course) ?? []), ...fresh]);
  }
  return wrong;
}

async function eventsAfter(
  pool: Pool,
  from: readonly { course: string; after: number }[],
): Promise<{ id: string; recorded: Recorded }[]> {
  const { rows } = await pool.query<{
    id: string;
    event: Recorded["event"];
    by: Recorded["by"];
    at: string;
    on: IsoDay;
  }>(
    `SELECT e.course_id AS id, e.payload AS event, e.actor AS by, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.effective_on::text AS on
     FROM jsonb_to_recordset($1::jsonb) AS f(course uuid, after int) JOIN foelgeskab.event e ON e.course_id = f.course AND e.seq > f.after ORDER BY e.course_id, e.seq`,
    [JSON.stringify(from)],
  );
  return rows.map(({ id, ...recorded }) => ({ id, recorded }));
}

function inWords(asked: Asked): string {
  switch (asked.what) {
    case "act":
      return `${asked.command.type} of ${asked.by.user}`;
    case "message":
    case "set-aside":
      return `${asked.what} ${asked.arriving.message}${asked.arriving.damaged ? " (damaged)" : ""}`;
    case "register":
      return `register says ${asked.line.news.what}`;
    case "open-course":
    case "receipt":
      return `${asked.what} ${asked.course}`;
    default:
      return asked satisfies never;
  }
}
