import type { Directory } from "@foelgeskab/server/contract";

/** The numbers of one department or practice. */
export interface PartyNumbers {
  party: string;
  name: string;
  organisation: string;
  entries: Directory["entries"];
}

/** Groups the telephone list by whose numbers they are: our own first, the others as the list has them; stale numbers first, since they want a call. */
export function byParty(entries: Directory["entries"], own: string): PartyNumbers[] {
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
  const oursFirst = [...parties.values()].toSorted(
    (one, other) => Number(other.party === own) - Number(one.party === own),
  );
  return oursFirst.map((party) => ({
    ...party,
    entries: party.entries.toSorted((one, other) => Number(other.stale) - Number(one.stale)),
  }));
}
