import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import { takeDirectoryFile } from "./take-directory-file.ts";

/** Signs in a file of the list; a region has some hundreds of numbers. */
const MOST_SIGNS = 400_000;

/** POST /api/directory/imports: the region's office takes in a file of the telephone list, first as a trial. */
export function importsFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/directory/imports", {
      summary: "Take in the telephone list from a CSV file, or only say what it would change",
      roles: ["region-office"],
      body: z.strictObject({ text: z.string().min(1).max(MOST_SIGNS), dryRun: z.boolean() }),
      handle: (ctx, { body }) => ctx.saveAsSystem((db) => takeDirectoryFile(db, world, { ...body, by: ctx.actor })),
    });
  };
}
