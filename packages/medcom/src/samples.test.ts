import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildEmessage, type Emessage, readEmessage } from "./emessage.ts";
import { declaredEncoding } from "./encoding.ts";
import type { Letter } from "./letters.ts";
import { samples } from "./testing/samples.ts";
import { linesOf } from "./text-lines.ts";

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function decoded(file: string): string {
  const bytes = readFileSync(join(samples ?? "", file));
  const encoding = declaredEncoding(bytes.subarray(0, 200).toString("latin1"));
  if (!encoding.ok) throw new Error(encoding.unreadable.why.en);
  return new TextDecoder(encoding.label, { fatal: true }).decode(bytes);
}

function read(text: string): Emessage {
  const message = readEmessage(text);
  if (!message.ok) throw new Error(message.unreadable.why.en);
  return message;
}

const known = [
  ["oioxml/DIS01_1.xml", "discharge-letter"],
  ["oioxml/DIS02_1.xml", "outpatient-discharge-letter"],
  ["oioxml/DIS91_1.xml", "correspondence-letter"],
  ["oioxml/BIN01_1.xml", "binary-letter"],
  ["oioxml/REF01_1.xml", "hospital-referral"],
  ["oioxml/RPT01_1.xml", "laboratory-report"],
  ["oioxml/CTL01_1.xml", "negative-vans-receipt"],
  ["oioxml/CTL02_1.xml", "negative-receipt"],
  ["oioxml/CTL03_1.xml", "positive-receipt"],
  ["flows/Flow1-XDIS91_Ex_to_FHIR.xml", "correspondence-letter"],
  ["flows/Flow1-XBIN01_Ex_to_FHIR.xml", "binary-letter"],
  ["flows/Flow2-XCTL03_Ex_from_FHIR_XDIS91.xml", "positive-receipt"],
  ["flows/Flow2-XCTL03_Ex_from_FHIR_XBIN01.xml", "positive-receipt"],
] as const;

describe.skipIf(samples === undefined)("MedCom's own samples", () => {
  test.each(known)("%s is read whole, and written again says the same", (file, kind) => {
    const message = read(decoded(file));
    expect(message.letters.map((letter) => letter.kind)).toEqual([kind]);
    const built = buildEmessage({ ...message, letters: message.letters as readonly Letter[] }); // the kinds are checked above
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    expect(asJson(read(built.xml))).toEqual(asJson(message));
  });

  test.each([
    ["oioxml/DIS91_1.xml", "2001060", "Forundersøgelse"],
    ["flows/Flow1-XDIS91_Ex_to_FHIR.xml", "5790001382445", "Forundersøgelse"],
  ])("%s says from whom, about what, and its words", (file, number, subject) => {
    const [letter] = read(decoded(file)).letters;
    if (letter?.kind !== "correspondence-letter") throw new Error("it is a correspondence letter");
    expect(letter).toMatchObject({ sender: { number: { text: number } }, additional: { subject } });
    expect(linesOf(letter.sections[0]?.text ?? [])).toContain("Blodtryksresultat");
  });

  test("eighteen results of a laboratory answer, æøå whole", () => {
    const [letter] = read(decoded("oioxml/RPT01_1.xml")).letters;
    if (letter?.kind !== "laboratory-report") throw new Error("it is a laboratory answer");
    expect(letter.answer.results).toHaveLength(18);
    expect(letter.answer.results.map((result) => result.value)).toContain("Forværret");
  });

  test("damaged anywhere, they never throw", () => {
    const texts = known.map(([file]) => decoded(file)).filter(({ length }) => length < 100_000);
    const signs = fc.constantFrom("<", ">", "&", "/", '"', "=", " ", "x", "\u0000", "\uFFFD");
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        signs,
        fc.boolean(),
        (text, part, sign, cut) => {
          const at = Math.trunc(part * text.length);
          const damaged = text.slice(0, at) + (cut ? "" : sign + text.slice(at + 1));
          expect(typeof readEmessage(damaged).ok).toBe("boolean");
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
