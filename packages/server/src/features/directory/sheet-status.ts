import { sql } from "kysely";
import { z } from "zod";
import type { SheetStatus } from "../../contract.ts";
import type { Feature } from "../../http/feature.ts";
import { parseSheetCode } from "../../letters/sheet-code.ts";

/** GET /api/sheet/:code: is the sheet in the hand the newest? Says nothing about anybody, and cannot be counted through: codes are random. */
export function sheetFeature(): Feature {
  return (app) => {
    app.open.get("/api/sheet/:code", {
      summary: "Is this sheet the newest?",
      params: z.strictObject({ code: z.string().max(20) }),
      handle: (ctx, { params }) =>
        ctx.asSystem(async (db): Promise<SheetStatus> => {
          const code = parseSheetCode(params.code);
          const { rows } =
            code === undefined
              ? { rows: [] }
              : await sql<{
                  replaced: boolean;
                }>`SELECT replaced_on IS NOT NULL AS replaced FROM sheet WHERE code = ${code}`.execute(db);
          const [sheet] = rows;
          return sheet === undefined ? STATUS.unknown : sheet.replaced ? STATUS.replaced : STATUS.current;
        }),
    });
  };
}

const STATUS: Record<SheetStatus["state"], SheetStatus> = {
  current: {
    state: "current",
    text: { da: "Arket er det nyeste. Følg det.", en: "This sheet is the newest. Follow it." },
  },
  replaced: {
    state: "replaced",
    text: {
      da: "Arket gælder ikke mere. Ring til nummeret på arket, og hør, hvad der gælder nu.",
      en: "This sheet no longer holds. Ring the number on the sheet and ask what holds now.",
    },
  },
  unknown: {
    state: "unknown",
    text: {
      da: "Koden kendes ikke. Se efter, om den er skrevet rigtigt, eller ring til nummeret på arket.",
      en: "The code is not known. See whether it is typed right, or ring the number on the sheet.",
    },
  },
};
