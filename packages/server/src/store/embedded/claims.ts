import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StoreUnavailable } from "../connect-failure.ts";
import { beginningOf } from "./process-identity.ts";

/** Why a process holds on to the data folder: it serves, it runs one command, or it is just now starting or stopping the database. */
export type ClaimPurpose = "serve" | "command" | "starting";

/** One running process's hold on the data folder; `address` is where a server listens. */
export interface Claim {
  readonly purpose: ClaimPurpose;
  readonly pid: number;
  readonly address: string;
  readonly file: string;
}

/** Longer than the recovery of a crashed database of this size has ever taken. */
const startingPatienceMs = 180_000;
let claimsOfThisProcess = 0;

/**
 * Puts this process's claim in the folder and returns it. The name holds pid and beginning, so a claim whose process
 * has ended is dead by itself: nobody ever has to decide whether a lock is stale and steal it, which is where lock files race.
 */
export function placeClaim(folder: string, purpose: ClaimPurpose, address = ""): Claim {
  const locks = join(folder, "locks");
  mkdirSync(locks, { recursive: true, mode: 0o700 });
  claimsOfThisProcess += 1;
  const file = join(locks, `${purpose}-${process.pid}-${beginningOf(process.pid)}-${claimsOfThisProcess}`);
  writeFileSync(file, address, { mode: 0o600 });
  return { purpose, pid: process.pid, address, file };
}

/** Takes the claim away; without effect when it is gone already. */
export function withdrawClaim(claim: Claim): void {
  rmSync(claim.file, { force: true });
}

/** The claims of all other holders that still run, this process's further claims among them; dead ones are swept away. */
export function otherClaims(folder: string, own: Claim): Claim[] {
  const locks = join(folder, "locks");
  return readdirSync(locks)
    .map((name) => readClaim(join(locks, name), name))
    .filter((claim) => claim !== undefined)
    .filter((claim) => claim.file !== own.file);
}

/**
 * Runs `work` while no other process starts or stops the database of this folder.
 * Each comer writes its claim first and looks second, so of two at least one sees the other; who sees another steps back and tries again.
 */
export async function whileStarting<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + startingPatienceMs;
  for (;;) {
    const own = placeClaim(folder, "starting");
    try {
      const other = otherClaims(folder, own).find((claim) => claim.purpose === "starting");
      if (other === undefined) return await work();
      if (performance.now() > until) throw new StoreUnavailable(stillStarting(folder, other));
    } finally {
      withdrawClaim(own);
    }
    await wait(5 + Math.random() * 30);
  }
}

function stillStarting(folder: string, other: Claim): string {
  return `Process ${other.pid} has been starting or stopping the database in ${folder} for more than ${startingPatienceMs / 60_000} minutes. End that process, then try again.`;
}

function readClaim(file: string, name: string): Claim | undefined {
  const parts = /^(serve|command|starting)-(\d+)-(\w+)-\d+$/.exec(name);
  if (parts === null) return undefined;
  const pid = Number(parts[2]);
  if (beginningOf(pid) !== parts[3]) {
    rmSync(file, { force: true });
    return undefined;
  }
  // The pattern above admits these three words only.
  const purpose = parts[1] as ClaimPurpose;
  return { purpose, pid, address: readAddress(file), file };
}

function readAddress(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // withdrawn between the listing and this look
  }
}
