import { createServer } from "node:net";
import { join } from "node:path";
import { Command } from "commander";
import { seedDemo } from "../seed/seed-demo.ts";
import { readSettings } from "../store/settings.ts";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";
import { schemasFolder } from "./schemas-folder.ts";
import { startServer } from "./start-server.ts";
import { isEmpty, type OpenWorld, openWorld } from "./world.ts";

/** How many invented people the first start makes. */
const DEMO_PATIENTS = 2000;

/** `foelgeskab serve`: what npm start runs. Ends when told to (SIGTERM, SIGINT), and its database with it. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Run the server with its database. On an empty built-in database it first makes the demo region.")
    .addHelpText("after", "\nExample:\n  PORT=8080 DATA_DIR=./data npx foelgeskab serve")
    .action(serve);
}

async function serve(): Promise<void> {
  const port = portOf(process.env["PORT"] ?? "8080");
  const origin = process.env["ORIGIN"] ?? `http://127.0.0.1:${port}`;
  schemasFolder(process.env); // a wrong one is told before anything is begun
  const stopping = signalled();
  const open = await openWorld({ purpose: "serve", address: origin, log: say, onLost: lost });
  try {
    await portIsFree(port);
    const settings = await demoIfEmpty(open);
    if (settings.demo === null && process.env["OIDC_ISSUER"] === undefined) throw new InputError(NOBODY_CAN_LOG_IN);
    const server = await startServer(
      { ...open, settings },
      { port, origin, webDist: join(import.meta.dirname, "../../../web/dist"), log: say },
    );
    console.log(`Følgeskab: ${origin}`);
    await stopping;
    say("Følgeskab stopper …");
    await server.stop();
  } finally {
    await open.stop();
  }
}

async function demoIfEmpty(open: OpenWorld): Promise<OpenWorld["settings"]> {
  if ((process.env["DATABASE_URL"] ?? "") === "" && (await isEmpty(open.pool)))
    await seedDemo(open, { patients: DEMO_PATIENTS, seed: 1, say });
  return inTransaction(open.pool, { as: "system" }, readSettings);
}

const NOBODY_CAN_LOG_IN =
  "Nobody could log in: the database holds no demo region, and no national log-in is set. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; or, for a look at invented people, run `npx foelgeskab seed --region demo` on an empty database first.";

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InputError(`PORT is "${text}": give a whole number from 1 to 65535, as PORT=8080.`);
}

/** Asked before the seeding: 8080 in use is the commonest first start of all. */
async function portIsFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    const taken = `Port ${port} is used by another program, or may not be used: set PORT to another number.`;
    probe.once("error", () => reject(new InputError(taken)));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

function say(line: string): void {
  console.error(line);
}

/** The database has gone for good: say so, and end as if told to. */
function lost(why: string): void {
  say(why);
  process.exitCode = 1;
  process.kill(process.pid, "SIGTERM");
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
}
