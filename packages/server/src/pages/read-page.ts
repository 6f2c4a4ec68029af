import type { Actor } from "@foelgeskab/followup/party";
import type { World } from "../advance/advance.ts";
import type { PatientPage } from "../contract.ts";
import type { Db } from "../store/transaction.ts";
import { openFile } from "./course-file.ts";
import { patientPage } from "./patient-page.ts";

/** The page, or undefined where the course does not exist or may not be seen (any longer). */
export async function readPage(
  db: Db,
  world: World,
  actor: Actor,
  courseId: string,
  demo: boolean,
): Promise<PatientPage | undefined> {
  const file = await openFile(db, world, courseId);
  return file === undefined ? undefined : patientPage(db, world, file, actor, demo);
}
