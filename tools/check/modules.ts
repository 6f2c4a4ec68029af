import { dirname, normalize } from "node:path";
import { parseSync } from "vite";
import type { SourceFile } from "./sources.ts";

/** One import (or re-export) as it stands in a file. */
export interface Import {
  /** The file that imports. */
  readonly from: string;
  /** What it writes: "./day.ts", "@foelgeskab/followup/plan", "node:fs". */
  readonly written: string;
  /** The file that a relative import means, from the project's folder; otherwise what is written. */
  readonly to: string;
  /** Only types are taken, so nothing of it is left when the program runs. */
  readonly typesOnly: boolean;
  readonly line: number;
}

/** What the guards want to know of a module. */
export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  /** The names of its exported interfaces and type aliases. */
  readonly exportedTypes: readonly string[];
}

/** Reads the imports and exported types of a TypeScript file. Throws on a file that is no TypeScript: the compiler says where. */
export function readModule({ path, text }: SourceFile): Module {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read as TypeScript: ${errors[0]?.message}`);
  const at = (written: string, typesOnly: boolean, start: number): Import => ({
    from: path,
    written,
    to: written.startsWith(".") ? normalize(`${dirname(path)}/${written}`) : written,
    typesOnly,
    line: text.slice(0, start).split("\n").length,
  });
  const statics = module.staticImports.map(({ moduleRequest, entries, start }) =>
    at(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), start),
  );
  const reexports = module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [at(moduleRequest.value, isType, start)] : [])),
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const written = /^["'](.+)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return written === undefined ? [] : [at(written, false, start)];
  });
  const own = module.staticExports.flatMap(({ entries }) => entries.filter(({ moduleRequest }) => !moduleRequest));
  const exportedTypes = own.flatMap(({ isType, exportName: { name } }) => (isType && name ? [name] : []));
  return { path, imports: [...statics, ...reexports, ...dynamic], exportedTypes };
}
