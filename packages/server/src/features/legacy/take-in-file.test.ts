import { isoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LegacyFile, toldOf } from "../../store/legacy-files.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, givenFollowedPatient, givenPatient } from "../../testing/followed-patient.ts";
import { FAULTS, legacyList, THERE } from "../../testing/legacy-list.ts";
import { givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { tryFile } from "./dry-run.ts";
import { readFile } from "./read-file.ts";
import { reportCsv } from "./report.ts";
import { keepFile, takeInFile } from "./take-in-file.ts";

let database: TestDatabase;
const world = testWorld();
const IMPORTER = { user: "system", name: "Import", role: "system", party: PLACES.office.id } as const;
const { text, planted } = legacyList({ lines: 5_000 });

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await database.pool.query(
    `INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean, active) VALUES
       ('dep-closed', 'department', 'Lukket afdeling', $1, '5790000990777', false), ('prac-closed', 'practice', 'Lukket klinik', $2, '5790000990784', false)`,
    [THERE.closedDepartment, THERE.closedPractice],
  );
});
afterAll(() => database.drop());

const given = (content: string) => ({
  ...{
    name: "flyttet.csv",
    bytes: Buffer.from(content),
    party: PLACES.office.id,
    actor: IMPORTER,
    asOf: world.clock.today(),
  },
});
const told = (file: LegacyFile) => inTransaction(database.pool, { as: "system" }, (db) => toldOf(db, file.file));
const count = async (what: string): Promise<number> =>
  (await database.pool.query(`SELECT count(*)::int AS n FROM foelgeskab.${what}`)).rows[0].n;

test("a list of 5,000 people with fifty kinds of fault is taken in within a minute, and every fault is named on its line", async () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(50);
  const file = await inTransaction(database.pool, { as: "system" }, (db) => keepFile(db, world, given(text)));
  const begun = performance.now();
  await takeInFile({ world, pool: database.pool }, file, () => {});
  const seconds = (performance.now() - begun) / 1000;
  expect(seconds).toBeLessThan(60);
  const report = await told(file);
  expect(report.map(({ line }) => line)).toEqual(planted.map(({ line }) => line));
  const wrong = planted.flatMap(({ line, fault }, at) => {
    const { outcome, told: said } = report[at] ?? { outcome: "missing", told: [] };
    const codes = [outcome as string, ...said.map(({ code }) => code)];
    return codes.includes(fault?.code ?? "nothing-missing") || (fault === undefined && at > 0 && outcome === "opened")
      ? []
      : [[line, fault?.name, codes]];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  // Nobody is lost: every line is a course, a line that waits, or the same line again.
  const opened = report.filter(({ outcome }) => outcome === "opened").length;
  expect(await count("course")).toBe(opened);
  expect(await count("legacy_line")).toBe(report.filter(({ outcome }) => outcome !== "repeated").length);
}, 90_000);

const [HEAD = "", FIRST = ""] = text.split("\r\n");
const listOf = (...lines: string[]): string => [HEAD, ...lines].join("\n");
const anew = (line: string, cpr: string): string => line.replace(/[0-9]{10}/, cpr);
const everything = async () => ({
  courses: await count("course"),
  lines: await count("legacy_line"),
  files: await count("legacy_file"),
});

async function takenIn(content: string) {
  const file = await inTransaction(database.pool, { as: "system" }, (db) => keepFile(db, world, given(content)));
  await takeInFile({ world, pool: database.pool }, file, () => {});
  return told(file);
}
const outcomes = async (content: string): Promise<string[]> => (await takenIn(content)).map(({ outcome }) => outcome);

test("the same file twice changes nothing, and the same lines in another file say that they are known", async () => {
  const before = await everything();
  await takenIn(text);
  expect(await everything()).toEqual(before);
  expect(await outcomes(listOf(FIRST, anew(FIRST, "0101429990")))).toEqual(["repeated", "opened"]);
});

test("a corrected list takes up what is new: a line that could not be read, and what a waiting line lacked", async () => {
  const bad = anew(FIRST, "0201429990").replace("A-1;", "B-7;");
  expect(
    await outcomes(
      listOf(
        bad.replace("0201429990", "201429990"),
        anew(FIRST, "0301429990").replace("Radikal prostatektomi", "behandlet"),
      ),
    ),
  ).toEqual(["unread", "waits"]);
  expect(await outcomes(listOf(bad, anew(FIRST, "0301429990")))).toEqual(["opened", "opened"]);
  const { rows } = await database.pool.query(
    "SELECT settled ->> 'how' AS how FROM foelgeskab.legacy_line WHERE own_number = 'B-7' ORDER BY settled_at NULLS LAST",
  );
  expect(rows).toEqual([{ how: "corrected" }, { how: null }]);
});

test("a newer line about somebody whom nobody has decided about is in the place of the older one, on the same course", async () => {
  const line = anew(FIRST, "0401429990");
  const [first] = await takenIn(listOf(line));
  const [second] = await takenIn(listOf(line.replace("2026-06-01", "2026-07-01")));
  expect(second?.outcome).toBe("updated");
  const { rows } = await database.pool.query(
    "SELECT line_id AS id, settled ->> 'how' AS how, course_id AS course FROM foelgeskab.legacy_line WHERE line_id = ANY($1) ORDER BY settled_at NULLS LAST",
    [[first?.lineId, second?.lineId]],
  );
  expect(rows).toMatchObject([
    { id: first?.lineId, how: "corrected" },
    { id: second?.lineId, how: null },
  ]);
  expect(rows[0].course).toBe(rows[1].course);
});

test("killed between two lots, the reading goes on where it stopped and does nothing twice", async () => {
  const { text: list } = legacyList({ lines: 600, seed: 9 });
  const file = await inTransaction(database.pool, { as: "system" }, (db) => keepFile(db, world, given(list)));
  const stopped = takeInFile({ world, pool: database.pool }, file, (done) => {
    if (done > 0) throw new Error("killed");
  });
  await expect(stopped).rejects.toThrow("killed");
  expect((await told(file)).length).toBe(250);
  const again = await inTransaction(database.pool, { as: "system" }, (db) => keepFile(db, world, given(list)));
  expect([again.file, again.done]).toEqual([file.file, 250]);
  await takeInFile({ world, pool: database.pool }, again, () => {});
  expect((await told(file)).map(({ line }) => line)).toEqual(Array.from({ length: 600 }, (_, at) => at + 2));
});

test("a trial says what would become of each line and leaves nothing behind", async () => {
  const before = await everything();
  const { lines } = await tryFile({ world, pool: database.pool }, given(listOf(anew(FIRST, "0501429990"))), () => {});
  expect(lines.map(({ outcome }) => outcome)).toEqual(["opened"]);
  expect(await everything()).toEqual(before);
});

test("a patient who is followed here, was followed here, or is known under another name keeps what she has", async () => {
  await givenFollowedPatient(database.pool, world, THERE.followedHere);
  const closed = await givenPatient(database.pool, world, THERE.closedHere);
  await act(database.pool, world, DOCTOR, closed.courseId, {
    type: "close-course",
    reason: "patient-declined",
    note: "Ønsker det ikke mere",
  });
  const named = FIRST.replace("Søren;Ågård-1", "Åge;Østergård");
  const report = await takenIn(
    listOf(anew(named, THERE.followedHere), anew(named, THERE.closedHere), anew(FIRST, THERE.followedHere)),
  );
  expect(report.map(({ outcome, told: said }) => [outcome, said.find(({ kind }) => kind === "wait")?.code])).toEqual([
    ["known", undefined],
    ["waits", "closed-here-before"],
    ["waits", "contradicts-line"],
  ]);
});

test("a number that a patient had before finds her, and the lines around it go on", async () => {
  const renamed = await givenPatient(database.pool, world, "0801429990");
  await database.pool.query("UPDATE foelgeskab.patient SET cpr = '0801429997' WHERE patient_id = $1", [
    renamed.patientId,
  ]);
  const named = FIRST.replace("Søren;Ågård-1", "Åge;Østergård");
  expect(await outcomes(listOf(anew(named, "0801429990"), anew(FIRST, "0901429990")))).toEqual(["known", "opened"]);
});

test("somebody who is registered dead gets no course: the line waits and says so", async () => {
  const dead = await givenPatient(database.pool, world, "1001429990");
  await database.pool.query("UPDATE foelgeskab.patient SET died_on = '2026-01-01' WHERE patient_id = $1", [
    dead.patientId,
  ]);
  const named = FIRST.replace("Søren;Ågård-1", "Åge;Østergård");
  const [line] = await takenIn(listOf(anew(named, "1001429990")));
  expect([line?.outcome, line?.told.find(({ kind }) => kind === "wait")?.code]).toEqual(["waits", "dead"]);
});

test("a line that the database refuses waits for a person, and the others of its lot are taken in", async () => {
  await database.pool.query(`
    CREATE FUNCTION foelgeskab.refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'not this one' USING ERRCODE = 'check_violation'; END $$`);
  await database.pool.query(`
    CREATE TRIGGER refuse_one BEFORE INSERT ON foelgeskab.patient FOR EACH ROW WHEN (NEW.cpr = '1101429992') EXECUTE FUNCTION foelgeskab.refuse_one()`);
  const list = ["1101429990", "1101429992", "1101429994"].map((cpr) => anew(FIRST, cpr));
  const report = await takenIn(listOf(...list));
  expect(report.map(({ outcome }) => outcome)).toEqual(["opened", "waits", "opened"]);
  expect(report[1]?.told.find(({ kind }) => kind === "wait")?.code).toBe("stopped");
});

test.each([
  ["nothing", "", "Filen er tom"],
  ["a workbook", "PK\u0003\u0004xl/worksheets", "regnearksfil"],
  ["no such columns", "navn;nummer\nA;1", "Overskriften mangler: cpr"],
  ["a header alone", HEAD, "ingen patienter"],
  ["one line of ten million signs", "x".repeat(10_000_000), "mere end 5.000 tegn"],
])("a file that holds %s is refused in one sentence", async (_what, content, says) => {
  const file = await inTransaction(database.pool, { as: "system" }, (db) => keepFile(db, world, given(content)));
  await takeInFile({ world, pool: database.pool }, file, () => {});
  const { rows } = await database.pool.query(
    "SELECT state, refusal ->> 'da' AS da FROM foelgeskab.legacy_file WHERE file_id = $1",
    [file.file],
  );
  expect(rows).toEqual([{ state: "refused", da: expect.stringContaining(says) }]);
});

test("Windows-1252 and a byte order mark are read, and the report names the encoding", async () => {
  const latin = Buffer.from(listOf(anew(FIRST, "0601429990")), "latin1");
  const read = readFile(latin, {
    today: isoDay(world.clock.today()),
    analytes: world.catalogue.programmes[0]?.analytes ?? [],
  });
  expect(read).toMatchObject({
    reading: { encoding: "windows-1252" },
    lines: [{ person: { givenName: "Søren", familyName: "Ågård-1" } }],
  });
  const marked = readFile(Buffer.from(`\ufeff${listOf(FIRST)}`), { today: isoDay(world.clock.today()), analytes: [] });
  expect(marked).toMatchObject({ reading: { encoding: "utf-8" }, lines: [{ line: 2 }] });
});

test("the report as CSV holds no CPR number, and nothing in it is computed by a spreadsheet", async () => {
  const [line] = await takenIn(
    listOf(anew(FIRST, "0701429992").replace("A-1;", "=1+1;").replace("Radikal prostatektomi", "behandlet")),
  );
  const csv = reportCsv(line === undefined ? [] : [line]);
  expect(csv).toContain(";'=1+1;waits;programme-unknown;");
  expect(csv).not.toMatch(/\d{10}/);
});
