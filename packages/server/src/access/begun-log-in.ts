import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { CookieStyle } from "./cookies.ts";
import type { Language } from "./log-in-page.ts";
import type { Pending } from "./sign-in.ts";

const MOST_MINUTES = 10;

const begunSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  language: z.enum(["da", "en"]),
  until: z.string(),
});

/** A log-in that was begun and waits for the browser to come back. */
export type BegunLogIn = z.output<typeof begunSchema> & Pending;

/** Log-ins that were begun, kept in the browser that began, signed: strangers who open /login leave nothing in the database. */
export function begunLogIns({ clock, cookie }: { clock: Clock; cookie: CookieStyle }) {
  return {
    remember(reply: FastifyReply, pending: Pending, language: Language): void {
      const until = clock.wall().add({ minutes: MOST_MINUTES }).toString();
      const begun: BegunLogIn = { ...pending, language, until };
      const value = Buffer.from(JSON.stringify(begun)).toString("base64url");
      reply.setCookie(cookie.logIn, value, { ...cookie.style, signed: true, maxAge: MOST_MINUTES * 60 });
    },

    /** The log-in that this browser began, to be used once; undefined when it began none or has waited too long. */
    take(request: FastifyRequest, reply: FastifyReply): BegunLogIn | undefined {
      reply.clearCookie(cookie.logIn, cookie.style);
      const { valid, value } = request.unsignCookie(request.cookies[cookie.logIn] ?? "");
      if (!valid || value === null) return undefined;
      const begun = begunSchema.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
      return Temporal.Instant.compare(Temporal.Instant.from(begun.until), clock.wall()) > 0 ? begun : undefined;
    },
  };
}
