import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { repository } from "./repository.ts";

const COMMAND = join(repository, "packages/server/bin/foelgeskab.mjs");

/** A region small enough to be quick: everybody in the stories, and some to stand on the lists beside them. */
const PATIENTS = 300;

/** What a command of the product did. */
export interface Ended {
  code: number | null;
  out: string;
  said: string;
}

/** The real server in a process and a data folder of its own. */
export interface Foelgeskab {
  readonly origin: string;
  readonly dataDir: string;
  /** What the server has said so far, besides that it answered. */
  said(): string;
  /** Runs another command of the product on the same data, as an operator would beside the server. */
  command(...words: string[]): Promise<Ended>;
  /** Ends the server as an operator would; the data stay. */
  stop(): Promise<void>;
  /** Starts it again on the same data and address. */
  start(): Promise<void>;
  /** Ends the server and removes its data. */
  remove(): Promise<void>;
}

/** Seeds a small demo region and serves it. */
export async function startFoelgeskab(): Promise<Foelgeskab> {
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-story-"));
  chmodSync(folder, 0o711); // a database under a closed folder would move elsewhere, and stay there
  const dataDir = join(folder, "data");
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...ownSettings(), DATA_DIR: dataDir, PORT: String(port) };
  const command = (...words: string[]): Promise<Ended> => run(words, env);
  const said: string[] = [];
  let serving: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    serving = spawn(process.execPath, [COMMAND, "serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [serving.stdout, serving.stderr]) stream?.on("data", (chunk: Buffer) => said.push(`${chunk}`));
    await ready(serving, origin, said);
  };
  const stop = async (): Promise<void> => {
    const { pid, exitCode } = serving ?? {};
    if (serving === undefined || pid === undefined || exitCode !== null) return;
    const ended = once(serving, "exit");
    process.kill(pid, "SIGTERM");
    await ended;
  };
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const seeded = await command("seed", "--region", "demo", "--patients", String(PATIENTS));
    if (seeded.code !== 0) throw new Error(`The demo region could not be seeded:\n${seeded.said}`);
    await start();
  } catch (error) {
    await remove();
    throw error;
  }
  const besidesAnswers = (): string => said.join("").replace(/^.*"msg":"answered".*\n/gm, "");
  return { origin, dataDir, said: besidesAnswers, command, stop, start, remove };
}

/** The environment without what another server of the same developer may have set. */
function ownSettings(): NodeJS.ProcessEnv {
  const others = /^(DATABASE_URL|ORIGIN|OIDC_|INBOUND_DIR|OUTBOX_DIR|METRICS_PORT|SESSION_SECRET|REGION)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !others.test(name)));
}

async function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, out, said };
}

/** Waits for the line that the server prints once it can be used. */
async function ready(server: ChildProcess, origin: string, said: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (`${chunk}`.includes(`Følgeskab: ${origin}`)) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said.join("")}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a listening server has a port");
  return address.port;
}
