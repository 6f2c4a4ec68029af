import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The addresses of the one database server of a test run. */
export interface TestServer {
  readonly adminUrl: string;
  readonly migrationUrl: string;
}

/** A test server together with the way to end it; it also ends with the process that asked for it. */
export interface KeptServer extends TestServer {
  stop(): Promise<void>;
}

/** Name of the migrated database that test databases are copies of. */
export const templateName = "template_migrated";

/** The same server and user, another database. */
export function databaseAt(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** Starts a server with a migrated template, in a process of its own. What it complains of goes to standard error. */
export async function startTestServer(): Promise<KeptServer> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, "keeper.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true, // Ctrl-C is for the test run; the keeper ends when its input does
  });
  const ended = once(keeper, "exit");
  const line = await Promise.race([once(createInterface(keeper.stdout), "line"), ended.then(() => undefined)]);
  if (line === undefined) throw new Error("The tests' database server did not start; its reason stands above.");
  keeper.unref();
  // The keeper wrote this line from the same two addresses a moment ago.
  const addresses = JSON.parse(String(line[0])) as TestServer;
  return {
    ...addresses,
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}
