import { describe, expect, test } from "vitest";
import type { TreatmentFact } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";
import { programme } from "../testing/invented-programme.ts";
import { date, quote, reading } from "../testing/invented-reading.ts";
import { proposedSubject } from "./proposed-subject.ts";

const named = (name: string) => ({ name, label: { da: name, en: name }, event: { da: name, en: name } });
const operated = programme({ id: "operated", icd10: ["DC61"], anchor: named("surgeryDate") });
const irradiated = programme({ id: "irradiated", icd10: ["DC61"], anchor: named("radiotherapyEndDate") });
const general = programme({ id: "general", icd10Ranges: [{ from: "DC00", to: "DC96", except: [] }] });
const all = [operated, irradiated, general];
const treatment = (anchor: string, ...dates: TreatmentFact["dates"]): TreatmentFact => ({
  ...quote(anchor),
  ...{ kind: "operation", treatment: anchor, dates, anchor },
});
const diagnosis = { ...quote("DC619"), cancer: "prostate" as const, code: "DC619" };

describe("which follow-up a received letter is about", () => {
  test("diagnosis and treatment point to one programme, with the day of the last date", () => {
    const facts = { diagnoses: [diagnosis], treatments: [treatment("surgeryDate", date("2024-03-12"))] };
    const { proposed, fits } = proposedSubject(reading(facts), all);
    expect(proposed).toBe("operated@1");
    expect(fits.find(({ programme: key }) => key === proposed)).toMatchObject({ on: "2024-03-12", exact: true });
  });

  test("two treatments fit two programmes: a person chooses", () => {
    const treatments = [
      treatment("surgeryDate", date("2020-03-12")),
      treatment("radiotherapyEndDate", date("2022-06-18")),
    ];
    const { proposed, fits } = proposedSubject(reading({ diagnoses: [diagnosis], treatments }), all);
    expect(proposed).toBeUndefined();
    expect(fits.map(({ programme: key }) => key)).toEqual(["operated@1", "irradiated@1"]);
  });

  test("a disease without a programme of its own has the general plan", () => {
    const { proposed } = proposedSubject(reading(), all, { code: "DC349", text: "Lungekræft" });
    expect(proposed).toBe("general@1");
  });

  test("a month is its first day and not exact; a year alone dates nothing", () => {
    const month = treatment("surgeryDate", date("2024-02-01", "2024-02-29"));
    const year = treatment("surgeryDate", { ...date("2021-01-01"), precision: "year" });
    const on = (one: TreatmentFact) =>
      proposedSubject(reading({ diagnoses: [diagnosis], treatments: [one] }), [operated]).fits[0];
    expect(on(month)).toMatchObject({ on: "2024-02-01", exact: false });
    expect(on(year)).not.toHaveProperty("on");
    expect(on(year)?.exact).toBe(false);
  });
});

describe("what the letter says of the diagnosis", () => {
  const said = (diagnoses: LetterReading["facts"]["diagnoses"], outside?: { code: string; text: string }) =>
    proposedSubject(reading({ diagnoses }), all, outside);

  test("the first code of the text, the first stage, and the words outside before those inside", () => {
    const { code: _, ...bare } = diagnosis;
    const staged = { ...bare, stage: "pT2c" };
    expect(said([bare, diagnosis, { ...staged, code: "DC349" }]).diagnosis).toEqual({
      ...{ code: "DC619", text: "DC619", stage: "pT2c" },
    });
    expect(said([diagnosis], { code: "DC349", text: "Prostatakræft" }).diagnosis).toEqual({
      ...{ code: "DC619", text: "Prostatakræft", stage: "" },
    });
  });

  test("without a code inside, that outside counts where it is a cancer; with none, the disease by name", () => {
    const { code: _, ...bare } = diagnosis;
    expect(said([], { code: "DC619", text: "Prostatakræft" })).toMatchObject({
      diagnosis: { code: "DC619" },
      fits: [{ programme: "operated@1" }, { programme: "irradiated@1" }],
    });
    expect(said([], { code: "DN40", text: "BPH" })).toMatchObject({ diagnosis: { code: "", text: "BPH" }, fits: [] });
    expect(said([], { code: "XDC619", text: "" }).diagnosis.code).toBe("");
    expect(said([bare]).fits.map(({ programme: key }) => key)).toEqual(["operated@1", "irradiated@1"]);
    expect(said([{ ...bare, cancer: "breast" }]).fits).toEqual([]);
    expect(said([])).toEqual({ diagnosis: { code: "", text: "", stage: "" }, fits: [] });
  });

  test("the last date of the last treatment that the programme counts from", () => {
    const treatments = [
      treatment("surgeryDate", date("2020-03-12")),
      treatment("surgeryDate", date("2021-01-01"), date("2021-05-05")),
    ];
    const { fits } = proposedSubject(reading({ diagnoses: [diagnosis], treatments }), [operated]);
    expect(fits).toEqual([
      {
        programme: "operated@1",
        name: { da: "Opdigtet", en: "Invented" },
        cancer: "prostate",
        anchor: { name: "surgeryDate", label: { da: "surgeryDate", en: "surgeryDate" } },
        on: "2021-05-05",
        exact: true,
        quote: treatments[1],
      },
    ]);
  });

  test("without a treatment two programmes fit, and none is proposed", () => {
    expect(said([diagnosis]).proposed).toBeUndefined();
    expect(proposedSubject(reading({ diagnoses: [diagnosis] }), [operated, general]).proposed).toBe("operated@1");
  });
});
