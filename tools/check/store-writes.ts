import type { Guard } from "./guard.ts";
import { readModule } from "./modules.ts";
import { isPackageSource, isStory, projectFiles, type SourceFile } from "./sources.ts";

/** What a course's events make, and the letters that come and go: written in store/ alone, so that a row cannot differ from its events. Everybody may read. */
const TABLES = "event|course|care_relation|holding|obligation|verdict|result|inbound|outbound";

const WRITES = new RegExp(
  `\\b(insertInto|updateTable|deleteFrom|mergeInto)\\(\\s*["'\`](${TABLES})\\b|\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate|copy)\\s+(only\\s+)?(foelgeskab\\.)?(${TABLES})(?=\\s+(set|as|using|where|from|values|\\()|\\s*\\(|\`)`,
  "gi",
);

/** Drivers that open connections; types of theirs may be named anywhere. */
const DRIVERS = new Set(["pg", "pg-copy-streams"]);

/** Writes to those tables, or connections opened, anywhere but in the store. */
export const storeWrites: Guard = {
  name: "courses and letters are written in store/ alone",
  find: () => projectFiles().filter(isPackageSource).filter(isOutsideStore).flatMap(writesIn),
};

function isOutsideStore(file: SourceFile): boolean {
  return (
    file.path.startsWith("packages/server/src/") &&
    !file.path.startsWith("packages/server/src/store/") &&
    !isStory(file)
  );
}

/** The forbidden writes and driver imports of one file, a line each. */
export function writesIn(file: SourceFile): string[] {
  const writes = [...file.text.matchAll(WRITES)].map(({ index, 0: found }) => {
    const line = file.text.slice(0, index).split("\n").length;
    return `${file.path}:${line} writes a table of store/ ("${found.trim()}"): use or add a function in store/`;
  });
  const drivers = readModule(file).imports.filter(({ written, typesOnly }) => DRIVERS.has(written) && !typesOnly);
  return [
    ...writes,
    ...drivers.map(({ line, written }) => `${file.path}:${line} opens ${written}: connections are store/'s`),
  ];
}
