import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { handoverActs } from "../features/acts/handover-acts.ts";
import { followActs } from "../features/acts/follow-acts.ts";
import { rereferralActs } from "../features/acts/rereferral-acts.ts";
import { demoFeature } from "../features/demo/demo.ts";
import { directoryFeature, programmesFeature, sheetFeature } from "../features/directory/directory.ts";
import { assessmentFeature } from "../features/handover/assessment.ts";
import { draftFeature } from "../features/handover/draft.ts";
import { offerFeature } from "../features/handover/offer.ts";
import { lettersFeature } from "../features/letters/letters.ts";
import { patientPageFeature } from "../features/patient-page/feature.ts";
import { openCourseFeature } from "../features/patients/open-course.ts";
import { patientListsFeature } from "../features/patients/patient-lists.ts";
import { searchFeature } from "../features/patients/search.ts";
import { worklistFeature } from "../features/worklist/worklist.ts";
import type { Feature } from "../http/feature.ts";
import { buildServer } from "../http/server.ts";
import type { OpenWorld } from "./world.ts";

/** Where the server listens and what it shows. */
export interface Listening {
  port: number;
  origin: string;
  webDist: string;
  log(line: string): void;
}

/** The features of the product over one world. */
export function featuresOf(open: OpenWorld, origin: string): Feature[] {
  const { world, pool, settings } = open;
  const demo = settings.demo !== null;
  return [
    worklistFeature(world),
    patientListsFeature(world),
    searchFeature(world),
    openCourseFeature(world, pool, demo),
    patientPageFeature(world, demo),
    assessmentFeature(world),
    draftFeature(world),
    offerFeature(world, outbox, demo),
    handoverActs(world, demo),
    followActs(world, demo),
    rereferralActs(world, outbox, demo),
    lettersFeature(world, origin),
    directoryFeature(),
    programmesFeature(world),
    sheetFeature(),
    demoFeature(world),
  ];
}
