import type pg from "pg";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { CertificateContent, CertificateView, Watch } from "../../contract.ts";
import { content, notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { renderCertificatePdf } from "../../letters/certificate.ts";
import { feedView } from "../../pages/feed-state.ts";
import { type CertificateLine, certificateContent, latestCertificates } from "../../store/certificates.ts";
import { askForDaysWork } from "../../store/days-work.ts";
import { readFeeds, silenceFeed } from "../../store/feeds.ts";
import { readMovedOver } from "../../store/settings.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { certifyNow } from "./certify.ts";

/** So many runs are shown: two months of nights. */
const SHOWN = 60;
/** A certificate older than this vouches for nobody, and every screen says so (safety L8). */
const HOURS_VALID = 24;

/** GET /api/watch: what every screen says on top. GET /api/certificate and /api/certificate.pdf: the runs, and the latest in full for the region's office. POST /api/certificate makes one now. */
export function certificateFeature(world: World, pool: pg.Pool): Feature {
  return (app) => {
    app.person.get("/api/watch", {
      summary: "Whether the register was proved in the last 24 hours, and which feeds are silent",
      roles: "every",
      handle: (ctx) => ctx.transact((db) => watchOf(db, world)),
    });
    app.person.get("/api/certificate", {
      summary: "The nightly certificates, newest first",
      roles: "every",
      handle: (ctx) => ctx.transact((db) => viewOf(db, pool)),
    });
    app.person.post("/api/certificate", {
      summary: "Make a certificate now",
      roles: ["region-office"],
      body: z.strictObject({}),
      handle: async (ctx) => {
        await certifyNow({ pool, world });
        return ctx.transact((db) => viewOf(db, pool));
      },
    });
    app.person.get("/api/certificate.pdf", {
      summary: "The latest certificate as one page",
      roles: ["region-office"],
      query: z.strictObject({ language: z.enum(["da", "en"]).default("da") }),
      handle: (ctx, { query }) =>
        ctx.transact(async (db) => {
          const { latest } = await viewOf(db, pool);
          if (latest === null) return notFound;
          const bytes = renderCertificatePdf(latest, query.language);
          return content({ type: "application/pdf", bytes, name: `natligt-bevis-${latest.asOf}.pdf` });
        }),
    });
  };
}

/** POST /api/demo/feeds: in a practice region a feed falls silent, or is heard again. What it does to lists shows once the clock is moved on. */
export function silenceFeature(world: World): Feature {
  return (app) => {
    app.demo.get("/api/demo/feeds", {
      summary: "The demo's feeds",
      roles: "every",
      handle: (ctx) => ctx.asSystem((db) => feedsOf(db, world)),
    });
    app.demo.post("/api/demo/feeds", {
      summary: "Let one of the demo's feeds fall silent, or be heard again",
      roles: "every",
      body: z.strictObject({
        kind: z.enum(["laboratory", "letters", "receipts", "registers"]),
        name: z.string().max(100),
        silenced: z.boolean(),
      }),
      handle: (ctx, { body: { silenced, ...feed } }) =>
        ctx.asSystem(async (db) => {
          const known = await silenceFeed(db, { ...feed, heardAt: ctx.clock.now().toString() }, silenced);
          if (!known) return notFound;
          await askForDaysWork(db); // letters that waited for a register go on
          return feedsOf(db, world);
        }),
    });
  };
}

async function feedsOf(db: Db, world: World) {
  return (await readFeeds(db)).map((feed) => feedView(feed, world.clock.now(), world.settings));
}

async function watchOf(db: Db, world: World): Promise<Watch> {
  const [latest] = await latestCertificates(db, 1);
  const silent = (await feedsOf(db, world)).filter(({ state }) => state !== "heard");
  return {
    certificate: stateOf(latest, world.clock.now()),
    madeAt: latest?.madeAt ?? null,
    unaccounted: latest?.unaccounted ?? 0,
    silent,
  };
}

function stateOf(latest: CertificateLine | undefined, now: Temporal.Instant): Watch["certificate"] {
  if (latest === undefined || now.since(latest.madeAt).total("hours") > HOURS_VALID) return "missing";
  return latest.unaccounted > 0 || latest.disagree > 0 ? "differs" : "whole";
}

/** Row security gives the whole of it to the region's office alone. */
async function viewOf(db: Db, pool: pg.Pool): Promise<CertificateView> {
  const movedOver = await inTransaction(pool, { as: "system" }, readMovedOver);
  const runs = await latestCertificates(db, SHOWN);
  const [first] = runs;
  const latest = first === undefined ? undefined : await certificateContent(db, first.id);
  return { runs, movedOver, latest: (latest as CertificateContent | undefined) ?? null }; // written by insertCertificate from the same type
}
