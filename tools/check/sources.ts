import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, "../..");

/** A file of the project as text; its path begins at the project's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Pictures, fonts and the like have no text to check. */
const BINARY = /\.(png|jpe?g|gif|ico|pdf|woff2?|ttf|otf|wasm)$/;

/** Every text file that is, or would be, committed: what .gitignore names is left out. Needs no git, whose folder may be somebody else's. */
export function projectFiles(root = ROOT): SourceFile[] {
  const ignored = ignoredNames(readFileSync(join(root, ".gitignore"), "utf8"));
  return pathsUnder(root, "", ignored).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function pathsUnder(root: string, folder: string, ignored: (name: string) => boolean): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !ignored(name));
  const sorted = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return sorted.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pathsUnder(root, path, ignored);
    return entry.isFile() && !BINARY.test(entry.name) ? [path] : [];
  });
}

/** Our .gitignore holds names of folders ("out/") and endings ("*.log") only. */
function ignoredNames(gitignore: string): (name: string) => boolean {
  const lines = gitignore.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const names = new Set([".git", ...lines.map((line) => line.replace(/\/$/, ""))]);
  const endings = lines.filter((line) => line.startsWith("*")).map((line) => line.slice(1));
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending));
}

/** Whether a file is TypeScript of one of the packages. */
export function isPackageSource({ path }: SourceFile): boolean {
  return /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path);
}

/** Whether a file belongs to the stories and not to the product. */
export function isStory({ path }: Pick<SourceFile, "path">): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}
