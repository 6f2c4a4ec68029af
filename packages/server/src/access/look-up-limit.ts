import type { Clock } from "../clock.ts";

const minutesInHour = 60;

/** Counts how often each person does something, in the hour behind her; forgets who has been quiet for that long. */
export function createLookUpLimit(clock: Clock): (who: string, perHour: number) => boolean {
  const counts = new Map<string, number[]>();

  /** Counts one more and says whether it is still within the limit. */
  return (who, perHour) => {
    const now = clock.wall().epochMilliseconds;
    const hourAgo = now - minutesInHour * 60_000;
    for (const [other, times] of counts) if ((times.at(-1) ?? 0) <= hourAgo) counts.delete(other);
    const recent = (counts.get(who) ?? []).filter((time) => time > hourAgo);
    const within = recent.length < perHour;
    if (within) recent.push(now);
    counts.set(who, recent);
    return within;
  };
}
