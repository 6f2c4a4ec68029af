import { evaluateCase } from "@foelgeskab/followup/evaluate";
import { programmesInUse } from "../packages/server/src/programmes/load-programmes.ts";
import { type Figure, rounded, timesOf } from "./figures.ts";
import { type CaseOfProgramme, inventedCases } from "./invented-cases.ts";
import { type Agreed, byHand } from "./plain-loop.ts";

const SMALL = 10_000;
const LARGE = 40_000;
const ROUNDS = 5;

/** The rules as data, against a loop written by hand for three of them and against parsing the same bytes; processor time, so that neighbours on the machine count less. */
export function figuresOfEvaluation(): Figure[] {
  const cases = inventedCases(LARGE, programmesInUse());
  const few = cases.slice(0, SMALL);
  sameAnswers(cases);
  const texts = few.map(({ given }) => JSON.stringify(given));
  const ours = rounds(() => few.forEach((each) => void evaluateCase(each.given, each.programme)));
  const large = rounds(() => cases.forEach((each) => void evaluateCase(each.given, each.programme)));
  const loop = rounds(() => few.forEach((each) => void byHand(each)));
  const parsing = rounds(() => texts.forEach((text) => void JSON.parse(text)));
  const grows = Math.log(median(large) / median(ours)) / Math.log(LARGE / SMALL);
  const [byHandName, parsingName] = [
    "peer: hand-written loop, one criterion each",
    "limit: JSON.parse of the same cases",
  ];
  return [
    {
      ...figureOf("evaluate, 10,000 cases of 20 results (all criteria, checks, explanations)", ours, SMALL),
      against: { peer: byHandName, times: rounded(median(ours) / median(loop)) },
    },
    {
      ...figureOf("evaluate, 40,000 cases", large, LARGE),
      against: { peer: "10,000 cases", times: rounded(median(large) / median(ours)) },
      note: `4 times the patients cost ${rounded(median(large) / median(ours))} times as much: exponent ${rounded(grows)}`,
    },
    figureOf(byHandName, loop, SMALL),
    {
      ...figureOf(parsingName, parsing, SMALL),
      note: `evaluate takes ${rounded(median(ours) / median(parsing))} times as long; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    },
  ];
}

/** Processor milliseconds of some rounds, after one to warm up. */
function rounds(work: () => void): number[] {
  work();
  return Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
}

function median(times: readonly number[]): number {
  return timesOf(times).p50;
}

function figureOf(what: string, times: readonly number[], count: number): Figure {
  return {
    what,
    times: timesOf(times),
    perSecond: Math.round((count / median(times)) * 1000),
    cpuMs: { own: rounded(median(times) / count) },
  };
}

/** Different answers would make the comparison worthless. */
function sameAnswers(cases: readonly CaseOfProgramme[]): void {
  const states = new Set<string>();
  for (const each of cases) {
    const mine = byHand(each);
    const found = evaluateCase(each.given, each.programme).criteria.find(
      ({ criterion }) => criterion === mine.criterion,
    );
    const ours: Agreed = { criterion: mine.criterion, state: found?.state ?? "absent", since: found?.since };
    if (ours.state !== mine.state || ours.since !== mine.since)
      throw new Error(
        `${each.given.id}: evaluate says ${JSON.stringify(ours)}, the loop ${JSON.stringify(mine)}: ${JSON.stringify(each.given)}`,
      );
    states.add(`${ours.criterion} ${ours.state}`);
  }
  if (states.size < 6) throw new Error(`the cases are too much alike: ${[...states].join(", ")}`);
}
