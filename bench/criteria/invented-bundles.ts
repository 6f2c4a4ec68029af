import { chances } from "../chances.ts";
import { type Bundle, type Observation, PROSTATECTOMY, PSA, SYSTEM } from "./fhir-bundle.ts";

const DAY_MS = 86_400_000;
const AS_OF_MS = Date.UTC(2026, 7, 10);
const RESULTS = 20;

/** Invented men after prostatectomy, each with twenty PSA results, one after the other without end; always the same. */
export function* inventedBundles(): Generator<Bundle> {
  const chance = chances(20_260_810);
  for (let number = 0; ; number++) yield bundleOf(`p${number}`, chance);
}

function bundleOf(id: string, chance: () => number): Bundle {
  const followedDays = 540 + Math.floor(chance() * 2200);
  const surgery = AS_OF_MS - followedDays * DAY_MS;
  const valueOn = courseOf(chance);
  const days = sampleDays(followedDays, chance);
  const results = days.map((day, at) =>
    resultOf({ id: `${id}-r${at}`, patient: id, day: surgery + day * DAY_MS }, valueOn(day / followedDays), chance),
  );
  if (chance() < 0.3) results.reverse(); // some systems send the newest first
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: [
      {
        resource: {
          resourceType: "Patient",
          id,
          gender: "male",
          birthDate: `19${40 + Math.floor(chance() * 30)}-05-12`,
        },
      },
      {
        resource: {
          resourceType: "Procedure",
          id: `${id}-op`,
          status: "completed",
          code: { coding: [{ system: SYSTEM.snomedCt, code: PROSTATECTOMY, display: "Radical prostatectomy" }] },
          subject: { reference: `Patient/${id}` },
          performedDateTime: textOf(surgery),
        },
      },
      ...results.map((resource) => ({ resource })),
    ],
  };
}

/** Twenty days from a month after the operation on; now and then a repeat a few days later or on the same day, and the last may lie in the future. */
function sampleDays(followedDays: number, chance: () => number): number[] {
  const gap = (followedDays - 30) / RESULTS;
  let day = 20 + Math.floor(chance() * 30);
  return Array.from({ length: RESULTS }, () => {
    const sampled = day;
    const kind = chance();
    day += kind < 0.04 ? 0 : kind < 0.25 ? 4 + Math.floor(chance() * 24) : Math.floor(gap * (0.7 + chance()));
    return sampled;
  });
}

/** How a man's PSA goes, by the share of his time that has passed: mostly undetectable, rising in some, wavering about the limit in others, and in a few no answer that counts. */
function courseOf(chance: () => number): (passed: number) => number {
  const kind = chance();
  const start = chance();
  if (kind < 0.55) return () => chance() * 0.12;
  if (kind < 0.75) return (passed) => Math.max(chance() * 0.1, (passed - start) * 1.5);
  if (kind < 0.98) return () => 0.1 + chance() * 0.16;
  return () => 30_000;
}

function resultOf(about: { id: string; patient: string; day: number }, psa: number, chance: () => number): Observation {
  const [unit, code] = chance() < 0.02 ? ["nmol/L", "nmol/L"] : chance() < 0.02 ? ["ng/mL", "ng/mL"] : ["µg/L", "ug/L"];
  return {
    resourceType: "Observation",
    id: about.id,
    status: statusBy(chance()),
    code: {
      coding: [
        { system: SYSTEM.npu, code: PSA, display: "P-PSA" },
        { system: SYSTEM.loinc, code: "2857-1", display: "Prostate specific Ag [Mass/volume] in Serum or Plasma" },
      ],
    },
    subject: { reference: `Patient/${about.patient}` },
    effectiveDateTime: `${textOf(about.day)}T08:${10 + Math.floor(chance() * 50)}:00${isSummer(about.day) ? "+02:00" : "+01:00"}`,
    valueQuantity: { ...measured(psa, chance()), unit, system: SYSTEM.ucum, code },
  };
}

function statusBy(chance: number): Observation["status"] {
  if (chance < 0.03) return "preliminary";
  if (chance < 0.04) return "entered-in-error";
  return chance < 0.06 ? "corrected" : chance < 0.07 ? "amended" : "final";
}

/** Most low values are under the detection limit; a diluted sample has a higher one, and decides nothing. */
function measured(psa: number, chance: number): Pick<Observation["valueQuantity"], "value" | "comparator"> {
  if (chance < 0.03) return { value: 0.5, comparator: "<" };
  if (chance < 0.04) return { value: psa > 0.15 ? 0.2 : 0.1, comparator: ">" };
  return psa < 0.08 ? { value: 0.1, comparator: "<" } : { value: Number(psa.toFixed(2)) };
}

function isSummer(day: number): boolean {
  const month = new Date(day).getUTCMonth();
  return month >= 3 && month <= 8; // near enough: the day is written in front of it
}

function textOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
