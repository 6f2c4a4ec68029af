import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// node tools/complete-lockfile.ts [--check]
//
// npm leaves a platform package out of package-lock.json when the registry it asked does not have it, and `npm ci` then refuses
// ("Missing: … from lock file"). This puts every such package in, and takes the registry's address out; run it after each install.
// With --check it changes nothing, lists what is wrong and ends with 1.

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json, version 3: every installed folder and what lies in it. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, Entry | PlatformEntry>>;
}

interface PlatformEntry extends Entry {
  readonly optional: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

/** A lockfile that `npm ci` takes on every platform, and one line for each thing that had to be done for it. */
export interface Completed {
  readonly lockfile: Lockfile;
  readonly changes: readonly string[];
}

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Adds the platform packages that are named and absent, and removes addresses of registries. */
export function complete(lockfile: Lockfile): Completed {
  const packages = new Map(Object.entries(lockfile.packages));
  const changes: string[] = [];
  for (const [folder, { dev, optionalDependencies = {} }] of [...packages]) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isThere(packages, folder, name, version)) continue;
      const place = packages.has(`node_modules/${name}`) ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
      packages.set(place, { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name, version) });
      changes.push(`${name}@${version} is missing (wanted by ${folder})`);
    }
  }
  for (const [folder, { resolved, ...rest }] of [...packages]) {
    if (resolved === undefined || !URL.canParse(resolved)) continue;
    packages.set(folder, rest);
    changes.push(`${folder} names the registry ${new URL(resolved).host}`);
  }
  // npm's own order, so that its next write changes no line.
  const sorted = [...packages].toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return { lockfile: { ...lockfile, packages: Object.fromEntries(sorted) }, changes };
}

/** Whether the nearest node_modules upwards that holds the package holds it in this version; a range (not ours to judge) takes any. */
function isThere(packages: ReadonlyMap<string, Entry>, folder: string, name: string, version: string): boolean {
  for (let at = folder; ; at = at.replace(/(^|\/)[^/]*$/, "")) {
    const found = packages.get(`${at === "" ? "" : `${at}/`}node_modules/${name}`)?.version;
    if (found !== undefined) return found === version || !isExact(version);
    if (at === "") return false;
  }
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+/.test(version);
}

/** What the package's own package.json would say of os, cpu and libc; we cannot ask it, but its name says so. */
function platformOf(name: string, version: string): Pick<PlatformEntry, "os" | "cpu" | "libc"> {
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = [...(/gnu/.test(name) ? ["glibc"] : []), ...(/musl/.test(name) ? ["musl"] : [])];
  if (os.length + cpu.length > 0 && isExact(version)) {
    return {
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      ...(os.length > 0 ? { os } : {}),
    };
  }
  throw new Error(
    `${name}@${version} is optional and missing, and its name and version do not say which platform and release it is. Add it to package-lock.json by hand.`,
  );
}

if (import.meta.main) {
  const path = join(import.meta.dirname, "..", "package-lock.json");
  // npm writes this file in this form.
  const { lockfile, changes } = complete(JSON.parse(readFileSync(path, "utf8")) as Lockfile);
  const check = process.argv.includes("--check");
  for (const change of changes) console.error(`package-lock.json: ${change}`);
  if (changes.length > 0 && check) console.error("Run: node tools/complete-lockfile.ts");
  if (changes.length > 0 && !check) writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
  process.exitCode = check && changes.length > 0 ? 1 : 0;
}
