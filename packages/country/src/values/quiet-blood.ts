import type { DayNumber } from "@foelgeskab/followup/day";
import { monthsBetween } from "../days.ts";
import type { Random } from "../random.ts";
import { type Answer, type Trajectory, within } from "./trajectory.ts";

/** What the blood of patients without a rise is drawn from. */
export interface QuietCourse {
  random: Random;
  anchor: DayNumber;
}

// All of it models. Noise is cut at 4 %, so that no quiet curve crosses a limit or doubles faster than a programme asks for.
const NOISE = 0.04;

/** An untreated prostate cancer: PSA creeps upward by a few per cent a year. With the blood that watchful waiting asks for, or PSA alone. */
export function untreated({ random, anchor }: QuietCourse, most: number, others: boolean): Trajectory {
  const start = within(4, random.lognormal(0.6 * most, 0.3), most * 0.7);
  const growth = within(1, random.normal(1.05, 0.02), 1.08);
  const blood = others ? kidneysAndMarrow(random) : () => [];
  return (day) => {
    const years = monthsBetween(anchor, day) / 12;
    const psa = Math.min(most, near(random, start * growth ** years));
    return [answer("NPU08669", psa.toFixed(1), "µg/L"), ...blood()];
  };
}

/** Castration holds PSA down; bones and metabolism are looked at. */
export function heldDown({ random }: QuietCourse): Trajectory {
  const level = within(0.12, random.lognormal(0.35, 0.4), 0.85);
  const blood = kidneysAndMarrow(random);
  const [hba1c, ldl, vitaminD] = [random.between(36, 46), 2 + random.uniform() * 1.5, random.between(55, 95)];
  return () => [
    answer("NPU08669", near(random, level).toFixed(2), "µg/L"),
    ...blood(),
    answer("NPU01443", near(random, 2.33).toFixed(2), "mmol/L"),
    answer("NPU27300", near(random, hba1c).toFixed(0), "mmol/mol"),
    answer("NPU01568", near(random, ldl).toFixed(1), "mmol/L"),
    answer("NPU10267", near(random, vitaminD).toFixed(0), "nmol/L"),
  ];
}

/** One kidney, or a part of one, that holds. */
export function oneKidney({ random }: QuietCourse, others: boolean): Trajectory {
  const egfr = within(44, random.normal(58, 8), 80);
  const blood = kidneysAndMarrow(random);
  const albumin = random.between(4, 24);
  return () => {
    const [creatinine, haemoglobin, alp] = blood();
    const marrow = [
      haemoglobin,
      alp,
      { ...answer("NPU01443", near(random, 2.33).toFixed(2), "mmol/L"), referenceHigh: "2.51" },
    ];
    return [
      answer("DNK35302", near(random, egfr).toFixed(0), "mL/min/1.73m2"),
      ...(creatinine === undefined ? [] : [creatinine]),
      answer("NPU19661", near(random, albumin).toFixed(0), "mg/g"),
      ...(others ? marrow.flatMap((each) => each ?? []) : []),
    ];
  };
}

function kidneysAndMarrow(random: Random): () => Answer[] {
  const [creatinine, haemoglobin, alp] = [random.between(72, 108), 8 + random.uniform() * 1.2, random.between(50, 90)];
  return () => [
    answer("NPU18016", near(random, creatinine).toFixed(0), "µmol/L"),
    answer("NPU02319", near(random, haemoglobin).toFixed(1), "mmol/L"),
    { ...answer("NPU27783", near(random, alp).toFixed(0), "U/L"), referenceHigh: "105" },
  ];
}

function near(random: Random, value: number): number {
  return value * (1 + within(-NOISE, random.normal(0, NOISE / 2), NOISE));
}

function answer(analysis: string, value: string, unit: string): Answer {
  return { analysis, value, unit };
}
