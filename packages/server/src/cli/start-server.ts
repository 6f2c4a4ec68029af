import { followActs } from "../features/acts/follow-acts.ts";
import { handoverActs } from "../features/acts/handover-acts.ts";
import { lifeActs } from "../features/acts/life-acts.ts";
import { replyActs } from "../features/acts/reply-acts.ts";
import { rereferralActs } from "../features/acts/rereferral-acts.ts";
import { certificateFeature, silenceFeature } from "../features/certificate/features.ts";
import { lettersOutbox } from "../features/deliver/letters-outbox.ts";
import { listOutbox } from "../features/deliver/list-outbox.ts";
import { settleHeldFeature } from "../features/deliver/settle-held.ts";
import { settleUnansweredFeature } from "../features/deliver/settle-unanswered.ts";
import { demoFeature } from "../features/demo/demo.ts";
import { lifeEventFeature } from "../features/demo/life-event.ts";
import { releaseResultFeature } from "../features/demo/release-result.ts";
import { directoryFeatures } from "../features/directory/features.ts";
import { programmesFeature } from "../features/directory/programme-choices.ts";
import { sheetFeature } from "../features/directory/sheet-status.ts";
import { assessmentFeature } from "../features/handover/assessment.ts";
import { draftFeature } from "../features/handover/draft.ts";
import { offerFeature } from "../features/handover/offer.ts";
import { receivedFeature } from "../features/handover/received.ts";
import { inquiryFeatures } from "../features/inquiries/features.ts";
import { movedEarlierActs } from "../features/legacy/acts.ts";
import { legacyFilesFeature } from "../features/legacy/files.ts";
import { movedEarlierFeature } from "../features/legacy/list.ts";
import { lettersFeature } from "../features/letters/letters.ts";
import { patientPageFeature } from "../features/patient-page/feature.ts";
import { openCourseFeature } from "../features/patients/open-course.ts";
import { patientListsFeature } from "../features/patients/patient-lists.ts";
import { searchFeature } from "../features/patients/search.ts";
import { personFeatures } from "../features/person/features.ts";
import { takeRegister } from "../features/person/take-register.ts";
import { draftingFeature } from "../features/programmes/drafting.ts";
import { publishingFeature } from "../features/programmes/publishing.ts";
import { runsFeature } from "../features/programmes/runs.ts";
import { shelfFeature } from "../features/programmes/shelf.ts";
import { receiveFeatures } from "../features/receive/features.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import { deputyFeature } from "../features/staffing/deputies.ts";
import { locumFeature, staffFeature } from "../features/staffing/people.ts";
import { worklistFeature } from "../features/worklist/worklist.ts";
import type { Feature } from "../http/feature.ts";
import { buildServer } from "../http/server.ts";
import { InputError } from "./input-error.ts";
import { passDays } from "./pass-days.ts";
import { startWork } from "./start-work.ts";
import type { OpenWorld } from "./world.ts";

/** Where the server listens and what it shows. */
export interface Listening {
  port: number;
  origin: string;
  webDist: string;
  log(line: string): void;
}

/** A server that listens, and everything that works beside it. */
export interface Running {
  stop(): Promise<void>;
}

/** Starts everything over an open world: HTTP, the queue, the inbound folder. */
export async function startServer(open: OpenWorld, { port, origin, webDist, log }: Listening): Promise<Running> {
  const { pool, world, dataDir, settings } = open;
  const demo = settings.demo !== null;
  const oidc = issuerOf(process.env);
  const app = await buildServer({
    pool,
    clock: world.clock,
    dataDir,
    demo,
    origin,
    webDist,
    log: { write: (line) => log(line.trimEnd()) },
    features: featuresOf(open, origin, log),
    channels: open.channels,
    ...(oidc === undefined ? {} : { oidc }),
    ...(settings.demo === null ? {} : { featuredUsers: settings.demo.featuredUsers }),
    ...(process.env["SESSION_SECRET"] === undefined ? {} : { sessionSecret: process.env["SESSION_SECRET"] }),
    ...(process.env["METRICS_PORT"] === undefined ? {} : { metricsPort: Number(process.env["METRICS_PORT"]) }),
  });
  const work = await startWork(open, log);
  const stop = async (): Promise<void> => {
    await app.close();
    await work.stop();
  };
  try {
    await app.listen({ host: "127.0.0.1", port });
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** The national log-in behind its broker, where one is configured. */
function issuerOf(env: NodeJS.ProcessEnv): { issuer: string; clientId: string; clientSecret: string } | undefined {
  const [issuer, clientId, clientSecret] = [env["OIDC_ISSUER"], env["OIDC_CLIENT_ID"], env["OIDC_CLIENT_SECRET"]];
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new InputError(
      "The log-in is half configured: give OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together.",
    );
  return { issuer, clientId, clientSecret };
}

/** The features of the product over one world. */
function featuresOf(open: OpenWorld, origin: string, log: (line: string) => void): Feature[] {
  const { world, pool, settings } = open;
  const demo = settings.demo !== null;
  const outbox = lettersOutbox(world, origin);
  return [
    worklistFeature(world),
    patientListsFeature(world),
    searchFeature(world),
    openCourseFeature(world, demo),
    patientPageFeature(world, demo),
    assessmentFeature(world),
    draftFeature(world),
    offerFeature(world, outbox, demo),
    receivedFeature(world),
    handoverActs(world, demo),
    followActs(world, demo),
    rereferralActs(world, outbox, demo),
    lifeActs(world, outbox, demo),
    replyActs(world, demo),
    ...inquiryFeatures(world, outbox, demo),
    lettersFeature(world, origin),
    ...directoryFeatures(world),
    programmesFeature(world),
    shelfFeature(world, pool),
    draftingFeature(world),
    publishingFeature(world, demo),
    runsFeature(world, pool),
    sheetFeature(),
    listOutbox(world.settings),
    settleHeldFeature(world.settings),
    settleUnansweredFeature(world.settings),
    legacyFilesFeature(world),
    movedEarlierFeature(world),
    movedEarlierActs(world),
    ...receiveFeatures(world, pool, log),
    ...personFeatures(world, pool),
    ...[staffFeature, locumFeature, deputyFeature],
    certificateFeature(world, pool),
    silenceFeature(world),
    demoFeature(world, (offsetDays) => passDays({ world, pool, log }, offsetDays)),
    lifeEventFeature(world, (text) => takeRegister(world, pool, { channel: "demo", text })),
    releaseResultFeature(world, (bytes) => receiveBytes(world, pool, { bytes, channel: "command", log })),
  ];
}
