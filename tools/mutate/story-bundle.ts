import { globSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { build } from "vite";
import { OWN_PACKAGES, STORY_FILES } from "../../vitest.pure.config.ts";

/** The stories and everything of ours that they import, compiled once. */
export interface Bundle {
  /** The files of stories, from the project's folder. */
  files: readonly string[];
  /** Evaluates a file of stories and all that it imports, afresh. */
  load: (file: string, vitest: object) => void;
}

/** Bundles the stories that lie under a folder. */
export async function bundleStories(root: string): Promise<Bundle> {
  const files = globSync(STORY_FILES, { cwd: root }).toSorted();
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: [OWN_PACKAGES(root)] },
    plugins: [
      {
        name: "own folder",
        transform: (code, id) => code.replaceAll("import.meta.dirname", JSON.stringify(dirname(id))),
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: "esnext",
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [nameOf(file), join(root, file)])),
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "chunk-[hash].cjs" },
      },
    },
  });
  const chunks = [output].flat().flatMap((each) => ("output" in each ? each.output : []));
  const scripts = new Map(
    chunks.flatMap((each) =>
      each.type === "chunk" ? [[each.fileName, scriptOf(each.fileName, each.code)] as const] : [],
    ),
  );
  const outside = createRequire(import.meta.url);
  return { files, load: (file, vitest) => void evaluate(`${nameOf(file)}.cjs`, scripts, outside, vitest) };
}

function nameOf(file: string): string {
  return file.replaceAll("/", "_").replace(/\.ts$/, "");
}

type Evaluated = (require: (id: string) => unknown, module: { exports: object }, exports: object) => void;

function scriptOf(name: string, code: string): Evaluated {
  // A CommonJS module is the body of a function with these three names.
  return new Script(`(function (require, module, exports) {${code}\n})`, {
    filename: name,
  }).runInThisContext() as Evaluated;
}

function evaluate(
  entry: string,
  scripts: ReadonlyMap<string, Evaluated>,
  outside: NodeJS.Require,
  vitest: object,
): object {
  const loaded = new Map<string, { exports: object }>();
  const load = (id: string): unknown => {
    if (id === "vitest") return vitest;
    const name = id.replace(/^\.\//, "");
    const script = scripts.get(name);
    if (script === undefined) return outside(id);
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    script(load, module, module.exports);
    return module.exports;
  };
  return load(entry) as object;
}
