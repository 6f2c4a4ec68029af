import type { Directory } from "@foelgeskab/server/contract";

/** The numbers of one department or practice. */
export interface PartyNumbers {
  party: string;
  name: string;
  organisation: string;
  entries: Directory["entries"];
}

/** Groups the telephone list by whose numbers they are, in the order of the list; stale ones first, since they want a call. */
export function byParty(entries: Directory["entries"]): PartyNumbers[] {
  const parties = new Map<string, PartyNumbers>();
  for (const entry of entries) {
    const known = parties.get(entry.party);
    if (known !== undefined) known.entries.push(entry);
    else
      parties.set(entry.party, {
        party: entry.party,
        name: entry.partyName,
        organisation: entry.organisation,
        entries: [entry],
      });
  }
  return [...parties.values()].map((party) => ({
    ...party,
    entries: party.entries.toSorted((one, other) => Number(other.stale) - Number(one.stale)),
  }));
}
