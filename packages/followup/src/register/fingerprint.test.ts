import { expect, test } from "vitest";
import { ANALYTES, check, criterion, programme } from "../testing/invented-programme.ts";
import { fingerprintsOf } from "./fingerprint.ts";

const psa = (value: string, label = "PSA") =>
  programme({
    criteria: [criterion({ kind: "threshold", analyte: "psa", op: ">=", value }, { label: { da: label, en: label } })],
  });

/** The same analytes, the first of them with something otherwise. */
function otherwise(own: Partial<(typeof ANALYTES)[number]>) {
  return programme({ analytes: ANALYTES.map((each, at) => (at === 0 ? { ...each, ...own } : each)) });
}

test("two programmes that say the same have the same fingerprints, and one has always its own", () => {
  const own = psa("0.2");
  expect(fingerprintsOf(own)).toEqual(fingerprintsOf(psa("0.2")));
  expect(fingerprintsOf(own)).toBe(fingerprintsOf(own));
  expect(fingerprintsOf(own).usable).toMatch(/^[0-9a-f]{5,8}-[0-9a-f]{5,8}$/);
  expect(fingerprintsOf(own).criteria).toMatch(/^[0-9a-f]{5,8}-[0-9a-f]{5,8}$/);
});

test("whatever decides which answers count changes the first one, and nothing else does", () => {
  const { usable } = fingerprintsOf(programme());
  const others = [
    otherwise({ id: "psb" }),
    otherwise({ codes: ["NPU08669"] }),
    otherwise({ unit: "ug/l" }),
    otherwise({ aliases: [] }),
    otherwise({ plausible: ["0", "2000"] }),
    programme({ analytes: ANALYTES.slice(1) }),
  ].map((each) => fingerprintsOf(each).usable);
  expect(new Set([usable, ...others]).size).toBe(7);
  expect(fingerprintsOf(otherwise({ label: { da: "P-PSA", en: "P-PSA" } })).usable).toBe(usable);
  expect(fingerprintsOf(psa("0.2")).usable).toBe(usable);
});

test("whatever a reason says changes the second one: numbers, words, sources", () => {
  const others = [
    psa("0.2"),
    psa("0.3"),
    psa("0.2", "P-PSA"),
    programme(),
    programme({ sources: [{ id: "s", title: "En anden", where: "her" }] }),
  ].map((each) => fingerprintsOf(each).criteria);
  expect(new Set(others).size).toBe(5);
  expect(fingerprintsOf(programme({ checks: [check()] })).criteria).toBe(fingerprintsOf(programme()).criteria);
});
