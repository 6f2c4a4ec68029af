import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { PROGRAMMES_DIR } from "../load-programmes.ts";

/** What stands here of the project's programmes: one that others are written like, and the one that a region's layer lies over. */
const HERE = /^(?:prostate-rp|bladder-cystectomy)(?:\.golden)?\.yaml$/;
const SHARED = ["analytes.yaml", "words.yaml"];

/** A folder of programmes that every story of a file may spoil: it is made anew for the next. */
export interface SomeProgrammes {
  readonly path: string;
  /** Lays another of the project's programmes beside them, with its golden patients. */
  bring(programme: string): void;
  /** Changes a file as an author would, the first time that it says `from`; throws where it does not say so. */
  edit(file: string, from: string, to: string): void;
}

/** Two of the project's programmes with the region's layer and settings. Each check of the folder reads all of it. */
export function someProgrammes(): SomeProgrammes {
  let path = "";
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "programmes-"));
    cpSync(PROGRAMMES_DIR, path, { recursive: true, filter: belongsHere });
  });
  afterEach(() => rmSync(path, { recursive: true }));
  return {
    get path() {
      return path;
    },
    bring: (programme) => {
      for (const file of [`${programme}.yaml`, `${programme}.golden.yaml`])
        cpSync(join(PROGRAMMES_DIR, file), join(path, file));
    },
    edit: (file, from, to) => {
      const text = readFileSync(join(path, file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      writeFileSync(join(path, file), text.replace(from, to));
    },
  };
}

function belongsHere(source: string): boolean {
  const inside = source.slice(PROGRAMMES_DIR.length + 1);
  return !inside.endsWith(".yaml") || inside.includes("/") || SHARED.includes(inside) || HERE.test(basename(inside));
}
