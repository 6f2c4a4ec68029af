import { isoDay } from "@foelgeskab/followup/ids";
import type { FindingCode } from "@foelgeskab/followup/legacy/finding-codes";
import type { RowState, WorklistRow } from "@foelgeskab/followup/worklist";
import type { World } from "../../advance/advance.ts";
import type { Worklist } from "../../contract.ts";
import { type JudgedLine, judgedLines } from "../../pages/moved-earlier.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import { firstLinesOn } from "../../store/legacy-lines.ts";
import type { Db } from "../../store/transaction.ts";

/** So many people moved earlier stand among today's work; the others are counted, and stand on a page of their own. */
const MOST = 10;

/** The first of those moved earlier about whom nobody has decided, as rows, and how many there are. */
export async function movedRows(
  db: Db,
  world: World,
  party: string,
): Promise<{ rows: WorklistRow[]; movedEarlier: Worklist["movedEarlier"] }> {
  const today = isoDay(world.clock.today());
  const { first, total, overdue } = await firstLinesOn(db, party, { today, most: MOST });
  const judged = await judgedLines(db, world, first);
  return { rows: judged.flatMap((each) => movedRow(each, world) ?? []), movedEarlier: { total, overdue } };
}

/** What asks for a decision on an answer, as other answers do. */
const ANSWERED: Partial<Record<FindingCode, RowState>> = { "limit-reached": "met", "limit-once": "pending" };

function movedRow({ line, findings }: JudgedLine, world: World): WorklistRow | undefined {
  const { lineId, patientId, courseId, facts, due } = line;
  const [worst, next] = findings;
  if (worst === undefined || facts?.programme == null || patientId === null || courseId === null) return undefined;
  const today = world.clock.today();
  const { givenName, familyName, cpr, bornOn } = facts.person;
  const person = { patientId, courseId, name: `${givenName} ${familyName}`, cpr, bornOn, programme: facts.programme };
  const answered = ANSWERED[worst.code];
  return {
    key: `moved-earlier ${lineId}`,
    group: answered === undefined ? "moved-earlier" : "results",
    state: answered ?? (due < isoDay(today) ? "overdue" : "moved-earlier"),
    patient: patientRef(world.catalogue, person, today),
    what: { da: "Overdraget tidligere: beslut", en: "Moved earlier: decide" },
    due,
    because: worst.because,
    ...(next === undefined ? {} : { becauseMore: next.because }),
    act: "triage",
    about: {},
  };
}
