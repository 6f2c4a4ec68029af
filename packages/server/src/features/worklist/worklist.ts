import type { CourseResult } from "@foelgeskab/followup/course";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Programme } from "@foelgeskab/followup/programme";
import { checkRows } from "@foelgeskab/followup/rows/check-row";
import { resultRows, type UnsignedResult } from "@foelgeskab/followup/rows/result-row";
import { verdictRow } from "@foelgeskab/followup/rows/verdict-row";
import type { UnusableReason } from "@foelgeskab/followup/usable-results";
import { GROUPS, type Group, inOrder, type PatientRef, type WorklistRow } from "@foelgeskab/followup/worklist";
import { sql } from "kysely";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { Worklist } from "../../contract.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { analysisLabel } from "../../pages/analysis-label.ts";
import { type CourseFact, patientsOf } from "../../pages/course-facts.ts";
import { numbersToVerify } from "../../pages/numbers-to-verify.ts";
import { openSheets } from "../../pages/open-sheets.ts";
import { partyNames } from "../../pages/party-names.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import type { Db } from "../../store/transaction.ts";
import { courseRow, planOverRow, programmeChangedRow, type Standing, stepOf } from "./course-rows.ts";
import { drawRow, drawsOnList, keyOfBlood } from "./draw-rows.ts";
import { inquiryRows } from "./inquiry-rows.ts";
import { letterRows } from "./letter-rows.ts";
import { lifeRows } from "./life-rows.ts";
import { movedRows } from "./moved-rows.ts";
import { replyRows } from "./reply-rows.ts";
import { type WorklistFacts, worklistFacts } from "./worklist-facts.ts";

/** What is due within this many days stands on the list; later checks are planned, and stand on the patient page. */
const DUE_WITHIN_DAYS = 7;

/** GET /api/worklist: everything that waits for the party, worst first. */
export function worklistFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/worklist", {
      summary: "Everything that waits for the party acted for",
      roles: "every",
      handle: (ctx) => ctx.transact((db) => readWorklist(db, world, ctx)),
    });
  };
}

async function readWorklist(db: Db, world: World, ctx: PersonContext): Promise<Worklist> {
  const today = world.clock.today();
  const facts = await worklistFacts(db, ctx.actor.party, {
    dueBy: isoDay(today.add({ days: DUE_WITHIN_DAYS })),
    now: world.clock.now(),
    settings: world.settings,
    versions: world.catalogue.ruling,
    today: isoDay(today),
  });
  const moved = await movedRows(db, world, ctx.actor.party);
  const own = rowsOf(facts, world, ctx.actor.party, today, await partyNames(db));
  const rows = inOrder([
    ...own,
    ...moved.rows,
    ...(await letterRows(db, world, ctx.actor.party)),
    ...(await replyRows(db, world, ctx.actor.party)),
    ...(await inquiryRows(db, world, ctx.actor.party)),
  ]);
  const list = {
    today: isoDay(today),
    readAt: world.clock.now().toString(),
    rows,
    counts: countsOf(rows),
    movedEarlier: moved.movedEarlier,
    numbers: await numbersToVerify(db, world, ctx.actor.party),
    newSheets: (await openSheets(db, world, ctx.actor.party)).length,
    ...(await surroundings(db, ctx.actor.party)),
  };
  // Last: its locks hold until the commit.
  await recordLook(db, ctx, {
    patientIds: [...new Set(rows.map(({ patient }) => patient.patientId))],
    what: "worklist",
    basis: "care relation",
  });
  return list;
}

/** The rows of all facts; pure, so that the same facts always give the same list. */
export function rowsOf(
  facts: WorklistFacts,
  world: World,
  party: string,
  today: Temporal.PlainDate,
  names: ReadonlyMap<string, string>,
): WorklistRow[] {
  const drafts = new Map(facts.drafts.map((draft) => [draft.courseId, draft]));
  const [verdicts, obligations, results] = [facts.verdicts, facts.obligations, facts.results].map((list) =>
    Map.groupBy<string, { courseId: string }>(list, ({ courseId }) => courseId),
  ) as [
    Map<string, WorklistFacts["verdicts"]>,
    Map<string, WorklistFacts["obligations"]>,
    Map<string, WorklistFacts["results"]>,
  ]; // three lists in, three groupings out
  const draws = drawsOnList(facts, today);
  const inDraw = new Set(draws.flatMap(({ answers }) => answers.map(keyOfBlood)));
  const rows = facts.courses.flatMap((course) => {
    const patient = patientRef(world.catalogue, course, today);
    const about = { course, patient, party, today, names, ladders: world.settings.ladders };
    const standing = courseRow(about, drafts.get(course.courseId));
    const followed =
      course.holder === party
        ? followRows(
            { patient, programme: world.catalogue.shown(course.programme), today, status: course.status },
            verdicts.get(course.courseId) ?? [],
            (obligations.get(course.courseId) ?? []).filter(
              ({ fact }) => !inDraw.has(keyOfBlood({ course: course.courseId, fact })),
            ),
            results.get(course.courseId) ?? [],
            facts.planOver.has(course.courseId),
          )
        : [];
    const change = course.holder === party ? course.state.programmeChange : null;
    const changed = change == null ? [] : [programmeChangedRow(patient, change)];
    const climbing = followed.map((row) => withStep(row, obligations.get(course.courseId) ?? [], about));
    return [...(standing === undefined ? [] : [standing]), ...lifeRows(about), ...changed, ...climbing];
  });
  return [...rows, ...draws.flatMap((draw) => drawRow(draw, facts.courses, world, today) ?? [])];
}

/** A check whose window has closed climbs from the day after. */
function withStep(row: WorklistRow, owed: WorklistFacts["obligations"], { ladders, today }: Standing): WorklistRow {
  if (row.state !== "overdue") return row;
  const { check, checkDue } = row.about;
  const missed = owed.find(({ fact }) => fact.check === check && fact.due === checkDue)?.fact;
  if (missed === undefined) return row;
  return { ...row, ...stepOf(ladders.check, isoDay(dayOf(missed.until).add({ days: 1 })), today) };
}

interface About {
  patient: PatientRef;
  programme: Programme;
  today: Temporal.PlainDate;
  status: CourseFact["status"];
}

function followRows(
  { patient, programme, today, status }: About,
  verdicts: WorklistFacts["verdicts"],
  owed: WorklistFacts["obligations"],
  results: WorklistFacts["results"],
  nothingLeft: boolean,
): WorklistRow[] {
  const acting = verdicts
    .filter(({ seenBack }) => seenBack !== true)
    .flatMap((verdict) => verdictRow(verdict, patient, nameOf(programme, verdict.fact.criterion), today) ?? [])
    .filter(({ state }) => state !== "met" || status !== "referred-back") // the department has it now: its own row says so
    .map((row): WorklistRow => (status === "at-hospital" ? { ...row, act: "open" } : row)); // nobody there refers back or orders a repeat by the letter
  const spokenFor = new Set(verdicts.flatMap(({ fact }) => (isReached(fact) ? resultsOf(fact) : [])));
  const unsigned = results
    .filter(({ fact }) => !spokenFor.has(fact.id))
    .map(({ fact, unusable }) => unsignedResult(programme, fact, unusable, verdicts));
  const checks = owed.filter(({ fact }) => !fact.check.startsWith("repeat:"));
  const over = nothingLeft ? [planOverRow(patient)] : [];
  return [...acting, ...resultRows(unsigned, patient), ...checkRows(checks, patient, today), ...over];
}

/** A criterion that was met, met once, or that an answer leaves open: its answers are no "nothing passed", whether somebody acts on it now or waits. */
function reachedOf({ standing }: VerdictFact): UnsignedResult["reached"] {
  switch (standing) {
    case "met":
    case "met-from":
      return "met";
    case "pending":
    case "undetermined":
      return standing;
    case "not-met":
    case "no-data":
      return undefined;
    default:
      return standing satisfies never;
  }
}

/** The day of the first answer that a verdict rests on: what was taken before has nothing to do with it. */
function firstSeen({ because }: VerdictFact): string {
  return because.values.map(({ sampledOn }) => sampledOn).toSorted()[0] ?? "9999";
}

function isReached(fact: VerdictFact): boolean {
  return reachedOf(fact) !== undefined;
}

function resultsOf({ because }: VerdictFact): string[] {
  return because.values.flatMap(({ result }) => result ?? []);
}

function unsignedResult(
  programme: Programme,
  { id, analysis, value, unit, sampledOn, status }: CourseResult,
  unusable: UnusableReason | null,
  verdicts: WorklistFacts["verdicts"],
): UnsignedResult {
  const verdict = verdictOn(programme, analysis, verdicts);
  const label = analysisLabel(programme, analysis);
  const reached = verdict && sampledOn >= firstSeen(verdict) ? reachedOf(verdict) : undefined;
  return {
    ...{ result: id, label, value, unit, sampledOn, unusable, corrected: status === "corrected" },
    ...(verdict === undefined ? {} : { limit: verdict.because.label }),
    ...(reached === undefined ? {} : { reached }),
  };
}

/** The verdict of the first criterion that rests on an analysis, with the number that is in force for this patient. */
function verdictOn(
  { criteria, analytes }: Programme,
  analysis: string,
  verdicts: WorklistFacts["verdicts"],
): VerdictFact | undefined {
  const analyte = analytes.find(({ codes }) => codes.includes(analysis))?.id;
  const resting = criteria.filter(
    ({ rule }) => "analyte" in rule && rule.analyte === analyte && rule.kind !== "consecutiveRises",
  );
  const facts = resting.flatMap(({ id }) => verdicts.find(({ fact }) => fact.criterion === id)?.fact ?? []);
  return facts.find(isReached) ?? facts[0];
}

/** What is measured by a criterion, where it rests on one analyte. */
function nameOf({ criteria, analytes }: Programme, criterion: string): Phrase | undefined {
  const rule = criteria.find(({ id }) => id === criterion)?.rule;
  return rule !== undefined && "analyte" in rule ? analytes.find(({ id }) => id === rule.analyte)?.label : undefined;
}

function countsOf(rows: readonly WorklistRow[]): Record<Group, number> {
  return Object.fromEntries(GROUPS.map((group) => [group, rows.filter((row) => row.group === group).length])) as Record<
    Group,
    number
  >; // every group is in GROUPS
}

/** What stands around the list: how many patients, what came in last, what could not be placed. */
async function surroundings(
  db: Db,
  party: string,
): Promise<Pick<Worklist, "lastHeard" | "patients" | "unmatched" | "unreadable">> {
  const { rows } = await sql<Pick<Worklist, "lastHeard" | "patients" | "unmatched" | "unreadable">>`
    SELECT (SELECT max(received_at) FROM inbound) AS "lastHeard",
           (SELECT count(*) FROM course WHERE holder_id = ${party} AND status IN ('followed', 'moving', 'referred-back') AND patient_id = ANY (${patientsOf(party)})) AS patients,
           (SELECT count(*) FROM inbound WHERE state = 'unmatched' AND with_letter IS NULL) AS unmatched,
           (SELECT count(*) FROM inbound WHERE state = 'unreadable') AS unreadable`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a query of counts gives one row");
  return row;
}
