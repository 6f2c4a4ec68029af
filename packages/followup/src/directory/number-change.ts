import type { IsoDay } from "../ids.ts";
import type { DirectoryNumber } from "./directory-number.ts";

/** What a person did with a number. */
export const NUMBER_ACTS = ["added", "changed", "verified", "ended", "taken-in"] as const;

/** One act with a number: added, changed, verified, ended, or taken in from a file. */
export type NumberAct = (typeof NUMBER_ACTS)[number];

/** A number as it stood after somebody's act: one line of its history, which only grows. */
export interface NumberVersion extends DirectoryNumber {
  version: number;
  act: NumberAct;
  /** The moment, as an ISO instant. */
  at: string;
  by: string;
  note: string;
}

/** A field that an act changed, from what to what; `from` is null on the first line. */
export interface FieldChange {
  field: (typeof FIELDS)[number];
  from: string | null;
  to: string;
}

const FIELDS = [
  "phone",
  "cancers",
  "label",
  "coordinator",
  "hours",
  "ean",
  "sor",
  "format",
  "ownerRole",
  "validFrom",
  "endsOn",
  "verifiedOn",
] as const satisfies readonly (keyof DirectoryNumber)[];

/** What an act changed; of the first line, everything that is filled in. */
export function changesOf(now: DirectoryNumber, before: DirectoryNumber | undefined): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [before === undefined ? null : textOf(before[field]), textOf(now[field])];
    return from === to || (from === null && to === "") ? [] : [{ field, from, to }];
  });
}

function textOf(value: string | readonly string[] | IsoDay | null): string {
  if (value === null) return "";
  return typeof value === "string" ? value : value.join(" ");
}
