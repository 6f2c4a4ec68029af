import type { ServerResponse } from "node:http";
import formbody from "@fastify/formbody";
import { isoDay } from "@foelgeskab/followup/ids";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { CustomFetch } from "openid-client";
import type pg from "pg";
import type { Clock } from "../../clock.ts";
import { notFound, refused } from "../../http/answer.ts";
import { fromOwnPage } from "../../http/own-address.ts";
import { sendRefused } from "../../http/send.ts";
import { inTransaction } from "../../store/transaction.ts";
import { substantialAssurance } from "../assurance.ts";
import { employments } from "../employments.ts";
import { languageOf } from "../log-in-page.ts";
import { choosePage } from "./choose-page.ts";
import { type LocalProvider, providerPath } from "./local-provider.ts";

/** What the page of demo users needs. */
export interface MountOptions {
  readonly local: LocalProvider;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly origin: string;
  /** User ids that stand first. */
  readonly featured: readonly string[];
}

const hidden = { config: { rule: "public" as const }, schema: { hide: true } };
interface Choosing {
  Params: { uid: string };
  Querystring: { lang?: string };
}

/** Gives the local provider its addresses in our own server, in a scope of its own: it reads its bodies itself. */
export async function mountProvider(
  app: FastifyInstance,
  { local, pool, clock, origin, featured }: MountOptions,
): Promise<void> {
  const { provider } = local;
  const answer = provider.callback();
  const users = () => inTransaction(pool, { as: "system" }, (db) => employments(db, isoDay(clock.today())));

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.all(`${providerPath}/*`, hidden, async (request, reply) => {
    reply.hijack();
    // oidc-provider finds out where it is mounted by comparing the two
    const inside = { originalUrl: request.raw.url, url: request.raw.url?.slice(providerPath.length) };
    await answer(Object.assign(request.raw, inside), withoutCors(reply.raw));
  });

  await app.register(async (choosing) => {
    choosing.removeAllContentTypeParsers();
    await choosing.register(formbody, { bodyLimit: 4096 });
    choosing.get<Choosing>(`${providerPath}/choose/:uid`, hidden, async (request, reply) => {
      if (!(await isUnderWay(request, reply))) return reply.redirect("/login");
      const { pathname: address } = new URL(request.url, origin);
      const language = languageOf(request.query.lang ?? (await askedLanguage(request, reply)));
      return reply
        .type("text/html; charset=utf-8")
        .send(choosePage({ users: await users(), featured, language, address }));
    });
    choosing.post<Choosing & { Body: { user?: string } }>(
      `${providerPath}/choose/:uid`,
      hidden,
      async (request, reply) => {
        if (!fromOwnPage(request, origin)) return sendRefused(reply, notFound);
        if (!(await isUnderWay(request, reply))) return reply.redirect("/login", 303);
        const chosen = (await users()).find(({ user }) => user.id === request.body?.user);
        if (chosen === undefined) return sendRefused(reply, nobody);
        reply.hijack();
        const login = { accountId: chosen.subject, acr: substantialAssurance, amr: ["demo"], remember: false };
        await provider.interactionFinished(request.raw, reply.raw, { login });
      },
    );
  });

  async function details(request: FastifyRequest, reply: FastifyReply) {
    return provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
  }
  async function isUnderWay(request: FastifyRequest<Choosing>, reply: FastifyReply): Promise<boolean> {
    return (await details(request, reply))?.uid === request.params.uid;
  }
  async function askedLanguage(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    return (await details(request, reply))?.params.ui_locales;
  }
}

/** The provider lets other sites read its keys; ours has no other sites (safety row 23). */
function withoutCors(response: ServerResponse): ServerResponse {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => (/^access-control-/i.test(name) ? response : setHeader(name, value));
  return response;
}

const nobody = refused({
  status: 422,
  code: "unknown-user",
  sentence: { da: "Vælg en af personerne på siden.", en: "Choose one of the people on the page." },
});

/** How log-in asks the local provider: inside the process, so that it works behind any address and port that people use. */
export function fetchInside(app: FastifyInstance, origin: string): CustomFetch {
  const { host, protocol } = new URL(origin);
  return async (address, { method, headers, body }) => {
    const { pathname, search } = new URL(address);
    const response = await app.inject({
      method: method === "POST" ? "POST" : "GET",
      url: `${pathname}${search}`,
      headers: { ...headers, host, "x-forwarded-proto": protocol.slice(0, -1) },
      ...(body === undefined || body === null ? {} : { payload: body.toString() }),
    });
    const answered = Object.entries(response.headers).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    );
    return new Response(response.statusCode === 204 ? null : response.body, {
      status: response.statusCode,
      headers: answered,
    });
  };
}
