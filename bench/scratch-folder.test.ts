import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { beginningOf } from "../packages/server/src/store/embedded/process-identity.ts";
import { scratchFolder } from "./scratch-folder.ts";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  return child;
}

/** A run with a scratch folder, at work until it is ended; `database` stands for the PostgreSQL that it has started there. */
async function runAtWork(): Promise<{ child: ChildProcess; data: string; database: ChildProcess }> {
  const module = join(import.meta.dirname, "scratch-folder.ts");
  const child = run(
    "--input-type=module",
    "-e",
    `import { scratchFolder } from ${JSON.stringify(module)}; console.log(scratchFolder().path); setInterval(() => {}, 1000)`,
  );
  if (child.stdout === null) throw new Error("it has a pipe");
  const [line] = await once(createInterface(child.stdout), "line");
  const data = String(line);
  mkdirSync(join(data, "postgres"), { recursive: true });
  const database = run("-e", "setInterval(() => {}, 1000)", "--", "-D", join(data, "postgres"), "-c");
  writeFileSync(join(data, "postgres", "postmaster.pid"), `${database.pid}\n${data}\n`);
  return { child, data, database };
}

const runs = ({ pid = 0 }: ChildProcess) => beginningOf(pid) !== undefined;

test("a run that is told to end takes its database and its folder with it", async () => {
  const { child, data, database } = await runAtWork();
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
  expect([runs(database), existsSync(dirname(data))]).toEqual([false, false]);
});

test("what a killed run left is cleared by the next; a stranger with the number of its database, and a run at work, are left alone", async () => {
  const [killed, other, atWork] = [await runAtWork(), await runAtWork(), await runAtWork()];
  const stranger = run("-e", "setInterval(() => {}, 1000)");
  writeFileSync(join(other.data, "postgres", "postmaster.pid"), `${stranger.pid}\n`);
  for (const { child } of [killed, other]) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const next = scratchFolder();
  expect([killed, other, atWork].map(({ data }) => existsSync(data))).toEqual([false, false, true]);
  expect([killed.database, stranger, atWork.child, atWork.database].map(runs)).toEqual([false, true, true, true]);
  expect(readFileSync(join(dirname(next.path), "owner"), "utf8")).toContain(`${process.pid} `);
  next.remove();
  atWork.child.kill("SIGTERM");
  await once(atWork.child, "exit");
});
