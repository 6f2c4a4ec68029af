import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import type { Guard } from "./guard.ts";
import { ROOT } from "./sources.ts";

/** A guard that is somebody else's program; what it prints is what it found, if it does not end with 0. */
export function tool(name: string, program: string, ...options: string[]): Guard {
  return { name, find: () => run(program, options) };
}

/** Runs one of the project's own programs (node itself, or an installed one) on the Node that runs this. */
function run(program: string, options: readonly string[]): Promise<string[]> {
  const bin = join(ROOT, "node_modules/.bin");
  const path = [dirname(process.execPath), bin, process.env.PATH].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => said.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const lines = Buffer.concat(said).toString("utf8").trimEnd().split("\n");
      resolve(code === 0 ? [] : [...lines, `${program} ended with ${signal ?? code}`]);
    });
  });
}
