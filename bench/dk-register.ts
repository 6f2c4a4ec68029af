import { dayNumber } from "@foelgeskab/followup/day";
import { parseIsoDay } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import { fingerprintsOf } from "@foelgeskab/followup/register/fingerprint";
import type { RegisterLine } from "@foelgeskab/followup/register/register-line";
import type { Snapshot } from "@foelgeskab/followup/register/snapshot";
import { chances } from "./chances.ts";

/** The day on which the register of the bench is looked at. */
export const TODAY = dayNumber(day("2026-08-10"));

/** One patient of the data set "DK": operated for prostate cancer, with twenty PSA. Days are numbers; a negative value is "below" its bound. */
export interface DkPatient {
  id: string;
  anchor: number;
  days: number[];
  values: number[];
}

/** So many patients, the same for the same number: most under the detection limit, every fifth rising, some up and down about the limit. */
export function* dkPatients(count: number): Generator<DkPatient> {
  const chance = chances(20_260_810);
  for (let at = 0; at < count; at++) {
    const anchor = TODAY - 2000 - Math.floor(chance() * 1500);
    const rises = chance() < 0.2;
    const days: number[] = [];
    const values: number[] = [];
    for (let sample = 0; sample < 20; sample++) {
      days.push(anchor + 40 + sample * 90 + Math.floor(chance() * 60));
      const value = rises && sample > 9 ? (0.5 * (sample - 9)) / 12 + chance() / 20 : chance() * 0.12;
      values.push(value < 0.05 ? -0.1 : Math.round(value * 100) / 100);
    }
    yield { id: idOf(chance), anchor, days, values };
  }
}

/** The patient as the product keeps her in the register. */
export function lineOf({ id, anchor, days, values }: DkPatient, programme: Programme): RegisterLine {
  const seen: Snapshot = {
    anchors: { surgeryDate: dayOfNumber(anchor) },
    followedFrom: dayOfNumber(anchor + 150),
    symptoms: [],
    done: [],
    baseline: {},
    results: {
      psa: {
        days,
        values: values.map((value) => (value < 0 ? `<${-value}` : String(value))),
        ids: days.map((_, at) => `${id.slice(0, 8)}-${at}`),
        codes: "NPU08669",
        units: "ug/L",
      },
    },
  };
  const subject = { programme: "prostate-rp@1", department: "dep-bench" };
  return {
    ruled: JSON.stringify({ openedOn: dayOfNumber(anchor), earlier: [], subject }),
    letter: JSON.stringify({ checks: [], criteria: [] }),
    seen: JSON.stringify(seen),
    ...fingerprintsOf(programme),
  };
}

function idOf(chance: () => number): string {
  const part = (length: number): string =>
    Math.floor(chance() * 16 ** length)
      .toString(16)
      .padStart(length, "0");
  return `${part(8)}-${part(4)}-4${part(3)}-8${part(3)}-${part(8)}${part(4)}`;
}

function dayOfNumber(number: number) {
  return day(new Date(number * 86_400_000).toISOString().slice(0, 10));
}

function day(text: string) {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`"${text}" is no day`);
  return read;
}
