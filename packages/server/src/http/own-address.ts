import type { FastifyInstance, FastifyRequest } from "fastify";
import { refused } from "./answer.ts";
import { sendRefused } from "./send.ts";

/** Sends those who came by another name of this machine (localhost) to the address that log-in and cookies belong to. */
export function requireOwnAddress(app: FastifyInstance, origin: string): void {
  const own = new URL(origin).host;
  app.addHook("onRequest", async (request, reply) => {
    if (request.host === own || request.url === "/health") return;
    const isPage = request.method === "GET" && !/^\/(api|idp)\//.test(request.url) && request.url.startsWith("/");
    // an address of two slashes would lead to another machine
    if (isPage && !request.url.startsWith("//")) return reply.redirect(`${origin}${request.url}`, 307);
    return sendRefused(reply, wrongAddress);
  });
}

const wrongAddress = refused({
  status: 421,
  code: "wrong-address",
  sentence: {
    da: "Tjenesten kendes under en anden adresse. Intet er ændret.",
    en: "The service is known by another address. Nothing was changed.",
  },
});

/** Whether a request that changes something comes from a page of ours. A browser always says where a POST comes from. */
export function fromOwnPage(request: FastifyRequest, origin: string): boolean {
  return request.headers.origin === origin;
}
