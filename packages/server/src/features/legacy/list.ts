import { isoDay } from "@foelgeskab/followup/ids";
import { EXPECTED_YIELD } from "@foelgeskab/followup/legacy/expected-yield";
import { FINDINGS, type FindingCode } from "@foelgeskab/followup/legacy/finding-codes";
import type { MovedFinding } from "@foelgeskab/followup/legacy/findings";
import { WAITS } from "@foelgeskab/followup/legacy/place-person";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook, recordLookAtUnknown } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { MovedEarlier, MovedLine } from "../../contract.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { type JudgedLine, judgedLines } from "../../pages/moved-earlier.ts";
import { partyNames } from "../../pages/party-names.ts";
import { ageOn } from "../../pages/patient-ref.ts";
import { linesOn, type WaitingLine } from "../../store/legacy-lines.ts";
import type { Db } from "../../store/transaction.ts";

/** What a list can be narrowed to. */
const SHOWN = [...FINDINGS, "waits", "unread"] as const;
type Shown = (typeof SHOWN)[number];

/** Worst first, so what is cut off is never what harms most. */
const MOST = 200;
/** More of a line that cannot be read helps nobody to correct it. */
const LONGEST_SHOWN = 1_000;

/** GET /api/moved-earlier: people moved earlier about whom somebody of the party must decide, or may say something. */
export function movedEarlierFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/moved-earlier", {
      summary: "People moved earlier about whom somebody must decide, worst first",
      roles: ["region-office", "hospital-doctor", "coordinator", "gp", "practice-nurse"],
      query: z.strictObject({ finding: z.enum(SHOWN).optional() }),
      handle: (ctx, { query }) => ctx.transact((db) => movedEarlier(db, world, ctx, query.finding)),
    });
  };
}

/** The list as it is now, with the look at those on it put in the audit. */
export async function movedEarlier(db: Db, world: World, ctx: PersonContext, only?: Shown): Promise<MovedEarlier> {
  const all = await judgedLines(db, world, await linesOn(db, ctx.actor.party));
  const fitting = all.filter(({ line, findings }) => only === undefined || kindsOf(line, findings).includes(only));
  const shown = fitting.slice(0, MOST);
  const today = isoDay(world.clock.today());
  const names = await partyNames(db);
  await recordShown(db, ctx, shown);
  return {
    today,
    lines: shown.map((each) => lineView(each, { world, party: ctx.actor.party, names })),
    ...{ shown: fitting.length, total: all.length, overdue: all.filter(({ line }) => line.due < today).length },
    counts: countsOf(all),
    expected: EXPECTED_YIELD,
    choices: await choices(db, world),
  };
}

function kindsOf(line: WaitingLine, findings: readonly MovedFinding[]): Shown[] {
  if (line.outcome === "unread") return ["unread"];
  return line.outcome === "waits" ? ["waits"] : findings.map(({ code }) => code);
}

function countsOf(all: readonly JudgedLine[]): MovedEarlier["counts"] {
  const counts: Partial<Record<FindingCode | "waits" | "unread", number>> = {};
  for (const kind of all.flatMap(({ line, findings }) => kindsOf(line, findings)))
    counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function recordShown(db: Db, ctx: PersonContext, shown: readonly JudgedLine[]): Promise<void> {
  const patientIds = shown.flatMap(({ line }) => line.patientId ?? []);
  await recordLook(db, ctx, { patientIds, what: "moved earlier", basis: "on own list" });
  const unknown = shown.filter(({ line }) => line.patientId === null).length;
  if (unknown > 0)
    await recordLookAtUnknown(db, ctx, {
      what: `moved earlier: ${unknown} lines without a patient`,
      basis: "on own list",
    });
}

interface Viewing {
  world: World;
  party: string;
  names: ReadonlyMap<string, string>;
}

function lineView({ line, findings }: JudgedLine, { world, party, names }: Viewing): MovedLine {
  const { facts, outcome, owner } = line;
  const ours = owner === party;
  const kind = outcome === "opened" || outcome === "known" ? "found" : outcome;
  return {
    ...{ id: line.lineId, kind, findings: kind === "found" ? findings : [] },
    person: facts === null ? null : personView(facts.person, world),
    courseId: ours ? line.courseId : null,
    programme: facts?.programme == null ? null : world.catalogue.shown(facts.programme).shortName,
    department: names.get(line.department ?? "") ?? "",
    practice: names.get(line.practice ?? "") ?? "",
    file: { name: line.fileName, line: line.line },
    because: [...(line.waitCode === null ? [] : [WAITS[line.waitCode]]), ...line.problems.map(({ says }) => says)],
    raw: ours && kind === "unread" ? line.raw.slice(0, LONGEST_SHOWN) : null,
    ...{ since: line.since, due: line.due, words: line.words },
    may: {
      decide: ours && kind === "found",
      open: ours && kind === "waits" && line.waitCode !== "other-name" && line.waitCode !== "contradicts-line",
      setAside: ours && kind !== "found",
      say: !ours,
    },
  };
}

function personView(
  person: NonNullable<WaitingLine["facts"]>["person"],
  { clock }: World,
): NonNullable<MovedLine["person"]> {
  const { givenName, familyName, cpr, bornOn, icd10: diagnosis, treatment, limit } = person;
  return { name: `${givenName} ${familyName}`, cpr, age: ageOn(bornOn, clock.today()), diagnosis, treatment, limit };
}

/** Departments and programmes that a line could be of. */
async function choices(db: Db, { catalogue, clock }: World): Promise<MovedEarlier["choices"]> {
  const departments = await db
    .selectFrom("party")
    .select(["party_id as id", sql<string>`concat_ws(', ', name, nullif(organisation, ''))`.as("name")])
    .where("kind", "=", "department")
    .where("active", "=", true)
    .orderBy("name")
    .execute();
  const programmes = catalogue
    .choices(isoDay(clock.today()))
    .map(({ id, name, anchor }) => ({ id, name, anchor: anchor.label }));
  return { departments, programmes };
}
