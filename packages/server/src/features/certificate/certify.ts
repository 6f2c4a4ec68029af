import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import type { CertificateContent } from "../../contract.ts";
import {
  hasNightly,
  insertCertificate,
  lastNightHead,
  takeCertificateTurn,
  witness,
} from "../../store/certificates.ts";
import { type Db, inTransaction, isPassing } from "../../store/transaction.ts";
import { failedCertificate } from "./failed-certificate.ts";
import { type MadeCertificate, makeCertificate } from "./make-certificate.ts";
import { nightDue } from "./night.ts";

/** What a certificate is made of. */
export interface Certifying {
  pool: pg.Pool;
  world: World;
}

/** The whole register is read in one statement. */
const STATEMENT_MS = 600_000;

/** Makes the certificate of the night that is due: one a local date, however many servers there are and however late they wake. Undefined where it is there, or another one is at it. */
export async function certifyNight({ pool, world }: Certifying): Promise<CertificateContent | undefined> {
  const night = nightDue(world.clock);
  if (await inTransaction(pool, { as: "system" }, (db) => hasNightly(db, night))) return undefined;
  return certified({ pool, world }, isoDay(world.clock.today()), async (db, make) => {
    if (!(await takeCertificateTurn(db)) || (await hasNightly(db, night))) return undefined;
    const made = await make();
    await keep(db, made, night, true);
    await witness(db, made.heads);
    return made.content;
  });
}

/** Makes one now, because a person asks: it is kept beside those of the nights. */
export async function certifyNow({ pool, world }: Certifying): Promise<CertificateContent> {
  const today = isoDay(world.clock.today());
  return certified({ pool, world }, today, async (db, make) => {
    const made = await make();
    await keep(db, made, today, false);
    return made.content;
  });
}

/** Computes one and writes nothing, for the command line. */
export async function certificateAsOf({ pool, world }: Certifying, asOf: IsoDay): Promise<CertificateContent> {
  return certified({ pool, world }, asOf, async (_db, make) => (await make()).content);
}

type Work<T> = (db: Db, make: () => Promise<MadeCertificate>) => Promise<T>;

/** A judge that breaks down has not judged: that is written as a certificate that does not add up, never passed over in silence. */
async function certified<T>({ pool, world }: Certifying, asOf: IsoDay, work: Work<T>): Promise<T> {
  const moment = { as: "system", timeoutMs: STATEMENT_MS, oneMoment: true } as const;
  try {
    return await inTransaction(pool, moment, (db) =>
      work(db, async () => makeCertificate(db, world, { asOf, lastHead: await lastNightHead(db) })),
    );
  } catch (error) {
    if (isPassing(error)) throw error;
    return inTransaction(pool, { as: "system" }, (db) =>
      work(db, () => Promise.resolve(failedCertificate(world.clock, asOf))),
    );
  }
}

async function keep(db: Db, made: MadeCertificate, forDay: IsoDay, nightly: boolean): Promise<void> {
  const { content, byEvents, byRows } = made;
  const { registered, active, closed, unaccounted } = content.accounted;
  await insertCertificate(db, {
    ...{ forDay, nightly, madeAt: content.madeAt, registered, active },
    closed: Object.values(closed).reduce((sum, count) => sum + count, 0),
    unaccounted: Math.max(unaccounted, content.unaccounted.length === 0 ? 0 : 1),
    ...content.judges,
    ...{ byEvents, byRows, content: { ...content, unaccounted: content.unaccounted.slice(0, MOST_NAMED) } },
  });
}

/** So many are named in what is kept; the command line names all. */
const MOST_NAMED = 500;
