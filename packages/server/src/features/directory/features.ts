import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import { directoryPage } from "../../pages/directory-page.ts";
import { exportsFeature } from "./exports.ts";
import { importsFeature } from "./imports.ts";
import { newSheetsFeature } from "./new-sheets.ts";
import { numberActsFeature } from "./number-acts.ts";
import { numberFeature } from "./number-page.ts";

/** The telephone list: GET /api/directory, and everything that is done with it. */
export function directoryFeatures(world: World): Feature[] {
  return [
    (app) =>
      app.person.get("/api/directory", {
        summary: "The telephone list",
        roles: "every",
        handle: (ctx) => ctx.transact((db) => directoryPage(db, world)),
      }),
    exportsFeature(world),
    importsFeature(world),
    newSheetsFeature(world),
    numberFeature(world),
    numberActsFeature(world),
  ];
}
