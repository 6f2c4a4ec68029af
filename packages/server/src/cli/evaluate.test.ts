import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { evaluateFile } from "./evaluate.ts";

const rules = rulesInUse();
const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const patient = {
  id: "p1",
  asOf: "2026-08-10",
  programme: "prostate-rp",
  region: "RM",
  anchors: { surgeryDate: "2024-01-10" },
  followedFrom: "2024-06-03",
};

function psa(id: string, value: string | number, sampledOn: string, own: object = {}) {
  return { id, analysis: "NPU08669", value, unit: "ug/L", sampledOn, status: "final", ...own };
}

function file(content: string | Uint8Array): string {
  const path = join(folder, "case.json");
  writeFileSync(path, content);
  return path;
}

function evaluate(given: unknown) {
  return evaluateText(typeof given === "string" ? given : JSON.stringify(given));
}

function evaluateText(text: string) {
  const evaluation = evaluateFile(file(text), rules, (answer) => answer);
  if ("sentence" in evaluation) return evaluation;
  const { list, answers, unknown } = evaluation;
  return { answer: list ? answers : answers[0], unknown };
}

function sentence(given: unknown): string {
  const evaluation = evaluate(given);
  return "sentence" in evaluation ? evaluation.sentence : "answered";
}

function answerOf(given: unknown) {
  const evaluation = evaluate(given);
  if ("sentence" in evaluation) throw new Error(evaluation.sentence);
  const [answer] = [evaluation.answer].flat();
  if (answer === undefined) throw new Error("no answer");
  return answer;
}

function stateOf(given: unknown, criterion = "psa-bcr-rp"): string {
  const found = answerOf(given).criteria.find((each) => each.id === criterion);
  return found?.since === undefined ? `${found?.state}` : `${found.state} ${found.since}`;
}

describe("the shape of the answer", () => {
  test("one case gives one answer, a list a list in its order", () => {
    expect(
      evaluate([
        { ...patient, id: "b" },
        { ...patient, id: "a" },
      ]),
    ).toMatchObject({ answer: [{ id: "b" }, { id: "a" }] });
    expect(evaluate(patient)).toMatchObject({ answer: { id: "p1", programme: "prostate-rp@1" } });
    expect(evaluate([])).toEqual({ answer: [], unknown: [] });
  });

  test("numbers of JSON are exact: 0.1999999999999999999 is below 0.2", () => {
    const text = JSON.stringify({ ...patient, results: [psa("a", "VALUE", "2026-07-14")] });
    expect(stateOf(text.replace('"VALUE"', "0.1999999999999999999"))).toBe("not-met");
    expect(stateOf(text.replace('"VALUE"', "0.2"))).toBe("pending 2026-07-14");
    expect(answerOf(text.replace('"VALUE"', "2e-1")).unusable).toEqual([{ result: "a", reason: "value-unreadable" }]);
  });

  test("an obligation and a criterion carry the fields of the contract, and no more", () => {
    const answer = answerOf({ ...patient, results: [psa("b", 0.21, "2026-07-14")] });
    expect(answer.obligations.find((each) => each.state === "met")).toEqual({
      check: "psa",
      due: "2026-07-10",
      from: "2026-05-26",
      until: "2026-08-09",
      state: "met",
      metOn: "2026-07-14",
      because: "prostate-rp@1 psa",
    });
    expect(answer.criteria[0]).toEqual({
      id: "psa-bcr-rp",
      state: "pending",
      since: "2026-07-14",
      action: "rerefer",
      urgency: "subacute",
      because: {
        rule: "prostate-rp@1 psa-bcr-rp: PSA at least 0.2 µg/l in two samples at least 14 days apart",
        source: expect.stringContaining("Rigshospitalet"),
        values: [{ result: "b", value: "0.21", unit: "ug/L", sampledOn: "2026-07-14" }],
        limit: "0.2 ug/L",
        needs: "a repeat of psa from 2026-07-28, at the latest 2026-10-14",
      },
    });
  });

  test("a laboratory's own flag, and fields of other systems, change nothing", () => {
    const flagged = { ...psa("b", 0.21, "2026-07-14"), flag: "normal", interpretation: "N" };
    expect(stateOf({ ...patient, note: "x", results: [flagged] })).toBe("pending 2026-07-14");
  });
});

describe("an invalid case is named, and nothing is answered", () => {
  const bad = (own: object) => ({ ...patient, ...own });
  test.each<[string, unknown, string]>([
    [
      "no anchor",
      bad({ anchors: {} }),
      'Case 1 "p1": anchors.surgeryDate is missing: prostate-rp counts from it (Date of surgery).',
    ],
    [
      "a day that is none",
      bad({ asOf: "31-02-2026" }),
      'Case 1 "p1": asOf is no day of the calendar; write it as 2026-08-31.',
    ],
    [
      "29 February 2027",
      bad({ followedFrom: "2027-02-29" }),
      'Case 1 "p1": followedFrom is no day of the calendar; write it as 2026-08-31.',
    ],
    [
      "a two-digit year",
      bad({ asOf: "03-04-26" }),
      'Case 1 "p1": asOf is no day of the calendar; write it as 2026-08-31.',
    ],
    [
      "a programme nobody has",
      bad({ programme: "prostate-x" }),
      'Case 1 "p1": programme "prostate-x" is not in force on 2024-06-03; known are',
    ],
    [
      "a version nobody has",
      bad({ programme: "prostate-rp@9" }),
      'Case 1 "p1": programme "prostate-rp@9" is not in force',
    ],
    [
      "a result without a day",
      bad({ results: [psa("a", 1, "2026-01-01"), { ...psa("b", 1, ""), sampledOn: undefined }] }),
      'Case 1 "p1": results[1].sampledOn is no day',
    ],
    [
      "a status of another system",
      bad({ results: [psa("a", 1, "2026-01-01", { status: "amended" })] }),
      'Case 1 "p1": results[0].status must be one of',
    ],
    [
      "two results with one id",
      bad({ results: [psa("a", 1, "2026-01-01"), psa("a", 2, "2026-01-02")] }),
      'Case 1 "p1": results[1].id is that of an earlier result too',
    ],
    [
      "interval 0",
      bad({ plan: { checks: [{ check: "psa", everyMonths: 0 }] } }),
      'Case 1 "p1": plan.checks[0].everyMonths 0 is no whole number from 1 to 1200.',
    ],
    [
      "half a month",
      bad({ plan: { checks: [{ check: "psa", everyMonths: "1.5" }] } }),
      'Case 1 "p1": plan.checks[0].everyMonths is no whole number; write 6.',
    ],
    ["a slip in a plan", bad({ plan: { checks: [{ check: "psa", everyMonth: 6 }] } }), 'Case 1 "p1": plan.checks[0]'],
    [
      "a check that names both",
      bad({ plan: { checks: [{ check: "psa", analysis: "NPU08669", everyMonths: 6 }] } }),
      'Case 1 "p1": plan.checks[0] must name an analysis or a check',
    ],
    [
      "a criterion of another programme",
      bad({ plan: { criteria: [{ id: "psa-phoenix" }] } }),
      'Case 1 "p1": plan.criteria[0].id "psa-phoenix" is no criterion of prostate-rp.',
    ],
    [
      "a number it does not have",
      bad({ plan: { criteria: [{ id: "psa-bcr-rp", delta: 2 }] } }),
      'Case 1 "p1": plan.criteria[0].delta',
    ],
    [
      "a limit in words",
      bad({ plan: { criteria: [{ id: "psa-bcr-rp", value: "høj" }] } }),
      'Case 1 "p1": plan.criteria[0].value is no decimal number',
    ],
    [
      "present as a word",
      bad({ symptoms: [{ code: "x", reportedOn: "2026-01-01", present: "ja" }] }),
      'Case 1 "p1": symptoms[0].present must be true or false.',
    ],
    [
      "the second of two",
      [patient, bad({ id: "p2", asOf: 5 })],
      'Case 2 "p2": asOf is no day; write it as 2026-08-31.',
    ],
    ["null", "null", "Case 1: is no object."],
    ["a string", '"x"', "Case 1: is no object."],
    ["nothing at all", "", "line 1, column 1: a value is expected here; correct the JSON there."],
    ["a key twice", '{"id":"a","id":"b"}', 'line 1, column 11: the key "id" stands twice in one object'],
  ])("%s", (_, given, expected) => expect(sentence(given)).toContain(expected));

  test("bytes that are not UTF-8, a file that is not there, and one of more than 50 MB", () => {
    expect(evaluateFile(file(new Uint8Array([0x22, 0xe6, 0x22])), rules, String)).toMatchObject({
      sentence: expect.stringContaining("not UTF-8"),
    });
    expect(evaluateFile(join(folder, "none.json"), rules, String)).toMatchObject({
      sentence: expect.stringContaining("cannot be read"),
    });
    const large = file("[]");
    truncateSync(large, 50 * 1024 * 1024 + 1);
    expect(evaluateFile(large, rules, String)).toMatchObject({
      sentence: expect.stringContaining("larger than 50 MB"),
    });
  });
});

describe("the command", () => {
  const runner = join(folder, "run.mts");
  beforeAll(() => {
    const commands = [
      ["evaluate", "evaluateCommand"],
      ["programme", "programmeCommand"],
    ];
    const imports = commands.map(
      ([module, name]) => `import { ${name} } from ${JSON.stringify(join(import.meta.dirname, `${module}.ts`))};`,
    );
    const commander = JSON.stringify(import.meta.resolve("commander"));
    writeFileSync(
      runner,
      `import { Command } from ${commander};\n${imports.join("\n")}\nawait new Command().addCommand(evaluateCommand()).addCommand(programmeCommand()).parseAsync();\n`,
    );
  });
  const run = (args: string[], input = "") =>
    spawnSync(process.execPath, [runner, ...args], { input, encoding: "utf8" });

  test("reads standard input, prints one JSON document and nothing else, and exits 0", () => {
    const { status, stdout, stderr } = run(["evaluate", "-", "--json"], JSON.stringify(patient));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ id: "p1" });
  });

  test("names on standard error the fields that it does not read, and answers the same", () => {
    const results = [{ ...psa("a", "0.26", "2026-07-14"), vaule: 1, reference: { hgih: "4.0" } }];
    const odd = {
      ...patient,
      results,
      baselines: [],
      symptom: [],
      "a\u001b[2J": 1,
      symptoms: [{ code: "x", reportedOn: "2026-07-01", presnt: false }],
    };
    const { status, stdout, stderr } = run(["evaluate", "-", "--json"], JSON.stringify([odd, odd]));
    expect(status).toBe(0);
    expect(stderr).toBe(
      'Warning: fields that are not known here were not read: "a\\u001b[2J", baselines, results[].reference.hgih, results[].vaule, symptom, symptoms[].presnt. If one is misspelt, the answer is about another case.\n',
    );
    const { baselines: _b, symptom: _s, "a\u001b[2J": _a, ...right } = odd;
    expect(JSON.parse(stdout)[0]).toEqual(answerOf(right));
  });

  test("exits 2 with one sentence and no answer where the input is wrong", () => {
    const { status, stdout, stderr } = run(
      ["evaluate", "-", "--json"],
      JSON.stringify([patient, { ...patient, id: "bad", anchors: {} }]),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      'Case 2 "bad": anchors.surgeryDate is missing: prostate-rp counts from it (Date of surgery).\n',
    );
  });

  test("without --json it answers in words", () => {
    expect(run(["evaluate", file(JSON.stringify(patient))]).stdout).toContain("no-data");
  });

  test("programme check lists the conflict of 2 and 5 years for the bladder, and exits 0", () => {
    const { status, stdout } = run(["programme", "check"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /holds {2}Central Denmark Region: 24 months[\s\S]*National \(DSAM\): 60 months[\s\S]*Formally right; 0 of \d+ numbers are signed by a clinician/,
    );
    expect(run(["programme", "check", join(folder, "nowhere")]).status).toBe(2);
    expect(run(["programme", "check", folder]).status).toBe(1);
  });
});
