import type { WrittenNumber } from "@foelgeskab/followup/directory/number-fields";
import { isoDay } from "@foelgeskab/followup/ids";
import { beforeAll, describe, expect, test } from "vitest";
import type {
  Directory,
  DirectoryExports,
  DirectoryImport,
  NewSheets,
  NumberPage,
  PatientPage,
  Problem,
  RegionList,
  SheetStatus,
  Worklist,
} from "../../contract.ts";
import { issueSheet } from "../../store/sheets.ts";
import { addVersion } from "../../store/telephone-list.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { givenNumber, numberLine } from "../../testing/telephone-list.ts";
import { patientPageFeature } from "../patient-page/feature.ts";
import { regionListFeature } from "../person/region-list.ts";
import { restNumberFeature } from "../person/rest-number.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { directoryFeatures } from "./features.ts";
import { sheetFeature } from "./sheet-status.ts";

const region = servedRegion(({ world: now }) => [
  ...directoryFeatures(now),
  ...[
    worklistFeature(now),
    regionListFeature(now),
    restNumberFeature(now),
    patientPageFeature(now, true),
    sheetFeature(),
  ],
]);
const { world } = region;
let patient: StoryPatient;
const today = () => isoDay(world.clock.today());
const COORDINATOR = "u-coordinator";
const STRANGER = "u-onk";

beforeAll(async () => {
  const { pool } = region;
  await givenStaff(pool, [
    [COORDINATOR, "Bodil Ravn", PLACES.department.id, "coordinator"],
    [STRANGER, "Jonna Kvist", PLACES.otherDepartment.id, "coordinator"],
  ]);
  await givenNumber(pool, { verifiedOn: today() });
  patient = await givenFollowedPatient(pool, world);
  const cites = { entry: "e1", phone: "00 12 34 56" };
  const letters =
    "SELECT payload -> 'handover' ->> 'sheetCode' AS code FROM foelgeskab.event WHERE type = 'handover-offered'";
  const letterCode = (await pool.query<{ code: string }>(letters)).rows[0]?.code ?? "";
  await inTransaction(pool, { as: "system" }, (db) =>
    issueSheet(db, { ...patient, code: "7KM3 92QD", letterCode, on: today(), cites }),
  );
});

/** Who has logged in already, since the clock was moved on. */
const loggedIn = new Map<string, Awaited<ReturnType<typeof logInAs>>>();

async function as(user: string) {
  const known = loggedIn.get(user) ?? (await logInAs(user));
  loggedIn.set(user, known);
  return known;
}

async function logInAs(user: string) {
  const browser = await region.logIn(user);
  const read = async <Answer>(response: Promise<Response>) => {
    const answer = await response;
    return {
      status: answer.status,
      body: (await answer.json()) as Answer & Partial<Pick<Problem, "code" | "field" | "sentence">>,
    }; // the contract's own types
  };
  return {
    get: <Answer>(path: string) => read<Answer>(browser.ask(path)),
    post: <Answer>(path: string, body: object) => read<Answer>(browser.post(path, body)),
    text: async (path: string) => (await browser.ask(path)).text(),
  };
}

const written = (own: Partial<WrittenNumber> = {}): WrittenNumber => ({
  ...{ cancers: ["prostate"], label: "Sekretær", coordinator: "Bodil Ravn", phone: "00 12 34 56" },
  ...{ hours: "man–tors 8–15, fre 8–13", ean: PLACES.department.ean, sor: "", format: "DIS91" },
  ...{ ownerRole: "coordinator", validFrom: "2024-01-01", endsOn: "" },
  ...own,
});
const request = (version: number, own: Partial<WrittenNumber> = {}, rung = true) => ({
  ...{ version, number: written(own), rung, note: "" },
});
const numberOf = async (entry: string) =>
  (await (await as(COORDINATOR)).get<NumberPage>(`/api/directory/${entry}`)).body;

describe("a department keeps its own numbers", () => {
  test("adds one that somebody has rung; what is wrong is said by field", async () => {
    const coordinator = await as(COORDINATOR);
    expect((await coordinator.post("/api/directory", request(0, { phone: "123" }))).body).toMatchObject({
      code: "invalid",
      field: "phone",
    });
    expect((await coordinator.post("/api/directory", request(0, {}, false))).body).toMatchObject({
      status: 422,
      field: "rung",
    });
    const { body } = await coordinator.post<NumberPage>(
      "/api/directory",
      request(0, { cancers: ["testis", "penis"], phone: "+45 00445566" }),
    );
    expect(body.number).toMatchObject({
      phone: "00 44 55 66",
      state: "live",
      verifiedBy: "Bodil Ravn",
      hours: "man.–tors. kl. 8–15, fre. kl. 8–13",
    });
    expect(body.history).toMatchObject([{ act: "added", by: "Bodil Ravn", version: 1 }]);
  });

  test("changes it, and every field stands in the history with who, when, from and to", async () => {
    const coordinator = await as(COORDINATOR);
    const { body: added } = await coordinator.post<NumberPage>("/api/directory", request(0, { cancers: ["kidney"] }));
    const { entry } = added.number;
    const change = (body: object) => coordinator.post<NumberPage>(`/api/directory/${entry}/change`, body);
    expect((await change(request(1, { cancers: ["kidney"], phone: "00 77 88 99" }, false))).body.field).toBe("rung");
    expect((await change(request(1, { cancers: ["kidney"], label: "Forløbskoordinator" }, false))).status).toBe(200);
    expect((await change(request(1, { cancers: ["kidney"], label: "En anden" }))).status).toBe(409);
    const { body } = await coordinator.post<NumberPage>(`/api/directory/${entry}/end`, {
      version: 2,
      endsOn: today(),
      note: "ny afdeling",
    });
    expect(body.number.state).toBe("ended");
    expect(
      body.history.map(({ act, note, changes }) => [
        act,
        note,
        changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
      ]),
    ).toEqual([
      ["ended", "ny afdeling", [`endsOn:  → ${today()}`]],
      ["changed", "", ["label: Sekretær → Forløbskoordinator"]],
      ["added", "", expect.arrayContaining(["phone: null → 00 12 34 56", "cancers: null → kidney"])],
    ]);
    const list = (await coordinator.get<Directory>("/api/directory")).body;
    expect(list.entries.find((each) => each.entry === entry)?.state).toBe("ended");
    expect(list.treats).toContainEqual({ party: PLACES.department.id, cancer: "kidney" });
  });

  test("nobody else touches them, neither by the interface nor in the database, and no line of a history is ever altered", async () => {
    const stranger = await as(STRANGER);
    expect((await stranger.post("/api/directory/e1/verify", { version: 1 })).status).toBe(404);
    expect((await stranger.post("/api/directory/e1/end", { version: 1, endsOn: today(), note: "" })).status).toBe(404);
    for (const user of [PEOPLE.gp, PEOPLE.office])
      expect((await (await as(user)).post("/api/directory", request(0))).status).toBe(404);
    const line = numberLine({ version: 2, verifiedOn: today() });
    const byStranger = inTransaction(
      region.pool,
      { as: "person", user: STRANGER, party: PLACES.otherDepartment.id },
      (db) => addVersion(db, line),
    );
    await expect(byStranger).rejects.toThrow("row-level security");
    const moved = inTransaction(region.pool, { as: "system" }, (db) =>
      addVersion(db, numberLine({ version: 2, verifiedOn: today(), party: PLACES.otherDepartment.id })),
    );
    await expect(moved).rejects.toThrow("belongs to another party");
    await expect(region.pool.query("UPDATE foelgeskab.directory_change SET phone = '00 00 00 00'")).rejects.toThrow(
      "is only added to",
    );
  });

  test("the list is complete: every cancer, every department, and the rule that nobody has signed", async () => {
    const { body } = await (await as(PEOPLE.gp)).get<Directory>("/api/directory");
    expect(body.groups.length).toBeGreaterThan(25);
    expect(body.departments.map(({ party }) => party)).toEqual([PLACES.otherDepartment.id, PLACES.department.id]);
    expect(body.rule).toEqual({ months: 6, remindDays: 14, signed: false });
    expect(body.treats).toContainEqual({ party: PLACES.department.id, cancer: "prostate" });
  });
});

describe("a number becomes another one", () => {
  test("who holds paper with the old one stands on the department's and on the practice's list, until a new sheet is given out", async () => {
    const [coordinator, gp, other] = [await as(COORDINATOR), await as(PEOPLE.gp), await as(PEOPLE.otherGp)];
    expect((await coordinator.get<NewSheets>("/api/directory/new-sheets")).body.items).toEqual([]);
    const before = (await numberOf("e1")).number.version;
    await coordinator.post("/api/directory/e1/change", request(before, { phone: "00 99 88 77" }));
    const { items } = (await coordinator.get<NewSheets>("/api/directory/new-sheets")).body;
    expect(items).toMatchObject([
      {
        ...{ courseId: patient.courseId, code: "7KM3 92QD", shows: "00 12 34 56", since: today() },
        ...{ now: { phone: "00 99 88 77", state: "live" }, practice: "Lægerne Åtorvet", department: "Urinvejskirurgi" },
      },
    ]);
    expect((await numberOf("e1")).holders).toBe(1);
    expect((await coordinator.get<Worklist>("/api/worklist")).body.newSheets).toBe(1);
    expect((await gp.get<Worklist>("/api/worklist")).body.newSheets).toBe(1);
    expect((await gp.get<NewSheets>("/api/directory/new-sheets")).body.items).toHaveLength(1);
    expect((await other.get<NewSheets>("/api/directory/new-sheets")).body.items).toEqual([]);
    const address = `/api/courses/${patient.courseId}`;
    const page = (await gp.get<PatientPage>(address)).body;
    expect(page.contact).toMatchObject({ phone: "00 99 88 77", letterSays: "00123456", state: "live" });
    expect(page.handover?.letter.sections.find(({ element }) => element === "direct-contact")?.text).toContain(
      "nummeret er nu 00 99 88 77",
    );
    expect((await other.post(`${address}/new-sheet`, { code: "7KM3 92QD" })).status).toBe(404);

    const given = (await gp.post<NewSheets>(`${address}/new-sheet`, { code: "7KM3 92QD" })).body;
    expect(given.items).toEqual([]);
    const { rows } = await region.pool.query(
      "SELECT code, version, cited_phone FROM foelgeskab.sheet WHERE replaced_on IS NULL",
    );
    expect(rows).toMatchObject([{ version: 2, cited_phone: "00 99 88 77" }]);
    const status = async (code: string) =>
      (await gp.get<SheetStatus>(`/api/sheet/${code.replace(" ", "-")}`)).body.state;
    expect([await status("7KM3 92QD"), await status(rows[0].code)]).toEqual(["replaced", "current"]);
    expect((await gp.post(`${address}/new-sheet`, { code: "7KM3 92QD" })).status).toBe(404);
    const after = (await gp.get<PatientPage>(address)).body.contact;
    expect([page.contact?.sheetSays, after?.sheetSays, after?.letterSays]).toEqual(["00 12 34 56", null, "00123456"]);
  });

  test("a person can tell instead; that holds for the number that was told, and no longer", async () => {
    const coordinator = await as(COORDINATOR);
    const change = async (phone: string) => {
      const { version } = (await numberOf("e1")).number;
      await coordinator.post("/api/directory/e1/change", request(version, { phone }));
      return (await coordinator.get<NewSheets>("/api/directory/new-sheets")).body;
    };
    const [item] = (await change("00 55 55 55")).items;
    const address = `/api/courses/${patient.courseId}/sheet-told`;
    const told = { code: item?.code, how: "rung", note: "har skrevet det på arket" };
    expect((await coordinator.post(address, { ...told, phone: "00 99 88 77" })).status).toBe(409);
    const after = (await coordinator.post<NewSheets>(address, { ...told, phone: "00 55 55 55" })).body;
    expect([after.items.length, after.told[0]]).toMatchObject([
      0,
      { phone: "00 55 55 55", how: "rung", by: "Bodil Ravn" },
    ]);
    expect((await change("00 66 66 66")).items).toMatchObject([{ code: item?.code, now: { phone: "00 66 66 66" } }]);
  });

  test("where it ends and the department has no other, no sheet is made before there is one", async () => {
    const coordinator = await as(COORDINATOR);
    const { version } = (await numberOf("e1")).number;
    await coordinator.post("/api/directory/e1/end", { version, endsOn: today(), note: "" });
    const [item] = (await coordinator.get<NewSheets>("/api/directory/new-sheets")).body.items;
    expect(item).toMatchObject({ now: null, since: today() });
    const again = () => coordinator.post<NewSheets>(`/api/courses/${patient.courseId}/new-sheet`, { code: item?.code });
    expect((await again()).body.code).toBe("no-number");
    expect(
      (await (await as(PEOPLE.gp)).get<PatientPage>(`/api/courses/${patient.courseId}`)).body.contact,
    ).toMatchObject({ state: "ended" });
    await coordinator.post("/api/directory", request(0, { phone: "00 31 31 31" }));
    expect((await again()).body.items).toEqual([]);
  });
});

describe("what is sent to Praksis.dk and Midtkraft", () => {
  test("the same bytes are kept, and from then on it is known what has changed for each receiver", async () => {
    const office = await as(PEOPLE.office);
    const before = (await office.get<DirectoryExports>("/api/directory/exports")).body;
    expect(before.receivers.map(({ receiver, last }) => [receiver, last])).toEqual([
      ["praksis.dk", null],
      ["midtkraft", null],
    ]);
    const { body } = await office.post<DirectoryExports>("/api/directory/exports", {
      receiver: "praksis.dk",
      format: "csv",
    });
    const [praksis, midtkraft] = body.receivers;
    expect([praksis?.changes.length, praksis?.last?.by]).toEqual([0, "Kaja Dam"]);
    expect(midtkraft?.changes.length).toBe(before.receivers[1]?.changes.length);
    const text = await office.text(`/api/directory/exports/${praksis?.last?.id}/file`);
    expect(text).toContain("entry;department;");
    expect(text).toContain(";00 31 31 31;");
    expect(text).not.toContain("00 66 66 66"); // ended
    await (await as(COORDINATOR)).post("/api/directory", request(0, { phone: "00 41 41 41", cancers: ["bladder"] }));
    const after = (await office.get<DirectoryExports>("/api/directory/exports")).body;
    expect(after.receivers[0]?.changes).toMatchObject([
      { act: "added", by: "Bodil Ravn", partyName: "Urinvejskirurgi" },
    ]);
    expect((await (await as(COORDINATOR)).get("/api/directory/exports")).status).toBe(404);
    for (const format of ["json", "fhir"]) {
      const made = (await office.post<DirectoryExports>("/api/directory/exports", { receiver: "midtkraft", format }))
        .body;
      JSON.parse(await office.text(`/api/directory/exports/${made.log[0]?.id}/file`));
    }
  });

  test("a file is tried, refused as a whole by one bad line, and taken in with its history", async () => {
    const office = await as(PEOPLE.office);
    const sent = (
      await office.post<DirectoryExports>("/api/directory/exports", { receiver: "midtkraft", format: "csv" })
    ).body;
    const text = await office.text(`/api/directory/exports/${sent.log[0]?.id}/file`);
    const take = async (changed: string, dryRun: boolean) =>
      (await office.post<DirectoryImport>("/api/directory/imports", { text: changed, dryRun })).body;
    const wanted = text.replace("Sekretær", "Kræftsekretær");
    expect(await take(wanted, true)).toMatchObject({ refused: null, written: false });
    const bad = await take(wanted.replace("00 31 31 31", "tre"), false);
    expect([bad.written, bad.refused?.en]).toEqual([false, expect.stringContaining("Nothing was changed")]);
    expect((await take(text, false)).lines.every(({ becomes }) => becomes === "unchanged")).toBe(true);
    const { lines, written: done } = await take(wanted, false);
    const [changed] = lines.filter(({ becomes }) => becomes === "changed");
    expect([done, changed?.becomes]).toEqual([true, "changed"]);
    expect((await numberOf(changed?.entry ?? "")).history[0]).toMatchObject({
      ...{ act: "taken-in", by: "Kaja Dam" },
      changes: [{ field: "label", from: "Sekretær", to: "Kræftsekretær" }],
    });
    expect((await (await as(COORDINATOR)).post("/api/directory/imports", { text, dryRun: true })).status).toBe(404);
  });
});

test("a number that nobody rings stands on its owner's worklist, is stale everywhere, and climbs to the region's office", async () => {
  const coordinator = await as(COORDINATOR);
  expect((await coordinator.get<Worklist>("/api/worklist")).body.numbers).toEqual([]);
  world.clock.moveOn(190);
  loggedIn.clear();
  const [row, ...others] = (await coordinator.get<Worklist>("/api/worklist")).body.numbers;
  expect(row).toMatchObject({
    ownerRole: "coordinator",
    because: { en: expect.stringContaining("Nobody has rung it since") },
  });
  expect(row?.step).toBeUndefined();
  expect((await (await as(PEOPLE.gp)).get<Worklist>("/api/worklist")).body.numbers).toEqual([]);
  world.clock.moveOn(60);
  loggedIn.clear();
  expect((await coordinator.get<Worklist>("/api/worklist")).body.numbers[0]?.step?.en).toBe(
    "Step 4. The region's practice unit: ring",
  );
  const { numbers } = (await (await as(PEOPLE.office)).get<RegionList>("/api/region")).body;
  expect(numbers.map(({ entry }) => entry)).toContain(row?.entry);
  expect(numbers[0]?.partyPhone).toBe("00 12 34 56");
  const office = await as(PEOPLE.office);
  const until = isoDay(world.clock.today().add({ days: 10 }));
  const rest = { version: row?.version, note: "Koordinatoren er tilbage mandag.", until };
  const path = `/api/region/numbers/${row?.entry}/rest`;
  expect((await (await as(COORDINATOR)).post(path, rest)).status).toBe(404);
  expect((await office.post(path, { ...rest, note: " nå " })).status).toBe(422);
  expect((await office.post(path, { ...rest, version: (row?.version ?? 0) + 1 })).status).toBe(404);
  const rested = (await office.post<RegionList>(path, rest)).body.numbers;
  expect(rested.find(({ entry }) => entry === row?.entry)?.rests).toMatchObject({ note: rest.note, until });
  expect((await coordinator.get<Worklist>("/api/worklist")).body.numbers).toHaveLength(others.length + 1);
  expect((await (await as(PEOPLE.gp)).get<PatientPage>(`/api/courses/${patient.courseId}`)).body.contact?.state).toBe(
    "stale",
  );
  for (const { entry, version } of [row, ...others].filter((each) => each !== undefined))
    expect((await coordinator.post<Directory>(`/api/directory/${entry}/verify`, { version })).status).toBe(200);
  expect((await coordinator.get<Worklist>("/api/worklist")).body.numbers).toEqual([]);
  expect((await (await as(PEOPLE.office)).get<RegionList>("/api/region")).body.numbers).toEqual([]);
});
