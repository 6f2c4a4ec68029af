import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROGRAMMES_DIR } from "../programmes/load-programmes.ts";

const runner = join(import.meta.dirname, "../../bin/foelgeskab.mjs");
const folder = mkdtempSync(join(tmpdir(), "programme-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return runWith("", ...args);
}

/** With something on standard input. */
function runWith(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, "programme", ...args], {
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
}

/** A draft of the next version, as its author wrote it. */
function draft(name: string, edits: readonly (readonly [RegExp, string])[]): string {
  const text = readFileSync(join(PROGRAMMES_DIR, "prostate-rp.yaml"), "utf8");
  const path = join(folder, name);
  writeFileSync(
    path,
    edits.reduce((written, [before, after]) => written.replace(before, after), text),
  );
  return path;
}

describe("programme diff", () => {
  let next = "";
  beforeAll(() => {
    next = draft("next.yaml", [
      [/version: 1/, "version: 2"],
      [/everyMonths: 6/, "everyMonths: 12"],
      [/value: 0\.2/, "value: 0.3"],
    ]);
  });

  test("tells colleagues in Danish, what is clinical first", () => {
    const { status, stdout, stderr } = run("diff", "prostate-rp@1", next);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").filter((line) => line !== "")).toEqual([
      "Fra prostate-rp@1 til prostate-rp@2: 3 ændringer, heraf 2 kliniske; 2 hviler på tal, som ingen kliniker har underskrevet.",
      "Kontroller",
      "- Kontrol af P-PSA (de første 36 måneder): hver 6. måned bliver til hver 12. måned. Ikke underskrevet.",
      "Kriterier",
      "- P-PSA: Grænsen for genhenvisning hæves fra 0,2 til 0,3 µg/l, bekræftet efter mindst 14 og senest 92 dage. Ikke underskrevet.",
      "Gyldighed",
      "- Version: 1 bliver til 2.",
    ]);
  });

  test("as JSON: place, before and after, and both languages", () => {
    const { before, after, same, changes } = JSON.parse(run("diff", "prostate-rp", next, "--json").stdout);
    expect({ before, after, same }).toEqual({ before: "prostate-rp@1", after: "prostate-rp@2", same: false });
    expect(changes[1]).toMatchObject({
      group: "criteria",
      at: "criteria.psa-bcr-rp.rule.value",
      before: "0.2",
      after: "0.3",
      clinical: true,
      signed: false,
      sentence: { en: expect.stringContaining("The limit for re-referral is raised from 0.2 to 0.3 µg/l") },
    });
  });

  test("says so where nothing changed, and finds a programme in another folder", () => {
    cpSync(PROGRAMMES_DIR, join(folder, "copy"), { recursive: true });
    const { status, stdout } = run("diff", "prostate-rp", join(folder, "copy/prostate-rp@1"));
    expect([status, stdout]).toEqual([0, "Ingen forskel: prostate-rp@1 og prostate-rp@1 siger det samme.\n"]);
  });

  test.each([
    [
      "a programme nobody wrote",
      ["diff", "prostate-rp", "prostate-xx"],
      /^"prostate-xx" is neither a file nor a programme; known are .*prostate-rp@1/,
    ],
    [
      "a folder that is not there",
      ["diff", "prostate-rp", "nowhere/prostate-rp"],
      /there is no such file, and no folder nowhere/,
    ],
    ["one name only", ["diff", "prostate-rp"], /missing required argument/],
    ["an option that is none", ["diff", "prostate-rp", "prostate-rp", "--yaml"], /unknown option/],
  ])("%s: one sentence, and exit 2", (_, args, expected) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a draft that is not right is named with its line and field", () => {
    const bad = draft("bad.yaml", [[/value: 0\.2/, "value: low"]]);
    const { status, stderr } = run("diff", "prostate-rp", bad);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^bad\.yaml:\d+: criteria\.0\.value: is no decimal number.*: write digits[^;]*\.\n$/);
  });

  test("two drafts of one version are told apart by their files", () => {
    const other = draft("other.yaml", [[/value: 0\.2/, "value: 0.3"]]);
    expect(run("diff", "prostate-rp@1", other).stdout.split(":")[0]).toBe(
      `Fra prostate-rp@1 (prostate-rp@1) til prostate-rp@1 (${other})`,
    );
  });

  test("a draft comes on standard input, once", () => {
    const { status, stdout } = runWith(readFileSync(next, "utf8"), "diff", "prostate-rp@1", "-");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Fra prostate-rp@1 til prostate-rp@2: 3 ændringer/);
    expect(run("diff", "-", "-")).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Standard input can be/) });
  });

  test("what no programme is, is refused before it is understood: 14 MB, a hundred thousand keys, endless faults", () => {
    const big = join(folder, "big.yaml");
    writeFileSync(big, "a: 1\n".repeat(3_000_000));
    expect(run("diff", "prostate-rp", big)).toMatchObject({ status: 2, stderr: expect.stringContaining("than 1 MB") });
    const keys = Array.from({ length: 90_000 }, (_, at) => `k${at}: 1`).join("\n");
    expect(runWith(keys, "diff", "prostate-rp", "-")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^standard input:1: .{1,500}\n$/),
    });
    expect(runWith("- x: [\n".repeat(100_000), "diff", "prostate-rp", "-").stderr).toContain("(and 100 more)");
  });

  test("a reader that leaves early, as head does, ends it in silence", () => {
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["-c", `"$0" "$1" programme export prostate-rp --format markdown | head -c 10; exit "\${PIPESTATUS[0]}"`].concat(
        process.execPath,
        runner,
      ),
      { encoding: "utf8" },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "# Prostata", stderr: "" });
  });
});

describe("programme export", () => {
  test("prints the text that clinicians read", () => {
    const { status, stdout, stderr } = run("export", "bladder-cystectomy", "--format", "markdown");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^# Blærekræft[\s\S]*Ingen af de \d+ tal og regler er underskrevet/);
  });

  test("the first due month is said, one open question stands for each mark, and no word of an act is said twice", () => {
    const { stdout } = run("export", "bladder-cystectomy", "--format", "markdown");
    expect(stdout).toContain("første gang måned");
    expect(stdout).not.toMatch(/hver \d+\. måned fra måned/);
    const questions = stdout.slice(stdout.indexOf("## Åbne spørgsmål"), stdout.indexOf("## Kilder"));
    for (const mark of ["Forslag", "Uden læst kilde", "Udenlandsk kilde"])
      expect(questions.split(`\n- ${mark}: `).length).toBeLessThanOrEqual(2);
    expect(questions).toMatch(/\n- (?:Forslag|Uden læst kilde|Udenlandsk kilde): .*; .*\. Hvem tager stilling\?/);
    expect(stdout).not.toContain("egen praksis, egen praksis");
  });

  test("as one JSON document that holds the text", () => {
    const { stdout } = run("export", "bladder-cystectomy", "--format", "markdown", "--json");
    expect(JSON.parse(stdout)).toEqual({ markdown: expect.stringMatching(/^# Blærekræft/) });
  });

  test("prints a FHIR collection under the address that the publisher gives", () => {
    const { status, stdout, stderr } = run(
      "export",
      "prostate-rp@1",
      "--format",
      "fhir",
      "--base",
      "https://region.example/fhir",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout).entry[0].fullUrl).toBe("https://region.example/fhir/PlanDefinition/prostate-rp");
  });

  test.each([
    [
      "an address that is none",
      ["export", "prostate-rp", "--format", "fhir", "--base", "here"],
      /--base is "here", which is no address/,
    ],
    ["a format that is none", ["export", "prostate-rp", "--format", "word"], /'word' is invalid. Allowed choices are/],
    ["no format", ["export", "prostate-rp"], /required option '--format <format>' not specified/],
    [
      "a programme nobody wrote",
      ["export", "prostate-xx", "--format", "markdown"],
      /is neither a file nor a programme/,
    ],
  ])("%s: one sentence, and exit 2", (_, args, expected) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(expected);
  });
});
