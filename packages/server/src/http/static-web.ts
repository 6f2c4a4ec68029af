import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { notFound } from "./answer.ts";
import { sendRefused } from "./send.ts";

/** Serves the screens: files with a hash in their name for ever, and the one page for every address of the screens' own. */
export async function serveWeb(app: FastifyInstance, webDist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDist,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
  });
  app.route<{ Params: { "*": string } }>({
    method: "GET",
    url: "/assets/*",
    config: { rule: "public" },
    schema: { hide: true },
    handler: (request, reply) => reply.sendFile(request.params["*"], join(webDist, "assets"), forEver),
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !/^\/(api|assets|idp|login)(\/|$|\?)/.test(request.url);
    if (!isPage) return sendRefused(reply, notFound);
    const [, file = "index.html"] = /^\/([\w-]+\.\w+)$/.exec(request.url) ?? [];
    if (existsSync(join(webDist, file))) return reply.sendFile(file);
    return file === "index.html" ? reply.type("text/plain").send(notBuilt) : sendRefused(reply, notFound);
  });
}

const forEver = { cacheControl: true, immutable: true, maxAge: "365d" };

const notBuilt =
  "Skærmbillederne er ikke bygget endnu: kør »npm start«. The screens are not built yet: run “npm start”.\n";
