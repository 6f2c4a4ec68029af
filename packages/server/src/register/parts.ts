import type { Part } from "../store/register-rows.ts";

/** Divides the register into parts of about the same size: patients have random ids. */
export function partsOf(count: number): Part[] {
  const bounds = Array.from({ length: count }, (_, at) => firstId(at, count));
  return bounds.map((from, at) => ({ from, until: bounds[at + 1] ?? null }));
}

/** The first id of a part: the first four of its sixteen bytes are enough to divide by. */
function firstId(at: number, count: number): string {
  const first = Math.floor((at * 2 ** 32) / count);
  return `${first.toString(16).padStart(8, "0")}-0000-0000-0000-000000000000`;
}
