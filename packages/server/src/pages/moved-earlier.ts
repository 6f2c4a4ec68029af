import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { FINDINGS, type FindingCode } from "@foelgeskab/followup/legacy/finding-codes";
import { findingsOf, type MovedFinding } from "@foelgeskab/followup/legacy/findings";
import type { LastTest } from "@foelgeskab/followup/legacy/moved-person";
import { linked } from "@foelgeskab/followup/result-links";
import { usableResults } from "@foelgeskab/followup/usable-results";
import { sql } from "kysely";
import type { World } from "../advance/advance.ts";
import { answersSince, type LineFacts, type WaitingLine } from "../store/legacy-lines.ts";
import type { Db } from "../store/transaction.ts";

/** A course that no line of a list of people moved earlier waits for; those stand on a list of their own until somebody has decided. */
export const NO_LINE_WAITS = sql`NOT EXISTS (SELECT FROM legacy_line l WHERE l.course_id = c.course_id AND l.settled IS NULL)`;

/** What is found about a kept person on a day, with a newer test where one has come since. */
export function judge(
  { catalogue }: World,
  facts: Omit<LineFacts, "worst">,
  today: Temporal.PlainDate,
  newer?: LastTest,
): MovedFinding[] {
  const { programme, practiceSays: practice, unusableTest, person } = facts;
  const latest = newer ?? person.lastTest;
  return findingsOf({
    person: { ...person, lastTest: latest },
    programme: programme === null ? null : catalogue.pinned(programme),
    ...{ practice, today },
    unusableTest: unusableTest && newer === undefined,
  });
}

/** The first of the findings, which are never empty. */
export function worstOf(findings: readonly MovedFinding[]): FindingCode {
  return findings[0]?.code ?? "nothing-missing";
}

/** A line with what is found about it today. */
export interface JudgedLine {
  line: WaitingLine;
  findings: MovedFinding[];
}

/** Lines with what is found today, answers that came since included; worst first, then in the order given. */
export async function judgedLines(db: Db, world: World, lines: readonly WaitingLine[]): Promise<JudgedLine[]> {
  const answers = Map.groupBy(
    await answersSince(
      db,
      lines.flatMap(({ courseId }) => courseId ?? []),
    ),
    ({ courseId }) => courseId,
  );
  const today = world.clock.today();
  const judged = lines.map((line): JudgedLine => {
    if (line.facts === null) return { line, findings: [] };
    const since = (answers.get(line.courseId ?? "") ?? []).map(({ fact }) => fact);
    return {
      line,
      findings: judge(world, line.facts, today, newest(world, since, line.facts.person.lastTest, isoDay(today))),
    };
  });
  return judged.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ line, findings }: JudgedLine): number {
  return line.outcome === "opened" ? FINDINGS.indexOf(worstOf(findings)) : FINDINGS.length;
}

/** The newest answer of the course that counts, where it is newer than the line's. */
function newest(
  world: World,
  answers: Parameters<typeof linked>[0],
  before: LastTest | null,
  upTo: IsoDay,
): LastTest | undefined {
  const { results } = usableResults({
    analytes: world.catalogue.programmes[0]?.analytes ?? [],
    results: linked(answers),
    baseline: [],
    upTo,
  });
  const last = [...results.values()]
    .flatMap((values) => values.at(-1) ?? [])
    .toSorted((one, other) => other.day - one.day)[0];
  if (last === undefined || (before !== null && last.seen.sampledOn < before.sampledOn)) return undefined;
  const { value, unit, sampledOn } = last.seen;
  return { analysis: last.code, value, unit, sampledOn };
}
