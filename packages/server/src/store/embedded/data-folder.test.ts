import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "./start-embedded.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "foelgeskab-folder-"));
  chmodSync(root, 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const start = (dataDir: string) => startEmbedded({ dataDir, purpose: "serve" });

test("a folder that holds something else is left alone", async () => {
  writeFileSync(join(root, "thesis.docx"), "");
  await expect(start(root)).rejects.toThrow(
    `${root} is not a data folder of Følgeskab and is not empty (it holds 'thesis.docx'). Nothing was changed. Set DATA_DIR to an empty or a new folder.`,
  );
});

test("a file in the place of the folder, or above it", async () => {
  const file = join(root, "data");
  writeFileSync(file, "");
  await expect(start(file)).rejects.toThrow(`The data folder ${file} cannot be made: something on the way is a file.`);
  await expect(start(join(file, "data"))).rejects.toThrow("something on the way is a file");
});

test("a link whose folder is gone begins no new database in silence", async () => {
  const link = join(root, "data");
  symlinkSync("/nowhere/foelgeskab", link);
  await expect(start(link)).rejects.toThrow(`${link} links to /nowhere/foelgeskab, which is gone.`);
});

test("data of another PostgreSQL version, or none at all, is not touched", async () => {
  mkdirSync(join(root, "postgres"));
  writeFileSync(join(root, "credentials.json"), '{ "adminPassword": "a", "ownerPassword": "b" }');
  await expect(start(root)).rejects.toThrow("PG_VERSION is missing");
  writeFileSync(join(root, "postgres", "PG_VERSION"), "16\n");
  await expect(start(root)).rejects.toThrow(
    "was written by PostgreSQL 16, and this version of Følgeskab brings PostgreSQL 18.",
  );
});

test("data without credentials, or with damaged ones, says which file to put back", async () => {
  mkdirSync(join(root, "postgres"));
  await expect(start(root)).rejects.toThrow(`credentials.json is missing in ${root}`);
  writeFileSync(join(root, "credentials.json"), '{ "adminPassword": ');
  await expect(start(root)).rejects.toThrow("credentials.json is damaged");
});

test("a refused start leaves no claim behind that would refuse the next", async () => {
  mkdirSync(join(root, "postgres"));
  await expect(start(root)).rejects.toThrow("credentials.json is missing");
  rmSync(join(root, "postgres"), { recursive: true });
  await (await start(root)).stop();
});
