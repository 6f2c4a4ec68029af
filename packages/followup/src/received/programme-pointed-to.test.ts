import { describe, expect, test } from "vitest";
import type { TreatmentFact } from "../reading/letter-facts.ts";
import { programme } from "../testing/invented-programme.ts";
import { date, quote, reading } from "../testing/invented-reading.ts";
import { programmePointedTo } from "./programme-pointed-to.ts";

const of = (id: string, name: string, anchor: string) =>
  programme({
    ...{ id, icd10: ["DC61"], name: { da: name, en: name } },
    anchor: { name: anchor, label: { da: anchor, en: anchor }, event: { da: anchor, en: anchor } },
  });
const ALL = [
  of("salvage", "Stråler efter operation", "radiotherapyEndDate"),
  of("rt", "Stråler", "radiotherapyEndDate"),
  of("rp", "Radikal prostatektomi", "surgeryDate"),
  of("adt", "Hormonbehandling", "adtStartDate"),
  of("as", "Aktiv overvågning", "diagnosisDate"),
];
const diagnoses = [{ ...quote("prostatakræft"), cancer: "prostate" as const, code: "DC619" }];
const treatment = (kind: TreatmentFact["kind"], words: string, own: Partial<TreatmentFact> = {}): TreatmentFact => ({
  ...quote(words),
  ...{ kind, treatment: "unnamed", dates: [] },
  ...own,
});
const radiated = treatment("radiotherapy", "strålebehandlet");
const operated = treatment("operation", "opereret");

/** The programme that a letter with these treatments points to, with the date it counts from. */
function pointed(...treatments: TreatmentFact[]) {
  const found = programmePointedTo(reading({ diagnoses, treatments }), ALL);
  return found && [found.programme.id, found.fit.on];
}

describe("the programme whose words may help", () => {
  test("the one that diagnosis and treatment propose, with its date", () => {
    const dated = treatment("operation", "RARP", { anchor: "surgeryDate", dates: [date("2024-03-12")] });
    expect(pointed(dated)).toEqual(["rp", "2024-03-12"]);
  });

  test("the one that the letter names by its words, whatever else was done", () => {
    expect(pointed(treatment("watching", "aktiv OVERVÅGNING"), radiated)).toEqual(["as", undefined]);
  });

  test("the one that counts from the last treatment: radiation, else the operation, else hormones", () => {
    expect(pointed(radiated)).toEqual(["rt", undefined]);
    expect(pointed(operated, radiated)).toEqual(["salvage", undefined]);
    expect(pointed(radiated, treatment("medicine", "Zoladex", { treatment: "hormones" }))).toEqual(["rt", undefined]);
    expect(pointed(operated)).toEqual(["rp", undefined]);
    expect(pointed(treatment("unnamed", "Opereret"))).toEqual(["rp", undefined]);
    expect(pointed(treatment("medicine", "Zoladex", { treatment: "hormones" }))).toEqual(["adt", undefined]);
  });

  test("a dated treatment goes before one that is only named", () => {
    const dated = treatment("operation", "RARP", { anchor: "surgeryDate", dates: [date("2024-03-12")] });
    expect(pointed(dated, radiated)).toEqual(["rp", "2024-03-12"]);
  });

  test("of two that count from one operation the general one, whose name is shorter; an operation may have any name", () => {
    const two = [
      of("partial", "Delvis nyrefjernelse med kontrol", "surgeryDate"),
      of("whole", "Nyrefjernelse", "surgeryDate"),
    ];
    const found = programmePointedTo(reading({ diagnoses, treatments: [treatment("operation", "RARP")] }), two);
    expect(found?.programme.id).toBe("whole");
    expect(pointed(treatment("operation", "RARP"))).toEqual(["rp", undefined]);
  });

  test("an operation counts from its own date where it has another one", () => {
    expect(pointed(treatment("operation", "implantation", { anchor: "adtStartDate" }))).toEqual(["adt", undefined]);
  });

  test("none where no treatment is named, or only one that nothing counts from", () => {
    expect(pointed()).toBeUndefined();
    expect(pointed(treatment("medicine", "Smertestillende", { treatment: "pain-relief" }))).toBeUndefined();
    expect(pointed(treatment("unnamed", "kooperation"))).toBeUndefined();
  });

  test("none where the diagnosis is of no programme", () => {
    const breast = { diagnoses: [{ ...quote("brystkræft"), cancer: "breast" as const, code: "DC509" }] };
    expect(programmePointedTo(reading({ ...breast, treatments: [radiated] }), ALL)).toBeUndefined();
  });
});
