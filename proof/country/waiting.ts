import { createHash } from "node:crypto";
import type { Envelope } from "@foelgeskab/country/simulation/system/wire";
import { messageOf } from "./deliveries.ts";
import { keyOf, untilAnswered } from "./desks.ts";
import type { Served } from "./served.ts";

/** A message that the server has taken in. */
interface Inbound {
  id: string;
  state: string;
  party: string | null;
}

/** The message that lies before a person, as the server has it: found by its sender's number, or by its bytes where none could be read. */
export async function inboundOf(served: Served, arriving: Envelope): Promise<Inbound | undefined> {
  const { pool, house } = served;
  const number = `${house}${arriving.message}`;
  const sha256 = createHash("sha256").update(messageOf(served, arriving)).digest();
  const { rows } = await untilAnswered(() =>
    pool.query<Inbound>(
      "SELECT inbound_id AS id, state, party_id AS party FROM foelgeskab.inbound WHERE CASE WHEN $3 THEN raw_sha256 = $1 ELSE letter_id = ANY ($2) END",
      [sha256, [`XRPT01 ${number}`, `XDIS91 ${number}`], arriving.damaged],
    ),
  );
  return rows[0];
}

/** Somebody of the party on whose list it waits takes it off. */
export async function setAside(served: Served, arriving: Envelope): Promise<string> {
  const inbound = await inboundOf(served, arriving);
  if (inbound === undefined) return "it lies nowhere";
  const { country } = served.lived;
  const practice = country.practices.find(({ id }) => id === inbound.party);
  const department = country.departments.find(({ id }) => id === inbound.party);
  const by = practice?.staff[0]?.actor ?? department?.coordinator ?? country.office.clerk;
  const path = `/api/inbox/${inbound.id}/set-aside`;
  const said = await served.desks.ask(by.user, "POST", path, { reason: "Afsenderen er ringet op." }, keyOf(path));
  return said.status < 300 || said.code === "already-saved" || said.code === "already-handled" ? "done" : said.code;
}
