import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { refused } from "../http/answer.ts";
import type { Partner } from "../http/feature.ts";
import { sendRefused } from "../http/send.ts";
import { inTransaction } from "../store/transaction.ts";

declare module "fastify" {
  interface FastifyRequest {
    partner: Partner | undefined;
  }
}

/** Lets only partners in that show the token we gave them. We keep its SHA-256, so a stolen database opens no door. */
export function requirePartner(app: FastifyInstance, pool: pg.Pool): void {
  app.decorateRequest("partner", undefined);
  app.addHook("onRequest", async (request, reply) => {
    request.partner = await partnerOf(pool, request.headers.authorization ?? "");
    return request.partner === undefined
      ? sendRefused(reply.header("www-authenticate", "Bearer"), tokenNeeded)
      : undefined;
  });
}

async function partnerOf(pool: pg.Pool, authorization: string): Promise<Partner | undefined> {
  const [, token] = /^Bearer ([\x21-\x7e]{16,512})$/.exec(authorization) ?? [];
  if (token === undefined) return undefined;
  const hash = tokenHash(token);
  const row = await inTransaction(pool, { as: "system" }, (db) =>
    db.selectFrom("partner").selectAll().where("token_sha256", "=", hash).executeTakeFirst(),
  );
  if (row?.token_sha256 == null || !timingSafeEqual(row.token_sha256, hash)) return undefined;
  return { id: row.partner_id, name: row.name, eans: row.eans, register: row.register };
}

/** The hash of a token as foelgeskab.partner keeps it. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

const tokenNeeded = refused({
  status: 401,
  code: "token-needed",
  sentence: {
    da: "Adgangen kræver det token, som partneren har fået. Beskeden er ikke modtaget.",
    en: "Access needs the token that the partner was given. The message was not received.",
  },
});
