import type { Me } from "@foelgeskab/server/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "../queries.ts";

/** Who acts, and the party acted for. Inside the frame only, which waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** The party acted for. */
export function useParty(): Me["parties"][number] | undefined {
  const me = useMe();
  return me.parties.find((party) => party.id === me.party);
}
