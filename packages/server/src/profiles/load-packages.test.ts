import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";
import { afterAll, expect, test } from "vitest";
import { loadPackages } from "./load-packages.ts";

const folder = mkdtempSync(join(tmpdir(), "packages-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ABOUT = JSON.stringify({ name: "our.own", version: "1.0.0", dependencies: { "other.one": "2.0.0" } });
const PROFILE = JSON.stringify({
  resourceType: "StructureDefinition",
  url: "urn:ours",
  type: "Patient",
  kind: "resource",
  snapshot: { element: [{ id: "Patient", path: "Patient" }] },
});
const expected = {
  name: "our.own",
  version: "1.0.0",
  dependencies: { "other.one": "2.0.0" },
  structures: [{ url: "urn:ours" }],
  valueSets: [],
};

test("a package is read as it is published, and from either folder it may be unpacked to", () => {
  const archive = createTar([
    { name: "package/package.json", data: ABOUT },
    { name: "package/StructureDefinition-ours.json", data: PROFILE },
    { name: "package/example/StructureDefinition-no.json", data: "an example is not read" },
  ]);
  mkdirSync(join(folder, "archive"));
  writeFileSync(join(folder, "archive/ours.tgz"), gzipSync(archive));
  for (const inside of ["unpacked/ours", "unpacked-in/ours/package"]) {
    mkdirSync(join(folder, inside), { recursive: true });
    writeFileSync(join(folder, inside, "package.json"), ABOUT);
    writeFileSync(join(folder, inside, "StructureDefinition-ours.json"), PROFILE);
  }
  for (const each of ["archive", "unpacked", "unpacked-in"])
    expect(loadPackages(join(folder, each))).toMatchObject([expected]);
});

test("a folder that is none, an empty one and a damaged package are one sentence each", () => {
  mkdirSync(join(folder, "empty"));
  mkdirSync(join(folder, "damaged"));
  writeFileSync(join(folder, "damaged/ours.tgz"), "no archive");
  expect(() => loadPackages(join(folder, "nowhere"))).toThrow("No folder of FHIR packages");
  expect(() => loadPackages(join(folder, "empty"))).toThrow("No FHIR package (package.tgz) lies in");
  expect(() => loadPackages(join(folder, "damaged"))).toThrow("Fetch it again");
});
