import type { CertificateContent } from "../contract.ts";

/** The certificate as a person reads it in a terminal. */
export function certificateInWords(made: CertificateContent): string {
  const { accounted, judges, letters, chain, owed, endToEnd: ends } = made;
  const closed = Object.entries(accounted.closed).map(([reason, count]) => `${reason} ${count}`);
  const lines = [
    made.unaccounted.length === 0
      ? `Everything adds up on ${made.asOf}: nobody is unaccounted for.`
      : `${made.unaccounted.length} things do not add up on ${made.asOf}.`,
    "",
    `Courses      ${accounted.registered} registered = ${accounted.active} active + ${sum(accounted.closed)} closed${closed.length === 0 ? "" : ` (${closed.join(", ")})`}`,
    `Letters      ${letters.sent} sent = ${letters.accepted} accepted + ${letters.declined} declined + ${letters.withdrawn} withdrawn + ${letters.ended} ended + ${letters.pending} waiting on a list`,
    `End to end   ${ends.held} held = ${ends.outbox} in the outbox + ${ends.received} received + ${ends.earlier} from before + ${ends.missing} without a letter; practices hold or have held ${ends.accepted}`,
    `Messages in  ${counts(made.received)}`,
    `Messages out ${counts(made.outbound)}`,
    `Judges       agree on ${judges.agree}, disagree on ${judges.disagree}`,
    `Owed         the events alone tell it for ${owed.judged} followed courses, not for ${owed.notJudged}; ${owed.silent} checks were never heard of`,
    `Chain        ${chain.events} events of ${chain.courses} courses; head ${chain.head}; last night ${chain.lastNight}`,
    ...(made.ofToday.length === 0
      ? []
      : ["", `Counted as it is today, since nobody remembers that day: ${made.ofToday.join(", ")}.`]),
    "",
    ...made.queues.map(
      ({ queue, count, oldest, reached }) =>
        `${queue.padEnd(12)} ${String(count).padStart(6)}${oldest === null ? "" : `   oldest since ${oldest.since}, ${oldest.days} days${reached === null ? "" : `, has reached ${reached}`}`}`,
    ),
    ...made.feeds.map(({ kind, name, hours, state }) => `${`${kind} ${name}`.trim()}: heard ${hours} h ago, ${state}`),
    "",
    ...made.unaccounted.map(({ courseId, why, says }) => `✗ ${courseId ?? "–"}  ${why}: ${says.en}`),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function sum(closed: object): number {
  return Object.values(closed).reduce<number>((total, count) => total + Number(count), 0);
}

function counts(flow: Readonly<Record<string, number>>): string {
  return Object.entries(flow)
    .map(([state, count]) => `${state} ${count}`)
    .join(", ");
}
