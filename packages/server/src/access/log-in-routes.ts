import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import type { Clock } from "../clock.ts";
import { inTransaction } from "../store/transaction.ts";
import { type Account, findAccount } from "./account.ts";
import { actorAt } from "./acting-person.ts";
import { recordLogIn } from "./audit.ts";
import { begunLogIns } from "./begun-log-in.ts";
import type { CookieStyle } from "./cookies.ts";
import { failurePage, type Language, languageOf } from "./log-in-page.ts";
import { ownPath } from "./own-path.ts";
import type { Identity, SignIn, SignInFailure } from "./sign-in.ts";

/** What the log-in needs. */
export interface LogInOptions {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly signIn: SignIn;
  readonly origin: string;
  readonly demo: boolean;
  readonly cookie: CookieStyle;
}

const open = { config: { rule: "public" as const }, schema: { hide: true } };

/** GET /login sends the browser to the identity provider; GET /login/callback is where it comes back. */
export function addLogIn(app: FastifyInstance, { pool, clock, signIn, origin, demo, cookie }: LogInOptions): void {
  const begunOnes = begunLogIns({ clock, cookie });
  app.get<{ Querystring: { to?: unknown; lang?: unknown } }>("/login", open, async (request, reply) => {
    const to = ownPath(typeof request.query.to === "string" ? request.query.to : undefined);
    if (request.session.signedIn !== undefined) return reply.redirect(to);
    const language = languageOf(request.query.lang);
    const begun = await signIn.begin(to, language);
    if ("failed" in begun) return showFailure(reply, begun.failed, language);
    begunOnes.remember(reply, begun.pending, language);
    return reply.redirect(begun.url);
  });

  app.get("/login/callback", open, async (request, reply) => {
    const begun = begunOnes.take(request, reply);
    const language = begun?.language ?? "da";
    if (begun === undefined) return showFailure(reply, "not-valid", language);
    const came = await signIn.finish(new URL(request.url, origin), begun);
    if ("failed" in came) return showFailure(reply, came.failed, language);
    const account = await register(came);
    if (account === undefined) return showFailure(reply, "no-register", language);
    await openSession(request, account, came);
    return reply.redirect(begun.to);
  });

  function showFailure(reply: FastifyReply, why: SignInFailure | "no-register", language: Language): FastifyReply {
    const status = why === "unreachable" ? 503 : 403;
    return reply
      .code(status)
      .type("text/html; charset=utf-8")
      .send(failurePage(why, language, demo));
  }

  /** Finds the person in our register and writes the log-in down. */
  async function register({ subject, assurance }: Identity): Promise<Account | undefined> {
    return inTransaction(pool, { as: "system" }, async (db) => {
      const account = await findAccount(db, clock.today(), { subject });
      const [party] = account?.parties ?? [];
      if (account === undefined || party === undefined) return undefined;
      const actor = actorAt(account.user, party);
      await recordLogIn(db, { actor, clock }, assurance);
      return account;
    });
  }

  /** A new session id at every log-in, so that one planted before is worth nothing (safety row 19). */
  async function openSession(
    request: FastifyRequest,
    { user, parties }: Account,
    { idToken }: Identity,
  ): Promise<void> {
    const [party] = parties;
    if (party === undefined) throw new Error("an account acts for at least one party");
    await request.session.regenerate();
    const now = clock.wall().toString();
    const csrf = randomBytes(32).toString("base64url");
    request.session.signedIn = { user: user.id, party: party.id, csrf, signedInAt: now, seenAt: now, idToken };
  }
}
