import type { DayNumber } from "@foelgeskab/followup/day";
import type { Programme } from "@foelgeskab/followup/programme";
import type { Random } from "../../random.ts";
import type { Answer } from "../../values/trajectory.ts";

/** What the blood of one disease says on a day, of the analytes asked for. */
export type Blood = (analytes: readonly string[], day: DayNumber) => Answer[];

/** A value far from every limit, by analyte; how far it moves with chance; and how many digits laboratories give. */
const QUIET: Record<string, readonly [value: number, digits: number]> = {
  psa: [0.05, 2],
  creatinine: [88, 0],
  egfr: [75, 0],
  haemoglobin: [8.6, 1],
  cobalamin: [340, 0],
  bicarbonate: [25, 1],
  alp: [70, 0],
  calcium: [2.3, 2],
  sodium: [140, 0],
  potassium: [4.1, 1],
  hba1c: [39, 0],
  ldl: [2.4, 1],
  "vitamin-d": [70, 0],
  "albumin-creatinine": [12, 0],
};
const NOISE = 0.03;
/** Below this a laboratory writes "<0.1". */
const LEAST_PSA = 0.1;

/** Quiet blood, until the disease is back: then what its programme watches rises well beyond every limit. */
export function bloodOf(random: Random, programme: Programme, returns: DayNumber | null): Blood {
  const watched = watchedAnalyte(programme);
  const level = programme.ongoing === null ? 1 : 20; // where the cancer is still there, PSA can be measured
  return (analytes, day) =>
    analytes.flatMap((id) => {
      const analyte = programme.analytes.find((each) => each.id === id);
      const [code] = analyte?.codes ?? [];
      if (analyte === undefined || code === undefined) return [];
      const [usual, digits] = QUIET[id] ?? [1.5, 1];
      const quiet = usual * (id === "psa" ? level : 1) * (1 + random.normal(0, NOISE));
      const back = returns !== null && day >= returns && id === watched;
      const value = back ? quiet * 8 + 3 + (day - returns) / 60 : quiet;
      const text = id === "psa" && value < LEAST_PSA ? `<${LEAST_PSA}` : value.toFixed(digits);
      return [{ analysis: code, value: text, unit: analyte.unit }];
    });
}

/** The analyte that a rising limit of the programme looks at; undefined where it asks for symptoms alone. */
function watchedAnalyte({ criteria }: Programme): string | undefined {
  for (const { rule } of criteria) {
    if (rule.kind === "threshold" && (rule.op === ">=" || rule.op === ">")) return rule.analyte;
    if (rule.kind === "nadirPlus") return rule.analyte;
  }
  return undefined;
}
