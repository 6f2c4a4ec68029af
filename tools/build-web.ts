import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const web = join(root, "packages/web");
const stamp = join(web, "dist/.built-from");

/** Everything that the screens are built from: their own files, the domain and the contract they import, the tools, and the pinned versions. */
const INPUTS = [
  "packages/web/src",
  "packages/web/public",
  "packages/web/index.html",
  "packages/web/vite.config.ts",
  "packages/followup/src",
  "tools/build-web.ts",
  "tools/dkfds-subset.ts",
  "package-lock.json",
];

function filesOf(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name));
}

function hashOfInputs(): string {
  const files = INPUTS.flatMap((path) => (/\.\w+$/.test(path) ? [join(root, path)] : filesOf(path))).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Text smaller than this gains nothing by being packed. */
const WORTH_PACKING_BYTES = 1024;

/** Writes every text beside itself packed, so that the server sends bytes that are ready: script is a third of its size. */
function packTexts(): void {
  for (const file of filesOf("packages/web/dist")) {
    const bytes = /\.(js|css|svg|html)$/.test(file) ? readFileSync(file) : Buffer.alloc(0);
    if (bytes.length < WORTH_PACKING_BYTES) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Builds packages/web/dist when its inputs have changed since the last build; says in one line what it did. */
async function buildWeb(): Promise<void> {
  const now = hashOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return console.log("Screens: up to date.");
  const started = performance.now();
  await build({ configFile: join(web, "vite.config.ts"), logLevel: "warn" });
  packTexts();
  writeFileSync(stamp, now);
  console.log(`Screens: built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

await buildWeb();
