import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { markImage } from "./log-in-page.ts";
import { logInStyle } from "./log-in-style.ts";

const fonts = [
  { name: "plex-sans-400.ttf", file: "400Regular/IBMPlexSans_400Regular.ttf" },
  { name: "plex-sans-600.ttf", file: "600SemiBold/IBMPlexSans_600SemiBold.ttf" },
] as const;

/** Serves the style sheet and the two fonts of the pages before log-in. */
export function serveLogInAssets(app: FastifyInstance): void {
  const asset = (name: string, type: string, read: () => Promise<string | Buffer>): void => {
    app.get(`/login/${name}`, { config: { rule: "public" }, schema: { hide: true } }, async (_request, reply) =>
      reply
        .header("cache-control", "public, max-age=3600")
        .type(type)
        .send(await read()),
    );
  };
  asset("mark.svg", "image/svg+xml", async () => markImage);
  asset("style.css", "text/css; charset=utf-8", async () => logInStyle);
  for (const { name, file } of fonts) {
    const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`));
    asset(name, "font/ttf", () => readFile(path));
  }
}
