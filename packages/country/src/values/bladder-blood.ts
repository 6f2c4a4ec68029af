import type { DayNumber } from "@foelgeskab/followup/day";
import { monthsBetween } from "../days.ts";
import type { Random } from "../random.ts";
import { type Answer, type Trajectory, within } from "./trajectory.ts";

/** What the yearly blood of a cystectomy patient is drawn from. */
export interface BladderCourse {
  random: Random;
  sex: "female" | "male";
  /** The day of the hand-over: its values are the baseline that later ones are held against. */
  baselineOn: DayNumber;
  /** From that day on an obstruction shows: creatinine up by 40 %. */
  obstructedFrom: DayNumber | null;
  /** From that day on B12 is below 125 pmol/L. */
  lowB12From: DayNumber | null;
}

// Section 9 of the reference facts: eGFR −1.5 a year, creatinine noise 5 %, bicarbonate about 24 (2.5), B12 low in 10–15 % at five
// years. Noise is kept on the safe side of each limit, so that only what is planned crosses one.
/** Haemoglobin, kidneys, B12, bicarbonate and salts over the years. */
export function bladderBlood({ random, sex, baselineOn, obstructedFrom, lowB12From }: BladderCourse): Trajectory {
  const egfr = within(42, random.normal(68, 11), 88);
  const creatinine = within(62, random.normal(sex === "male" ? 96 : 80, 10), 130);
  const haemoglobin = within(7.2, random.normal(sex === "male" ? 8.8 : 8.1, 0.4), 10);
  const cobalamin = within(220, random.lognormal(330, 0.25), 700);
  const bicarbonate = within(23, random.normal(25, 1.2), 28);
  const slope = random.normal(1.5, 0.4);
  const near = (value: number, share: number): number =>
    value * (1 + within(-share, random.normal(0, share / 2), share));
  return (day) => {
    const years = monthsBetween(baselineOn, day) / 12;
    const left = within(0.84, 1 - (slope * years) / egfr, 1.05);
    const obstructed = obstructedFrom !== null && day >= obstructedFrom;
    const lowB12 = lowB12From !== null && day >= lowB12From;
    return [
      answer("NPU02319", near(haemoglobin, 0.04).toFixed(1), "mmol/L"),
      answer("NPU18016", near(creatinine * (obstructed ? 1.48 : 1 + (1 - left) * 0.8), 0.035).toFixed(0), "µmol/L"),
      answer("DNK35302", near(egfr * (obstructed ? 0.62 : left), 0.035).toFixed(0), "mL/min/1.73m2"),
      answer(
        "NPU01700",
        (lowB12 ? random.between(92, 118) : Math.max(150, near(cobalamin - 15 * Math.max(0, years), 0.08))).toFixed(0),
        "pmol/L",
      ),
      answer("NPU02410", within(21, near(bicarbonate, 0.05), 30).toFixed(1), "mmol/L"),
      answer("NPU03429", near(140, 0.015).toFixed(0), "mmol/L"),
      answer("NPU03230", near(4.2, 0.08).toFixed(1), "mmol/L"),
    ];
  };
}

function answer(analysis: string, value: string, unit: string): Answer {
  return { analysis, value, unit };
}
