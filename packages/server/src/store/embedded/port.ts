import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A TCP server has an address with a port.");
  return address.port;
}

/** The port that the database of this folder listened on last, or undefined when it never ran. */
export function lastPort(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, "port"), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** Writes the port down for the next start. */
export function rememberPort(folder: string, port: number): void {
  writeFileSync(join(folder, "port"), `${port}\n`);
}
