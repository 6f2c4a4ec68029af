import type { CaseAnswer } from "@foelgeskab/followup/evaluate";
import { describe, expect, test } from "vitest";
import { evaluateGiven, isFault } from "../evaluate/evaluate-cases.ts";
import { rulesInUse } from "./load-programmes.ts";

const rules = rulesInUse();

/** An answer of the laboratory, PSA unless the story says otherwise. */
function result(value: string, sampledOn: string, analysis = "NPU08669", unit = "ug/L") {
  return { id: `${analysis} ${sampledOn}`, analysis, value, unit, sampledOn, status: "final" };
}
const egfr = (value: string, sampledOn: string) => result(value, sampledOn, "DNK35302", "mL/min");
const creatinine = (value: string, sampledOn: string) => result(value, sampledOn, "NPU18016", "umol/L");

/** Evaluates a patient of a programme with these results. */
function evaluated(patient: object, results: object[]): CaseAnswer {
  const answer = evaluateGiven({ id: "worked", asOf: "2026-08-10", ...patient, results }, rules);
  if (isFault(answer)) throw new Error(`${answer.field} ${answer.reason}`);
  return answer;
}

/** Where a criterion stands, as "pending 2026-07-14". */
function standing(patient: object, results: object[], criterion: string): string {
  const found = evaluated(patient, results).criteria.find((each) => each.criterion === criterion);
  return found?.since === undefined ? `${found?.state}` : `${found.state} ${found.since}`;
}

const operated = {
  programme: "prostate-rp",
  anchors: { surgeryDate: "2024-01-10" },
  followedFrom: "2024-06-03",
};
const irradiated = {
  programme: "prostate-rt",
  anchors: { radiotherapyEndDate: "2022-06-01" },
  followedFrom: "2022-09-01",
};
const waiting = { programme: "prostate-ww", anchors: { decisionDate: "2024-03-31" }, followedFrom: "2024-04-01" };

describe("the ten worked cases of the semantics, through the programmes as they are", () => {
  const rising = [result("<0.1", "2026-01-12"), result("0.21", "2026-07-14")];

  test("Worked case 1: eight days are too few for a confirmation, 22 are enough", () => {
    const eightDays = [...rising, result("0.24", "2026-07-22")];
    expect(standing(operated, eightDays, "psa-bcr-rp")).toBe("pending 2026-07-14");
    expect(standing(operated, [...eightDays, result("0.26", "2026-08-05")], "psa-bcr-rp")).toBe("met 2026-08-05");
  });

  test("Worked case 2: 0.15 after 20 days closes it", () => {
    expect(standing(operated, [...rising, result("0.15", "2026-08-03")], "psa-bcr-rp")).toBe("not-met");
  });

  test("Worked case 3: the bounce to 1.1 is a miss; 2.3 and, 28 days later, 2.6 are met", () => {
    const values = ["0.9", "0.4", "0.3", "1.1", "0.5", "0.4"];
    const days = ["2022-12-01", "2023-06-01", "2023-09-01", "2023-10-01", "2024-06-01", "2024-12-01"];
    const bounce = values.map((value, at) => result(value, days[at] ?? ""));
    expect(standing(irradiated, bounce, "psa-phoenix")).toBe("not-met");
    const risen = [...bounce, result("2.3", "2026-03-01"), result("2.6", "2026-03-29")];
    expect(standing(irradiated, risen, "psa-phoenix")).toBe("met 2026-03-29");
  });

  test("Worked case 4: a nadir of <0.1 counts as 0, so the limit is 2.0", () => {
    const results = [result("<0.1", "2022-12-01"), result("2.0", "2026-08-01")];
    expect(standing(irradiated, results, "psa-phoenix")).toBe("pending 2026-08-01");
    const [phoenix] = evaluated(irradiated, results).criteria;
    expect(phoenix?.because.limit).toBe("2 ug/L");
  });

  test("Worked case 5: 4.0, 8.0 and 16.0 in 360 days double every 180 days, which is 5.9 months", () => {
    const doubling = [result("4.0", "2025-07-01"), result("8.0", "2025-12-28"), result("16.0", "2026-06-26")];
    const within = (valueMonths: string) => ({ ...waiting, plan: { criteria: [{ id: "psadt-ww", valueMonths }] } });
    expect(standing(waiting, doubling, "psadt-ww")).toBe("met 2026-06-26");
    expect(standing(within("5.92"), doubling, "psadt-ww")).toBe("met 2026-06-26");
    expect(standing(within("5.91"), doubling, "psadt-ww")).toBe("not-met");
    expect(standing(waiting, doubling.slice(0, 2), "psadt-ww")).toBe("not-met");
  });

  test("Worked case 6: 53 of 72 is pending; 55 twelve days later is not enough, 52 is", () => {
    const baseline = [{ analysis: "DNK35302", value: "72", unit: "mL/min", sampledOn: "2026-02-01" }];
    const anchors = { surgeryDate: "2021-01-31" };
    const without = { programme: "uppertract-rnu", anchors, followedFrom: "2026-03-01", baseline };
    const first = egfr("53", "2026-07-10");
    expect(standing({ ...without, asOf: "2026-07-20" }, [first], "rnu-egfr")).toBe("pending 2026-07-10");
    expect(standing(without, [first, egfr("55", "2026-07-22")], "rnu-egfr")).toBe("not-met");
    expect(standing(without, [first, egfr("52", "2026-07-22")], "rnu-egfr")).toBe("met 2026-07-22");
  });

  test("Worked case 7: <0.5 against a limit of 0.2 decides nothing", () => {
    expect(standing(operated, [result("<0.5", "2026-07-14")], "psa-bcr-rp")).toBe("undetermined");
  });

  test("Worked case 8: the epikrise's 0.4 goes before the programme's 0.2", () => {
    const results = [result("0.25", "2026-07-14"), result("0.25", "2026-08-05")];
    const own = { ...operated, plan: { criteria: [{ id: "psa-bcr-rp", value: "0.4" }] } };
    expect(standing(own, results, "psa-bcr-rp")).toBe("not-met");
    expect(standing(operated, results, "psa-bcr-rp")).toBe("met 2026-08-05");
  });

  test("Worked case 9: creatinine 130 and 131 against 100, 100 and 120 is met, and 130 never becomes the baseline", () => {
    const stable = [creatinine("100", "2024-09-20"), creatinine("100", "2025-03-20"), creatinine("120", "2026-03-20")];
    const risen = [...stable, creatinine("130", "2026-07-10"), creatinine("131", "2026-07-20")];
    // without a handover value the second part cannot say no: what is no hit is unknown, never normal
    expect(standing(waiting, stable, "hydronephrosis-signs")).toBe("undetermined");
    expect(standing(waiting, risen, "hydronephrosis-signs")).toBe("met 2026-07-20");
    const [, , , signs] = evaluated(waiting, risen).criteria;
    expect(signs).toMatchObject({ criterion: "hydronephrosis-signs", urgency: "acute-within-7-days" });
  });

  test("Worked case 10: creatinine 95 ten days after an eGFR of 53 leaves it pending", () => {
    const cystectomised = {
      programme: "bladder-cystectomy",
      anchors: { cystectomyDate: "2023-05-01" },
      followedFrom: "2025-06-01",
      baseline: [
        { analysis: "DNK35302", value: "72", unit: "mL/min", sampledOn: "2025-05-01" },
        { analysis: "NPU18016", value: "90", unit: "umol/L", sampledOn: "2025-05-01" },
      ],
    };
    const results = [egfr("53", "2026-07-20"), creatinine("95", "2026-07-30")];
    expect(standing(cystectomised, results, "cyst-egfr-fall")).toBe("pending 2026-07-20");
  });
});
