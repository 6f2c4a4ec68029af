import type { HoldingBand } from "@foelgeskab/server/contract";
import type { IsoDay } from "@foelgeskab/followup/ids";

/** A band of the ribbon with both its edges in pixels; the last goes on as `open` after today. */
export interface Band {
  name: string;
  kind: HoldingBand["kind"];
  from: IsoDay;
  until: IsoDay | null;
  left: number;
  right: number;
}

/** One band at every instant from the first holder until today: each begins where the one before ends, whatever their own edges say. */
export function bandsOf(holdings: readonly HoldingBand[], today: IsoDay, x: (day: IsoDay) => number): Band[] {
  const inTime = [...holdings].sort((one, other) => (one.from < other.from ? -1 : 1));
  return inTime.map((holding, index) => {
    const next = inTime[index + 1];
    const end = next?.from ?? (holding.until !== null && holding.until < today ? holding.until : today);
    return {
      name: holding.name,
      kind: holding.kind,
      from: holding.from,
      until: next?.from ?? holding.until,
      left: x(holding.from),
      right: x(end),
    };
  });
}
