import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { filesOf, published } from "../profiles/testing/published.ts";
import { messageCommand } from "./message.ts";

const folder = mkdtempSync(join(tmpdir(), "validate-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs the command on a file with the content, and gives what stands on standard output. */
async function validate(content: string, ...options: string[]): Promise<string> {
  const file = join(folder, "message");
  writeFileSync(file, content);
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockImplementation((piece) => written.push(String(piece)) > 0);
  try {
    await messageCommand().parseAsync(["validate", file, ...options], { from: "user" });
  } finally {
    vi.restoreAllMocks();
  }
  return written.join("");
}

test("without profiles nothing is checked, and it says what to give", async () => {
  vi.stubEnv("FHIR_PACKAGES", undefined);
  await expect(validate("{}")).rejects.toThrow("give --packages DIR, or set FHIR_PACKAGES");
  await expect(validate(`{"resourceType":"Bundle"}`, "--packages", folder)).rejects.toThrow(
    "No FHIR package (package.tgz) lies in",
  );
});

describe.skipIf(published === undefined)("a message of MedCom's examples", () => {
  const [text = ""] =
    published === undefined
      ? []
      : filesOf("medcom.fhir.dk.carecommunication#5.0.2.tgz", "example/Bundle-add5e7e2").values();
  const options = ["--packages", published ?? "", "--json"];

  test("is in order: exit code 0", async () => {
    expect(JSON.parse(await validate(text, ...options))).toMatchObject({
      resourceType: "OperationOutcome",
      issue: [{ severity: "information" }],
    });
    expect(process.exitCode).toBe(0);
  });

  test("with a wrong CPR number is not, and the line is said and the number is not: exit code 1", async () => {
    const answer = await validate(text.replace('"2509479989"', '"2509479"'), ...options);
    const line = text.slice(0, text.indexOf('"2509479989"')).split("\n").length;
    expect(JSON.parse(answer).issue).toMatchObject([
      {
        severity: "error",
        diagnostics: "cpr",
        expression: ["Bundle.entry[1].resource.identifier[0].value"],
        location: [expect.stringMatching(`^Line\\[${line}\\]`)],
      },
    ]);
    expect(answer).not.toContain("2509479");
    expect(process.exitCode).toBe(1);
  });

  test("that cannot be read is neither: one sentence with its line", async () => {
    const twice = text.replace(/"type"\s*:/, '"type": "message", "type":');
    await expect(validate(twice, ...options)).rejects.toThrow(
      /line \d+: The text cannot be read as JSON here: the key "type" stands twice/,
    );
  });
});
