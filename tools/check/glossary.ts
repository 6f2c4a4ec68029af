import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Guard } from "./guard.ts";
import { readModule } from "./modules.ts";
import { isPackageSource, isStory, projectFiles, ROOT } from "./sources.ts";

/** Every exported type of the domain has its line in GLOSSARY.md, and every line a type that exists. */
export const glossary: Guard = {
  name: "glossary",
  find: () => glossaryProblems(domainTypes(), readFileSync(join(ROOT, "GLOSSARY.md"), "utf8")),
};

/** The exported interfaces and types of packages/followup, by name, each with its file. */
function domainTypes(): Map<string, string> {
  const files = projectFiles().filter((file) => isPackageSource(file) && !isStory(file));
  const domain = files.filter(({ path }) => path.startsWith("packages/followup/"));
  return new Map(domain.flatMap((file) => readModule(file).exportedTypes.map((name) => [name, file.path] as const)));
}

/** Compares the types with the table rows: Danish | `Identifier` | MedCom / FHIR | definition. */
export function glossaryProblems(types: ReadonlyMap<string, string>, text: string): string[] {
  const rows = text.split("\n").flatMap((line, at) => rowOf(line, at + 1) ?? []);
  const named = rows.map(({ identifier }) => identifier);
  const missing = [...types].filter(([name]) => !named.includes(name));
  const twice = named.filter((name, at) => named.indexOf(name) !== at);
  return [
    ...missing.map(([name, path]) => `GLOSSARY.md has no line for \`${name}\` (${path})`),
    ...rows.flatMap(({ identifier, line }) =>
      types.has(identifier)
        ? []
        : [`GLOSSARY.md:${line} names \`${identifier}\`, which packages/followup does not export`],
    ),
    ...rows.filter(({ full }) => !full).map(({ line }) => `GLOSSARY.md:${line} has an empty cell`),
    ...twice.map((name) => `GLOSSARY.md has two lines for \`${name}\``),
  ];
}

/** A row is a line of a table whose second cell is an identifier in backticks. */
function rowOf(line: string, at: number): { identifier: string; full: boolean; line: number } | undefined {
  const cells = line.split("|").slice(1, -1);
  const identifier = /^ *`(\w+)` *$/.exec(cells[1] ?? "")?.[1];
  if (identifier === undefined) return undefined;
  return { identifier, full: cells.length === 4 && cells.every((cell) => cell.trim() !== ""), line: at };
}
