import { timingSafeEqual } from "node:crypto";
import type { Actor } from "@foelgeskab/followup/party";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import type { Clock } from "../clock.ts";
import type { Me } from "../contract.ts";
import { notFound, refused } from "../http/answer.ts";
import { withoutCpr } from "../http/log.ts";
import { fromOwnPage } from "../http/own-address.ts";
import { rolesOf } from "../http/rule.ts";
import { sendRefused } from "../http/send.ts";
import { inTransaction } from "../store/transaction.ts";
import { type Account, findAccount } from "./account.ts";
import { recordRefusal } from "./audit.ts";
import { createLookUpLimit } from "./look-up-limit.ts";
import type { SessionStore, SignedIn } from "./session-store.ts";

/** Who sends a request, for which party, and what her session knows. */
export interface Acting {
  readonly actor: Actor;
  readonly account: Account;
  readonly signedIn: SignedIn;
}

declare module "fastify" {
  interface FastifyRequest {
    acting: Acting | undefined;
  }
}

/** What it takes to know who acts. */
export interface ActingOptions {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly origin: string;
  readonly sessions: SessionStore;
}

/** Lets only people in who are logged in, come from a page of ours, and have a role that the route names. Runs before a body is read. */
export function requirePerson(app: FastifyInstance, { pool, clock, origin, sessions }: ActingOptions): void {
  const within = createLookUpLimit(clock);
  app.decorateRequest("acting", undefined);
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.rule === "public") return undefined;
    const acting = await whoActs(request);
    if (acting === undefined) return sendRefused(reply, logInNeeded);
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads && !isMeant(request, acting.signedIn, origin)) return sendRefused(reply, notMeant);
    request.acting = acting;
    const roles = rolesOf(request.routeOptions.config);
    if (roles !== undefined && !roles.some((role) => role === acting.actor.role)) {
      return refuseUnseen(request, reply, { pool, clock, basis: "role" });
    }
    const { atMost } = request.routeOptions.config;
    if (atMost !== undefined && !within(`${acting.actor.user} ${request.routeOptions.url}`, atMost.perHour)) {
      request.log.warn(
        { user: acting.actor.user, route: request.routeOptions.url },
        "a person looks up more than is allowed",
      );
      return sendRefused(reply, tooOften);
    }
    await sessions.seen(request.session.sessionId, acting.signedIn);
    return undefined;
  });

  async function whoActs({ session }: FastifyRequest): Promise<Acting | undefined> {
    const { signedIn } = session;
    if (signedIn === undefined) return undefined;
    const account = await inTransaction(pool, { as: "system" }, (db) =>
      findAccount(db, clock.today(), { user: signedIn.user }),
    );
    const party = account?.parties.find(({ id }) => id === signedIn.party);
    if (account === undefined || party === undefined) {
      await session.destroy(); // no longer there: access ends with the membership
      return undefined;
    }
    return { actor: actorAt(account.user, party), account, signedIn };
  }
}

/** A person who acts for one of her parties; who stands in says for whom. */
export function actorAt(user: Me["user"], { id, name, role, locum, deputy }: Me["parties"][number]): Actor {
  const acting = { user: user.id, name: user.name, role, party: id };
  return locum || deputy ? { ...acting, standsInFor: name } : acting;
}

/** Who acts, in a route that only people reach. */
export function actingPerson(request: FastifyRequest): Acting {
  if (request.acting === undefined) throw new Error("a person's route is behind requirePerson");
  return request.acting;
}

/** Answers as if there were nothing, and writes into the audit that it was asked for (safety row 1). */
export async function refuseUnseen(
  request: FastifyRequest,
  reply: FastifyReply,
  { pool, clock, basis }: { pool: pg.Pool; clock: Clock; basis: "role" | "absent or no relation" },
): Promise<FastifyReply> {
  const { actor } = actingPerson(request);
  const [path = ""] = request.url.split("?", 1);
  const what = withoutCpr(`${request.method} ${path}`).slice(0, 200);
  await inTransaction(pool, { as: "person", user: actor.user, party: actor.party }, (db) =>
    recordRefusal(db, { actor, clock }, { what, basis }),
  );
  return sendRefused(reply, notFound);
}

/** A change must come from a page of ours, with the token that only such a page could read (safety row 18). */
function isMeant(request: FastifyRequest, { csrf }: SignedIn, origin: string): boolean {
  const given = request.headers["x-csrf"];
  if (!fromOwnPage(request, origin) || typeof given !== "string" || given.length !== csrf.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(csrf));
}

const logInNeeded = refused({
  status: 401,
  code: "log-in-needed",
  sentence: {
    da: "Du er ikke logget ind, eller du er logget ud igen.",
    en: "You are not logged in, or were logged out.",
  },
});

const tooOften = refused({
  status: 429,
  code: "too-often",
  sentence: {
    da: "Du har slået op for mange gange den seneste time. Vent lidt, eller find patienten på jeres liste.",
    en: "You have looked up too many times within the last hour. Wait a little, or find the patient on your list.",
  },
});

const notMeant = refused({
  status: 403,
  code: "not-from-here",
  sentence: {
    da: "Handlingen kom ikke fra en side, du selv har åben her. Intet er ændret. Genindlæs siden og prøv igen.",
    en: "The act did not come from a page that you have open here. Nothing was changed. Reload the page and try again.",
  },
});
