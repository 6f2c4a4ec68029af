import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLetter } from "../packages/followup/src/reading/read-letter.ts";
import { type Figure, judged, rounded, timesOf } from "./figures.ts";

const LETTERS = join(import.meta.dirname, "../packages/followup/src/reading/testing/letters/open");
const ROUNDS = 30;

/** Received letters read and judged, against the project's own aim of 500 a second on one core; processor time, so that neighbours on the machine count less. */
export function figuresOfLetters(): Figure[] {
  const letters = readdirSync(LETTERS)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(LETTERS, name), "utf8"));
  const round = (): number => {
    const begun = process.cpuUsage();
    for (const letter of letters) readLetter(letter);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000 / letters.length;
  };
  round();
  const times = timesOf(Array.from({ length: ROUNDS }, round).map(rounded));
  return [
    {
      what: `read and judge a received letter (${letters.length} open letters)`,
      times,
      perSecond: Math.round(1000 / times.p50),
      cpuMs: { own: times.p50 },
      target: judged(times, { of: "p50", atMostMs: 2 }),
    },
  ];
}
