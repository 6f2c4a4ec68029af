import { atLocal, HOUR, instantText, type Minute } from "@foelgeskab/country/simulation/time";
import type { Country } from "@foelgeskab/country/simulation/world/country";
import { dayText } from "@foelgeskab/followup/day";
import type { CountryDeed, OnServer } from "./country-deeds.ts";
import { deliver } from "./deliver.ts";
import { untilAnswered } from "./desks.ts";

/** Nights on which the register sends a whole file that half of the people are missing from: it is refused as a whole. */
export function halvedFiles({ registerHalved }: Country, on: OnServer): CountryDeed[] {
  return [...registerHalved].map((day) => {
    const at = atLocal(day, HOUR);
    return { at, says: `half a register on ${dayText(day)}`, serve: () => send(on, at) };
  });
}

async function send({ origin, pool, stage }: OnServer, at: Minute): Promise<string[]> {
  const { rows } = await untilAnswered(() =>
    pool.query<{ cpr: string; practice: string | null }>(
      `SELECT p.cpr, o.identifier AS practice FROM foelgeskab.patient p LEFT JOIN foelgeskab.party o ON o.party_id = p.practice_id
       WHERE p.died_on IS NULL AND p.emigrated_on IS NULL ORDER BY p.cpr`,
    ),
  );
  if (rows.length === 0) return [];
  const half = rows.filter((_row, number) => number % 2 === 1);
  const said = instantText(at);
  const lines = half.map((row) => ({ says: "person", at: said, status: "here", on: said.slice(0, 10), ...row }));
  const file = [{ register: "CPR-registret", kind: "whole" }, ...lines].map((line) => JSON.stringify(line)).join("\n");
  const { status, text } = await deliver(origin, "register", stage.tokens.register, Buffer.from(file, "utf8"));
  const report = JSON.parse(text) as { refused?: unknown }; // as the server's RegisterReport says
  return status === 200 && report.refused !== null
    ? []
    : [`half of the people are missing, and it says ${text.slice(0, 200)}`];
}
