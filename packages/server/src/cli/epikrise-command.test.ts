import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ELEMENTS, emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { checkFile } from "./epikrise-command.ts";

const folder = mkdtempSync(join(tmpdir(), "epikrise-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array, name = "letter.txt"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const LABELS = z.object({
  letters: z.record(
    z.string(),
    z.object({
      files: z.array(z.string()),
      complete: z.boolean(),
      elements: z.record(
        z.enum(ELEMENTS),
        z.object({ state: z.string(), evidence: z.array(z.string()).optional(), line: z.number().optional() }),
      ),
    }),
  ),
});

const ROOT = join(import.meta.dirname, "../../../..");
const CORPORA = [
  {
    what: "the open letters of the repository",
    dir: join(ROOT, "packages/followup/src/reading/testing/letters/open"),
    labels: "labels.yaml",
  },
  {
    what: "the auditor's fifteen letters",
    dir: join(ROOT, "../shared/domain/epikrise-samples"),
    labels: "labels.json",
  },
];

describe.each(CORPORA)("$what", ({ what, dir, labels }) => {
  test("are judged as the auditor judged them: 95 per cent of each element, no letter with gaps let through, and at most 5 per cent of all held back without need", (context) => {
    const path = join(dir, labels);
    if (!existsSync(path)) {
      console.warn(`SKIPPED: ${what} are not here (${labels} stands beside the project where they are given out).`);
      context.skip();
    }
    const { letters } = LABELS.parse(parse(readFileSync(path, "utf8")));
    const judged = Object.values(letters).flatMap(({ files, ...label }) =>
      files.map((name) => ({ name, label, read: checkFile(join(dir, name)) })),
    );
    for (const element of ELEMENTS) {
      const right = judged.filter(({ read, label }) => stateOf(read, element) === label.elements[element]?.state);
      expect(right.length / judged.length, element).toBeGreaterThanOrEqual(0.95);
    }
    const letThrough = judged.filter(({ read, label }) => isComplete(read) && !label.complete).map(({ name }) => name);
    expect(letThrough, "a letter with gaps passed for complete").toEqual([]);
    const heldBack = judged.filter(({ read, label }) => !isComplete(read) && label.complete);
    expect(heldBack.length / judged.length, heldBack.map(({ name }) => name).join(", ")).toBeLessThanOrEqual(0.05);
  });

  test("the words that show it stand where the auditor found them", (context) => {
    const path = join(dir, labels);
    if (!existsSync(path)) context.skip();
    const { letters } = LABELS.parse(parse(readFileSync(path, "utf8")));
    const shown = Object.values(letters).flatMap(({ files: [name = ""], elements }) => {
      const read = checkFile(join(dir, name));
      return ELEMENTS.flatMap((element) => {
        const { state, evidence: [words] = [], line } = elements[element] ?? { state: "" };
        const [quote] = read.elements.find((each) => each.element === element)?.quotes ?? [];
        return words === undefined || stateOf(read, element) !== state
          ? []
          : [quote !== undefined && quote.line === line && overlaps(quote.words, words)];
      });
    });
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThanOrEqual(0.95);
  });
});

type Read = ReturnType<typeof checkFile>;

function stateOf({ elements }: Read, element: (typeof ELEMENTS)[number]): string | undefined {
  return elements.find((each) => each.element === element)?.state;
}

function isComplete({ elements }: Read): boolean {
  return elements.every(({ state }) => state === "filled" || state === "not-relevant");
}

/** One holds the other, or the end of one is the beginning of the other. */
function overlaps(one: string, other: string): boolean {
  const runsInto = (first: string, second: string): boolean =>
    Array.from(first, (_, at) => first.slice(at)).some((end) => end.length >= 6 && second.startsWith(end));
  return one.includes(other) || other.includes(one) || runsInto(one, other) || runsInto(other, one);
}

describe("the command", () => {
  const runner = join(folder, "run.mjs");
  beforeAll(() => {
    const [command, commander] = [join(import.meta.dirname, "epikrise-command.ts"), import.meta.resolve("commander")];
    writeFileSync(
      runner,
      `import { Command } from ${JSON.stringify(commander)};\nimport { epikriseCommand } from ${JSON.stringify(command)};\ntry { await new Command().addCommand(epikriseCommand()).parseAsync(); } catch (error) { console.error(error.message); process.exitCode = 2; }\n`,
    );
  });
  const run = (path: string, args: string[] = [], input: string | Uint8Array = "") =>
    spawnSync(process.execPath, [runner, "epikrise", "check", path, ...args], { input, encoding: "utf8" });

  const LETTER =
    "Opereret for c. prostatae i 2021. Afsluttes herfra til egen læge.\nPSA mhp. kontrol. Genhenvises ved stigning.\n";

  test("prints the contract's JSON and nothing else, from a file or from standard input, and exits 1 on gaps", () => {
    const { status, stdout, stderr } = run("-", ["--json"], LETTER);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const answer = z
      .strictObject({
        complete: z.boolean(),
        elements: z.array(
          z.strictObject({
            element: z.enum(ELEMENTS),
            state: z.string(),
            found: z.string().optional(),
            line: z.int().optional(),
            suggestion: z.string().optional(),
          }),
        ),
        correspondenceDraft: z.string(),
      })
      .parse(JSON.parse(stdout));
    expect(answer.elements.map(({ element }) => element)).toEqual(ELEMENTS);
    expect(answer.elements[6]).toMatchObject({ state: "vague", found: "ved stigning", line: 2 });
    expect(answer.correspondenceDraft).toContain("»ved stigning«");
    expect(answer.correspondenceDraft.length).toBeLessThan(3000);
  });

  test("without --json a clinician reads ten lines, and what to do", () => {
    const { stdout } = run(file(LETTER));
    expect(stdout).toMatch(/^Epikrisen har 10 punkter, der ikke kan handles på\./);
    expect(stdout.match(/^[✓~–!] +\d+ /gm)).toHaveLength(10);
    expect(stdout).toContain("»ved stigning« (linje 2)");
  });

  test("a structured epikrise is judged by the check of those who write it", () => {
    const { status, stdout } = run(
      file(JSON.stringify(emptyEpikrise({ code: "DC619", text: "", stage: "" })), "e.json"),
      ["--json"],
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).elements[3]).toEqual({ element: "checks-at-gp", state: "missing" });
  });

  test("--help shows an example", () => {
    expect(run("--help").stdout).toContain("npx foelgeskab epikrise check");
  });
});

describe("a file that is no letter gets one sentence", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /it is empty/],
    ["blanks", "  \n\n ", /it is empty/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), /neither UTF-8 text nor a MedCom message/],
    ["ISO-8859-1 text", new Uint8Array([0x65, 0xe6, 0x20, 0x66]), /neither UTF-8 text/],
    ["XML of another kind", "<?xml version='1.0'?><html/>", /cannot be read as a MedCom message/],
    [
      "an English letter",
      "The patient was operated on and is doing well. Please check PSA every six months.",
      /no Danish letter/,
    ],
    ["broken JSON", '{"a":', /begins like JSON and is none/],
    ["other JSON", '{"a":1}', /no structured epikrise/],
    ["a book", "Patienten er opereret og har det godt hos egen læge. ".repeat(20_000), /longer than any letter/],
  ])("%s", (_, content, sentence) => {
    expect(() => checkFile(file(content))).toThrow(sentence);
  });

  test("a file that is not there, and one of more than 50 MB", () => {
    expect(() => checkFile(join(folder, "none.txt"))).toThrow(/cannot be read/);
    const large = file("x");
    truncateSync(large, 50 * 1024 * 1024 + 1);
    expect(() => checkFile(large)).toThrow(/larger than 50 MB/);
  });
});
