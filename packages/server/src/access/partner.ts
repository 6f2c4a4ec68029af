import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type pg from "pg";
import type { Channels } from "../channels/channels.ts";
import { type ClaimedSignature, claimedSignature, isContentOf, isSignedBy } from "../channels/signature.ts";
import type { Clock } from "../clock.ts";
import { type Refused, refused } from "../http/answer.ts";
import type { Partner } from "../http/feature.ts";
import { sendRefused } from "../http/send.ts";
import { useNonce } from "../store/channel-rows.ts";
import { inTransaction } from "../store/transaction.ts";

declare module "fastify" {
  interface FastifyRequest {
    partner: Partner | undefined;
    /** The digest that the content must have, where the request is signed. */
    signedDigest: string | undefined;
  }
}

/** What partners are known by. */
export interface KnowsPartners {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly channels: Channels;
}

/** Lets only partners in: by a signature with the key that the file of channels names, or by the token we gave them. Of the token we keep its SHA-256, so a stolen database opens no door. */
export function requirePartner(app: FastifyInstance, known: KnowsPartners): void {
  app.decorateRequest("partner", undefined);
  app.decorateRequest("signedDigest", undefined);
  app.addHook("onRequest", async (request, reply) => {
    const claimed = claimedSignature(request.headers);
    const signed = claimed !== undefined || request.headers["signature-input"] !== undefined;
    const found = signed
      ? await signer(known, request, claimed)
      : ((await holderOf(known.pool, request.headers.authorization ?? "")) ?? tokenNeeded);
    if ("id" in found) request.partner = found;
    else return sendRefused(reply.header("www-authenticate", "Bearer"), found);
    request.signedDigest = claimed?.digest;
    return undefined;
  });
  app.addHook("preHandler", async ({ signedDigest, body }, reply) => {
    const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return signedDigest === undefined || isContentOf(signedDigest, content)
      ? undefined
      : sendRefused(reply, otherContent);
  });
}

/** Seconds by which two clocks may differ, and a message be on its way. */
const MOST_APART = 300;

/** Whoever holds the other half of the key of the partner that the signature names. */
async function signer(
  { pool, clock, channels }: KnowsPartners,
  { method, headers, url }: FastifyRequest,
  claimed: ClaimedSignature | undefined,
): Promise<Partner | Refused> {
  const partner = channels.partners.find(({ id }) => id === claimed?.keyId);
  if (claimed === undefined || partner?.theirKey === undefined) return signatureUnknown;
  const contentType = headers["content-type"] ?? "";
  const request = { method, authority: headers.host ?? "", path: url, contentType };
  if (!isSignedBy(partner.theirKey, request, claimed)) return signatureUnknown;
  const now = clock.wall();
  if (Math.abs(now.epochMilliseconds / 1000 - claimed.created) > MOST_APART) return signatureOld;
  const { id, name, glns: eans } = partner;
  const isNew = await inTransaction(pool, { as: "system" }, (db) =>
    useNonce(db, { partnerId: id, nonce: claimed.nonce, at: now.toString() }),
  );
  return isNew ? { id, name, eans, register: false } : signatureUsed;
}

async function holderOf(pool: pg.Pool, authorization: string): Promise<Partner | undefined> {
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
const signatureUnknown = refused({
  status: 401,
  code: "signature-unknown",
  sentence: {
    da: "Underskriften passer ikke til nogen partner, der kendes her, eller ikke til det, der er sendt. Beskeden er ikke modtaget. Se efter nøgle, navn (keyid) og adresse.",
    en: "The signature fits no partner known here, or not what was sent. The message was not received. Check key, name (keyid) and address.",
  },
});
const signatureOld = refused({
  status: 401,
  code: "signature-old",
  sentence: {
    da: "Underskriften er mere end fem minutter fra klokken her. Beskeden er ikke modtaget. Stil uret, og underskriv igen.",
    en: "The signature is more than five minutes away from the time here. The message was not received. Set the clock, and sign again.",
  },
});
const signatureUsed = refused({
  status: 409,
  code: "signature-used",
  sentence: {
    da: "Underskriften er brugt før. Beskeden er ikke modtaget igen. Skal den sendes igen, så underskriv den på ny.",
    en: "The signature was used before. The message was not received again. If it is to be sent again, sign it anew.",
  },
});
const otherContent = refused({
  status: 400,
  code: "other-content",
  sentence: {
    da: "Indholdet er et andet end det, der blev underskrevet. Beskeden er ikke modtaget. Send den igen.",
    en: "The content is another than the one that was signed. The message was not received. Send it again.",
  },
});
