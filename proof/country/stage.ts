import type { DemoParty, DemoUser } from "@foelgeskab/country/region";
import { BEGINS } from "@foelgeskab/country/simulation/simulate";
import type { Country, Department } from "@foelgeskab/country/simulation/world/country";
import { dayText } from "@foelgeskab/followup/day";
import { glnOf } from "@foelgeskab/followup/directory/gln";
import type { Actor } from "@foelgeskab/followup/party";
import type { Pool } from "../../bench/join-database.ts";
import { tokenHash } from "../../packages/server/src/access/partner.ts";
import { cancerGroups } from "../../packages/server/src/programmes/load-cancer-groups.ts";
import { saveParties, saveUsers } from "../../packages/server/src/seed/save-region.ts";
import { beginDemoFeeds, silenceFeed } from "../../packages/server/src/store/feeds.ts";
import { savePartner } from "../../packages/server/src/store/partners.ts";
import { saveDemo } from "../../packages/server/src/store/settings.ts";
import { addVersion, type NewVersion } from "../../packages/server/src/store/telephone-list.ts";
import { inTransaction } from "../../packages/server/src/store/transaction.ts";

/** What those who write to the server know about its parties. */
export interface Stage {
  parties: ReadonlyMap<string, DemoParty>;
  /** The location number of each laboratory. */
  laboratories: ReadonlyMap<string, string>;
  /** What the network and the register show when they deliver. */
  tokens: { network: string; register: string };
}

/** Puts a country's parties and the people who work in them into an empty database; patients are opened by their departments. */
export async function setStage(pool: Pool, country: Country): Promise<Stage> {
  const parties = partiesOf(country);
  const laboratories = new Map(
    country.laboratories.map(({ id }, at) => [id, glnOf(`57900077${String(at).padStart(4, "0")}`)]),
  );
  const tokens = { network: "network-of-the-country", register: "register-of-the-country" };
  const senders = [...parties.map(({ ean }) => ean), ...laboratories.values()];
  const begins = `${dayText(BEGINS)}T00:00:00Z`;
  await inTransaction(pool, { as: "system" }, async (db) => {
    await saveParties(db, { parties, region: "RM" });
    await saveUsers(db, { users: usersOf(country) });
    for (const department of country.departments) await addVersion(db, numberOf(department));
    await savePartner(db, partner("network", senders, tokens.network, false));
    await savePartner(db, partner("register", [glnOf("579000770999")], tokens.register, true));
    await beginDemoFeeds(db, begins);
    await silenceFeed(db, { kind: "receipts", name: "", heardAt: begins }, true); // the country's own machines answer
    await saveDemo(db, { seededOn: dayText(BEGINS), story: [], featuredUsers: [] });
  });
  return { parties: new Map(parties.map((party) => [party.id, party])), laboratories, tokens };
}

function partner(id: string, eans: string[], token: string, register: boolean) {
  return { id, name: id, eans, hash: tokenHash(token), register };
}

function partiesOf({ departments, practices, office, programmeGroup }: Country): DemoParty[] {
  return [
    ...departments.map(({ id }, at) => party(id, "department", at, `99010${String(at + 1).padStart(2, "0")}`)),
    ...practices.map(({ id }, at) => party(id, "practice", 100 + at, String(990_001 + at))),
    party(office.id, "region", 900, "RM"),
    party(programmeGroup.party, "programme-group", 901, "RM-P"),
  ];
}

function party(id: string, kind: DemoParty["kind"], at: number, identifier: string): DemoParty {
  return {
    ...{ id, kind, name: id, organisation: id, identifier, ean: glnOf(`57900088${String(at).padStart(4, "0")}`) },
    ...{ street: "Vestergade 1", postcode: "8000", city: "Aarhus C", phone: "00 12 34 56" },
  };
}

/** Everybody whom the country ever sends to work; whoever has not begun yet is sent by nobody. Of two who do the same at once, the second has an own name. */
function usersOf({ departments, practices, office, programmeGroup }: Country): DemoUser[] {
  const own = [
    ...departments.flatMap(({ doctor, coordinator }) => [doctor, coordinator]),
    ...practices.flatMap(({ staff }) => staff.map(({ actor }) => actor)),
    ...[office.clerk, office.head, programmeGroup, ...approversOf({ programmeGroup })],
  ];
  return own.flatMap((actor) => [actor, colleagueOf(actor)]).map(user);
}

/** The two who read and approve what the programme group's author has written. */
export function approversOf({ programmeGroup }: Pick<Country, "programmeGroup">): Actor[] {
  return ["Henning", "Kirstine"].map((name) => ({ ...programmeGroup, user: `programmes-rm-${name}`, name }));
}

function colleagueOf(actor: Actor): Actor {
  return { ...actor, user: `${actor.user}-2`, name: `${actor.name} 2` };
}

function user({ user: id, name, role, party: at }: Actor): DemoUser {
  return { id, subject: id, name, title: "", party: at, role: role as DemoUser["role"], offered: false }; // nobody of them is a machine
}

/** One number for each department, for every cancer there is. */
function numberOf({ id, coordinator }: Department): NewVersion {
  const on = dayText(BEGINS);
  return {
    ...{
      entry: `number-of-${id}`,
      party: id,
      cancers: cancerGroups().map((group) => group.id),
      version: 1,
      act: "added",
    },
    ...{ label: "Kræftkoordinator", coordinator: coordinator.name, phone: "00 12 34 56", hours: "8–15" },
    ...{ ean: "", sor: "", format: "DIS91", ownerRole: "coordinator", validFrom: on, endsOn: null, verifiedOn: on },
    ...{ verifiedBy: coordinator.name, note: "", at: `${on}T00:00:00Z`, user: coordinator.user, by: coordinator.name },
  };
}
