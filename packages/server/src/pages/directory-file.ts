import { directoryBundle } from "@foelgeskab/followup/directory/directory-bundle";
import { directoryCsv, directoryJson, type ListedNumber } from "@foelgeskab/followup/directory/directory-file";
import { isoDay } from "@foelgeskab/followup/ids";
import type { World } from "../advance/advance.ts";
import { cancerGroups } from "../programmes/load-cancer-groups.ts";
import type { EXPORT_FORMATS } from "../store/directory-exports.ts";
import type { Db } from "../store/transaction.ts";
import { standingNumbers } from "./contacts.ts";

/** The address under which the list's FHIR resources are named; whoever publishes them gives his own. */
export const PUBLISHED_UNDER = "https://foelgeskab.example/fhir";

/** The list in one of its forms, with how many numbers it holds: all that have not ended, the stale ones marked as stale. */
export async function directoryFile(
  db: Db,
  world: Pick<World, "clock" | "settings">,
  format: (typeof EXPORT_FORMATS)[number],
  base: string,
): Promise<{ text: string; numbers: number }> {
  const standing = await standingNumbers(db, world);
  const listed = standing
    .filter(({ state }) => state !== "ended")
    .map(
      ({ version: _version, department: { phone: _phone, ean: _ean, ...department }, ...number }): ListedNumber => ({
        ...number,
        department,
      }),
    );
  return { text: textOf(listed, world, format, base), numbers: listed.length };
}

function textOf(
  numbers: readonly ListedNumber[],
  { clock }: Pick<World, "clock">,
  format: (typeof EXPORT_FORMATS)[number],
  base: string,
): string {
  const groups = cancerGroups();
  switch (format) {
    case "csv":
      return directoryCsv(numbers, groups);
    case "json":
      return `${JSON.stringify(directoryJson(numbers, groups, isoDay(clock.today())), null, 2)}\n`;
    case "fhir":
      return `${JSON.stringify(directoryBundle(numbers, groups, { base, madeAt: clock.now().toString() }), null, 2)}\n`;
    default:
      return format satisfies never;
  }
}

/** How each form is named and typed as a file. */
export const FILE_OF = {
  csv: { type: "text/csv; charset=utf-8", name: "telefonliste.csv" },
  json: { type: "application/json; charset=utf-8", name: "telefonliste.json" },
  fhir: { type: "application/fhir+json; charset=utf-8", name: "telefonliste.fhir.json" },
} as const satisfies Record<(typeof EXPORT_FORMATS)[number], { type: string; name: string }>;
