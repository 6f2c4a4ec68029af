import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What the product's own certificate says: its counts, its two judges, and whatever it could not account for. */
export interface Certified {
  exit: number | null;
  accounted: unknown;
  judges: unknown;
  unaccounted: unknown[];
}

/** Asks the product for its certificate, as anybody does at its command line. */
export function certificateOf(dataDir: string, own: NodeJS.ProcessEnv): Certified {
  const program = join(import.meta.dirname, "../../packages/server/bin/foelgeskab.mjs");
  const { DATABASE_URL: _other, ...shell } = process.env;
  const env = { ...shell, DATA_DIR: dataDir, ...own };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "certificate", "--json"], {
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === "") return { exit: status, accounted: null, judges: null, unaccounted: [stderr.slice(-500)] };
  const { accounted, judges, unaccounted } = JSON.parse(stdout) as Omit<Certified, "exit">; // as the contract's CertificateContent says
  return { exit: status, accounted, judges, unaccounted };
}
