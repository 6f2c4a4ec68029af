import { isoDay } from "@foelgeskab/followup/ids";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Me } from "../contract.ts";
import { refused } from "../http/answer.ts";
import { sendAnswer } from "../http/send.ts";
import { actingPerson } from "./acting-person.ts";
import type { CookieStyle } from "./cookies.ts";
import type { SessionStore } from "./session-store.ts";
import type { SignIn } from "./sign-in.ts";

/** What the three routes about oneself need. */
export interface MeOptions {
  readonly clock: Clock;
  readonly demo: boolean;
  readonly sessions: SessionStore;
  readonly signIn: SignIn;
  readonly cookie: CookieStyle;
}

/** GET /api/me, POST /api/me/party and POST /api/logout. */
export function addMe(app: FastifyInstance, { clock, demo, sessions, signIn, cookie }: MeOptions): void {
  const rule = { rule: "person" as const };

  app.get("/api/me", { config: rule, schema: { summary: "Who you are and for whom you act" } }, (request) =>
    me(request),
  );

  const body = z.strictObject({ party: z.string().max(100) });
  app.post(
    "/api/me/party",
    { config: rule, schema: { summary: "Act for another of your parties", body } },
    async (request, reply) => {
      const { party } = body.parse(request.body);
      const { account } = actingPerson(request);
      if (!account.parties.some(({ id }) => id === party)) return sendAnswer(reply, notYours);
      await sessions.actFor(request.session.sessionId, party);
      return sendAnswer(reply, me(request, party));
    },
  );

  app.post(
    "/api/logout",
    { config: rule, schema: { summary: "Log out; says where to go next" } },
    async (request, reply) => {
      const { signedIn } = actingPerson(request);
      const to = (await signIn.endAt(signedIn.idToken)) ?? "/login";
      await request.session.destroy();
      return reply
        .clearCookie(cookie.session, cookie.style)
        .header("clear-site-data", '"cache", "storage"')
        .send({ to });
    },
  );

  function me(request: FastifyRequest, chosen?: string): Me {
    const { account, signedIn } = actingPerson(request);
    const party = chosen ?? signedIn.party;
    const membership = account.parties.find(({ id }) => id === party);
    if (membership === undefined) throw new Error("the party acted for is one of the person's own");
    const { user, parties } = account;
    return { user, parties, party, role: membership.role, today: isoDay(clock.today()), demo, csrf: signedIn.csrf };
  }
}

const notYours = refused({
  status: 422,
  code: "not-your-party",
  field: "party",
  sentence: {
    da: "Du kan ikke handle for den enhed. Intet er ændret.",
    en: "You cannot act for that unit. Nothing was changed.",
  },
});
