import type { FastifySessionOptions } from "@fastify/session";
import type { Session } from "fastify";
import { sql } from "kysely";
import type pg from "pg";
import type { Clock } from "../clock.ts";
import { inTransaction } from "../store/transaction.ts";

/** What a session remembers of the person who logged in. Her roles are looked up anew at every request. */
export interface SignedIn {
  readonly user: string;
  /** The party acted for. */
  readonly party: string;
  readonly csrf: string;
  /** Moments of the true clock, ISO 8601. */
  readonly signedInAt: string;
  readonly seenAt: string;
  /** For logging out at the identity provider too. */
  readonly idToken?: string | undefined;
}

declare module "fastify" {
  interface Session {
    signedIn?: SignedIn;
  }
}

/** Sessions in our own table; and the two changes that are made to one after log-in, each of which only finds a session that still exists. */
export interface SessionStore {
  readonly plugin: NonNullable<FastifySessionOptions["store"]>;
  /** Notes that the person is still there; writes at most once a minute. */
  seen(sessionId: string, signedIn: SignedIn): Promise<void>;
  actFor(sessionId: string, party: string): Promise<void>;
}

/** How long a session lasts, in minutes: without a request, and in all. Safety row 19: 15 minutes and 8 hours. */
export interface SessionLife {
  readonly idle: number;
  readonly absolute: number;
}

/** Makes the store. Only the log-in writes a session; later requests change it, and never bring back one that was logged out. */
export function createSessionStore({
  pool,
  clock,
  life,
}: {
  pool: pg.Pool;
  clock: Clock;
  life: SessionLife;
}): SessionStore {
  const run = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(pool, { as: "system" }, work);
  const now = () => clock.wall().toString();
  const expiry = ({ signedInAt, seenAt }: Pick<SignedIn, "signedInAt" | "seenAt">): string => {
    const idle = Temporal.Instant.from(seenAt).add({ minutes: life.idle });
    const absolute = Temporal.Instant.from(signedInAt).add({ minutes: life.absolute });
    return (Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute).toString();
  };

  async function save(sessionId: string, { signedIn }: Session): Promise<void> {
    if (signedIn === undefined) return; // nobody yet: nothing to keep
    const row = { session_id: sessionId, data: JSON.stringify(signedIn), expires_at: expiry(signedIn) };
    await run(async (db) => {
      await db.deleteFrom("session").where("expires_at", "<=", now()).execute();
      await db.insertInto("session").values(row).execute();
    });
  }

  async function load(sessionId: string): Promise<Session | null> {
    const row = await run((db) =>
      db
        .selectFrom("session")
        .select("data")
        .where("session_id", "=", sessionId)
        .where("expires_at", ">", now())
        .executeTakeFirst(),
    );
    // `data` is what `save` and the changes below wrote.
    return row === undefined ? null : { cookie: { originalMaxAge: null }, signedIn: row.data as SignedIn };
  }

  async function remove(sessionId: string): Promise<void> {
    await run((db) => db.deleteFrom("session").where("session_id", "=", sessionId).execute());
  }

  async function change(sessionId: string, changed: Partial<SignedIn>, expiresAt?: string): Promise<void> {
    await run((db) =>
      db
        .updateTable("session")
        .set({
          data: sql`data || ${JSON.stringify(changed)}::jsonb`,
          ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
        })
        .where("session_id", "=", sessionId)
        .execute(),
    );
  }

  return {
    plugin: {
      set: (id, session, done) => void save(id, session).then(() => done(), done),
      get: (id, done) => void load(id).then((session) => done(null, session), done),
      destroy: (id, done) => void remove(id).then(() => done(), done),
    },
    async seen(sessionId, signedIn) {
      const since = clock.wall().since(Temporal.Instant.from(signedIn.seenAt));
      if (since.total("seconds") < 60) return;
      const seenAt = now();
      await change(sessionId, { seenAt }, expiry({ ...signedIn, seenAt }));
    },
    actFor: (sessionId, party) => change(sessionId, { party }),
  };
}
