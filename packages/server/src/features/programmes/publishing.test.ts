import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, ProgrammeEdit, ProgrammeShelf, TriedVersion, VersionView } from "../../contract.ts";
import { keepCatalogue } from "../../programmes/keep-catalogue.ts";
import { rulesInUse } from "../../programmes/load-programmes.ts";
import { createPool } from "../../store/connect-pool.ts";
import { inTransaction } from "../../store/transaction.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { publishSecond } from "./testing/published.ts";
import { openStudio, type Studio } from "./testing/studio.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.stop());

const { author, approver, secondApprover, gp, doctor, office } = PEOPLE;
const proposal = { source: "proposal", mark: "proposal" } as const;
const wider: ProgrammeEdit = {
  ...{ edit: "number", rule: "check", id: "review", field: "afterDays", value: "60", evidence: proposal },
};
const yearly: ProgrammeEdit = {
  ...{ edit: "number", rule: "check", id: "psa", field: "everyMonths", value: "12", evidence: proposal },
};
const today = () => studio.world.clock.today().toString();

async function view(user: string = author): Promise<VersionView> {
  const { status, body } = await studio.get<VersionView>(user, "/api/programme-versions/prostate-rp/2");
  expect(status).toBe(200);
  return body;
}
async function does(user: string, act: Parameters<Studio["act"]>[2], more: object = {}): Promise<VersionView> {
  const { revision } = await view();
  const { status, body } = await studio.act<VersionView>(user, "prostate-rp/2", act, { revision, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
async function refusal(user: string, act: Parameters<Studio["act"]>[2], more: object = {}): Promise<Problem> {
  const { revision } = await view();
  const { status, body } = await studio.act<Problem>(user, "prostate-rp/2", act, { revision, ...more });
  expect(status).toBeGreaterThanOrEqual(400);
  return body;
}

/** What an editor who reaches the database herself could try after two have said yes: another text under the same saving. */
async function swapTheText(): Promise<void> {
  await inTransaction(studio.pool, { as: "person", user: author, party: PLACES.programmeGroup.id }, async (db) => {
    await sql`UPDATE programme_version SET written = 'what nobody has read' WHERE programme_id = 'prostate-rp' AND version = 2`.execute(
      db,
    );
    await sql`UPDATE programme_version SET state = 'published', valid_from = now(), published_at = now() WHERE programme_id = 'prostate-rp' AND version = 2`.execute(
      db,
    );
  });
}

describe("a version goes from draft to published", () => {
  test("a draft is begun from the version that holds; there is one at a time", async () => {
    const why = "Ny national vejledning";
    const { body } = await studio.act<VersionView>(author, "prostate-rp/1", "draft", { why });
    expect(body).toMatchObject({
      ...{
        line: { version: 2, state: "draft", origin: "studio" },
        basedOn: "prostate-rp@1",
        revision: 1,
        problems: [],
      },
      revisions: [{ name: "Ulla Friis", why }],
    });
    expect(body.changes).toEqual([]);
    expect(body.golden.length).toBeGreaterThan(5);
    expect(body.golden.every(({ differences }) => differences.length === 0)).toBe(true);
    const again = await studio.act<Problem>(approver, "prostate-rp/1", "draft", { why });
    expect(again).toMatchObject({ status: 409, body: { code: "draft-open" } });
  });

  test("nobody without the role reads the draft, works on it or publishes it", async () => {
    for (const user of [gp, doctor, office]) {
      expect((await studio.get(user, "/api/programme-versions/prostate-rp/2")).status).toBe(404);
      const { body } = await studio.get<ProgrammeShelf>(user, "/api/programme-versions");
      const [lines] = body.programmes.filter(({ id }) => id === "prostate-rp").map(({ versions }) => versions);
      expect(lines?.map(({ version, courses }) => ({ version, courses }))).toEqual([{ version: 1, courses: null }]);
      for (const act of ["save", "sign", "review", "approve", "publish", "withdraw", "try"] as const)
        expect((await studio.act(user, "prostate-rp/2", act, {})).status, act).toBe(404);
    }
    const { rows } = await studio.pool.query("SELECT what, basis FROM foelgeskab.audit WHERE NOT granted");
    expect(rows).toContainEqual({ what: "POST /api/programme-versions/prostate-rp/2/publish", basis: "role" });
  });

  test("what a change would be is told in Danish before it is saved", async () => {
    const { body } = await studio.act<TriedVersion>(author, "prostate-rp/2", "try", { edits: [yearly] });
    const [change] = body.changes.filter(({ clinical }) => clinical);
    expect(change?.says.da).toMatch(/6.*12|12.*6/);
    expect(change?.says.da).toContain("Ikke underskrevet");
    expect(body.golden.filter(({ differences }) => differences.length > 0).length).toBeGreaterThan(0);
    expect((await view()).revision).toBe(1);
  });

  test.each<[string, ProgrammeEdit, RegExp]>([
    [
      "a source that is not listed",
      { ...wider, evidence: { ...proposal, source: "hearsay" } },
      /Kilden »hearsay« står ikke/,
    ],
    [
      "a check that ends before it begins",
      { ...yearly, id: "psa-late", field: "untilMonth", value: "12" },
      /slutter, før den begynder.*checks\.1\.untilMonth/,
    ],
    ["a word instead of a number", { ...wider, value: "måske" }, /Skriv et tal/],
    ["a number that the rule does not have", { ...wider, field: "everyYears" }, /Reglen har ikke det tal/],
    ["half a day", { ...wider, value: "0,5" }, /helt tal/],
    ["a rule that is not there", { ...wider, id: "mri" }, /findes ikke i kladden/],
  ])("%s is refused with its place, and nothing is saved", async (_what, edit, sentence) => {
    const problem = await refusal(author, "save", { edits: [edit], why: "Prøver noget" });
    expect(problem.sentence.da).toMatch(sentence);
    expect((await view()).revision).toBe(1);
  });

  test("a failing golden patient blocks review, and is named with what differs", async () => {
    await does(author, "save", { edits: [yearly], why: "PSA en gang om året" });
    const { golden } = await view();
    expect(golden.flatMap(({ differences }) => differences.map(({ en }) => en)).join()).toMatch(
      /psa on 2026-07-10 is not owed/,
    );
    expect((await refusal(author, "review")).sentence.da).toMatch(/Prøvepatienten ».+« giver ikke det forventede svar/);
  });

  test("nor can it be published by those who reach the database themselves", async () => {
    const publish =
      "UPDATE foelgeskab.programme_version SET state = 'published', valid_from = now(), published_at = now() WHERE version = 2";
    await expect(studio.pool.query(publish)).rejects.toThrow("has not been approved by two people");
  });

  test("the golden patients are part of the version: changed with a reason, they are saved with it", async () => {
    const { goldenText } = await view();
    expect(goldenText).toContain("until: 2027-02-09");
    const saved = await does(author, "save", {
      edits: [{ ...yearly, value: "6" }, wider],
      golden: goldenText.replace("until: 2027-02-09", "until: 2027-03-11"),
      why: "Tilbage til hver 6. måned; bredere vindue for årssamtalen",
    });
    expect(saved.golden.flatMap(({ differences }) => differences)).toEqual([]);
    expect(saved.revisions[0]).toMatchObject({ revision: 3, name: "Ulla Friis", kind: "edit" });
  });

  test("a reader of an old saving overwrites nothing", async () => {
    const { status, body } = await studio.act<Problem>(author, "prostate-rp/2", "save", {
      revision: 1,
      edits: [wider],
      why: "Gammel udgave",
    });
    expect([status, body.code]).toEqual([409, "stale"]);
  });

  test("a clinician signs numbers in her own name, and is no author for that", async () => {
    const signed = await does(approver, "sign", { rules: [{ rule: "check", id: "review" }] });
    expect(
      signed.programme?.checks.find(({ id }) => id === "review")?.evidence.map(({ signature }) => signature),
    ).toEqual(expect.arrayContaining([{ by: "Henning Skov", on: today() }]));
    expect(signed.line.unsigned).toBeLessThan(
      (await studio.get<VersionView>(author, "/api/programme-versions/prostate-rp/1")).body.line.unsigned,
    );
  });

  test("two approvals by two who did not write it: neither is enough alone, and one person's counts once", async () => {
    await does(author, "review");
    expect((await refusal(author, "approve")).sentence.da).toMatch(/Du har selv skrevet i versionen/);
    expect((await does(approver, "approve")).approvals).toMatchObject([{ name: "Henning Skov" }]);
    expect((await refusal(approver, "approve")).sentence.da).toMatch(/Du har godkendt den/);
    expect((await refusal(author, "publish", { validFrom: today() })).sentence.da).toMatch(/mangler én godkendelse/);
    await expect(
      studio.pool.query(
        "INSERT INTO foelgeskab.programme_approval SELECT programme_id, version, revision, user_id, name, 'x', now() FROM foelgeskab.programme_revision WHERE user_id = $1 ORDER BY revision DESC LIMIT 1",
        [author],
      ),
    ).rejects.toThrow("cannot be approved by");
  });

  test("editing after an approval takes the approvals away, also when the text becomes what it was", async () => {
    const before = await view();
    const name: ProgrammeEdit = {
      edit: "text",
      rule: "check",
      id: "review",
      field: "label",
      text: { da: "Årssamtale", en: "Yearly talk" },
    };
    const label = before.programme?.checks.find(({ id }) => id === "review")?.label ?? { da: "", en: "" };
    expect(await does(author, "save", { edits: [name], why: "Kortere navn" })).toMatchObject({
      approvals: [],
      line: { state: "draft" },
    });
    const back = await does(author, "save", { edits: [{ ...name, text: label }], why: "Navnet som før" });
    expect(back.approvals).toEqual([]);
    await does(author, "review");
    expect((await view()).approvals).toEqual([]);
  });

  test("published from today on, it never changes; the version before ends the day before", async () => {
    await does(approver, "approve");
    await does(secondApprover, "approve");
    await expect(swapTheText()).rejects.toThrow("changes with its next saving only");
    const yesterday = studio.world.clock.today().subtract({ days: 1 }).toString();
    expect((await refusal(author, "publish", { validFrom: yesterday })).code).toBe("in-the-past");
    expect((await view()).warning?.da).toMatch(/^\d+ tal er mærket model eller forslag.*kun udgives i øveregionen/);
    const published = await does(author, "publish", { validFrom: today() });
    expect(published.warning).toBeNull();
    expect(published.line).toMatchObject({ state: "published", validFrom: today(), inForce: true });
    const first = await studio.get<VersionView>(gp, "/api/programme-versions/prostate-rp/1");
    expect(first.body.line).toMatchObject({ validUntil: yesterday, supersededBy: "prostate-rp@2", inForce: false });
    expect((await refusal(author, "save", { edits: [wider], why: "For sent" })).sentence.da).toMatch(/ændres aldrig/);
    await expect(studio.pool.query("UPDATE foelgeskab.programme_version SET written = 'x'")).rejects.toThrow(
      "never changes",
    );
    expect((await view(gp)).programme?.checks.find(({ id }) => id === "review")?.afterDays).toBe(60);
  });

  test("another process knows it with its next transaction, and a course pinned to it always finds it", async () => {
    const world = testWorld();
    expect(() => world.catalogue.pinned("prostate-rp@2")).toThrow(
      "neither the programmes folder nor the database holds",
    );
    const pool = createPool(studio.url, { log: () => {} });
    keepCatalogue(pool, world, rulesInUse(), () => undefined);
    const check = await inTransaction(pool, { as: "person", user: gp, party: PLACES.practice.id }, async () =>
      world.catalogue.pinned("prostate-rp@2").checks.find(({ id }) => id === "review"),
    );
    expect(check?.afterDays).toBe(60);
    await pool.end();
  });
});

test("outside the practice region nothing is published whose proposals nobody has signed: the refusal says how many", async () => {
  const real = await openStudio({ demo: false });
  try {
    await expect(publishSecond(real, "prostate-rp", [wider])).rejects.toThrow(
      /not-signed.*\d+ tal er mærket model eller forslag, og ingen kliniker har underskrevet dem/,
    );
    const { body } = await real.get<VersionView>(author, "/api/programme-versions/prostate-rp/2");
    expect(body.line.state).toBe("in-review");
  } finally {
    await real.stop();
  }
});
