import { expect, test } from "vitest";
import { plainTest, plainTests } from "./sheet-tests.ts";
import { ANALYTES, programme } from "./testing/invented-programme.ts";

const named = (id: string, label = id) => ({
  ...{ id, label: { da: label, en: label }, codes: [], unit: "", aliases: [] },
  plausible: ["0", "1"] as const,
});

test.each([
  ["psa", "PSA", "PSA"],
  ["haemoglobin", "blodprocent", "blood count"],
  ["creatinine", "nyretal", "kidney function"],
  ["egfr", "nyretal", "kidney function"],
  ["cobalamin", "B12-vitamin", "vitamin B12"],
  ["vitamin-d", "D-vitamin", "vitamin D"],
  ["bicarbonate", "syretal", "acid balance"],
  ["sodium", "salte", "salts"],
  ["potassium", "salte", "salts"],
  ["hba1c", "blodsukker", "blood sugar"],
  ["ldl", "kolesterol", "cholesterol"],
  ["alp", "knogletal", "bone count"],
  ["calcium", "kalk", "calcium"],
])("at the kitchen table %s is %s", (id, da, en) => {
  expect(plainTest(programme({ analytes: [named(id, "P-andet")] }), id)).toEqual({ da, en });
});

test("a test without a plain name has its label, less the laboratory's letter before it", () => {
  const told = (label: string) => plainTest(programme({ analytes: [named("x", label)] }), "x").da;
  expect(["P-Zink", "B-Zink", "S-Zink", "U-Zink", "Zink", "X-Zink"].map(told)).toEqual([
    ...["Zink", "Zink", "Zink", "Zink", "Zink", "X-Zink"],
  ]);
});

test("several, each once", () => {
  expect(plainTests(programme({ analytes: ANALYTES }), ["egfr", "psa", "creatinine"])).toEqual({
    ...{ da: "nyretal, PSA", en: "kidney function, PSA" },
  });
});
