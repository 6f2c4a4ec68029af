import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { FhirPackage } from "@foelgeskab/medcom/fhir/conformance";
import { readConformance } from "@foelgeskab/medcom/fhir/read-conformance";
import { type FhirObject, isObject } from "@foelgeskab/medcom/fhir/resource";
import { parseTar } from "nanotar";

/** A folder of profiles that cannot be used: one sentence that says what, where and what to do. */
export class NoPackages extends Error {}

/** A published package unpacked holds at most this; more is no package of profiles. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Reads every published FHIR package in a folder: `*.tgz` as they are published, or folders they were unpacked to. */
export function loadPackages(folder: string): readonly FhirPackage[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new NoPackages(
      `No folder of FHIR packages at ${folder}. Give the folder that holds the published package.tgz files.`,
    );
  }
  const packages = readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => packageAt(join(folder, entry.name)) ?? []);
  if (packages.length === 0) {
    throw new NoPackages(
      `No FHIR package (package.tgz) lies in ${folder}. Put the published packages of MedCom and HL7 Denmark there.`,
    );
  }
  return packages;
}

function packageAt(path: string): FhirPackage | undefined {
  const files = statSync(path).isDirectory()
    ? filesInFolder(path)
    : /\.(?:tgz|tar\.gz)$/.test(path)
      ? filesInArchive(path)
      : undefined;
  const about = files?.find(({ name }) => name === "package.json");
  return files === undefined || about === undefined ? undefined : packageOf(about, files, path);
}

interface PackageFile {
  /** Inside the package's own folder. */
  readonly name: string;
  readonly text: () => string;
}

function filesInFolder(path: string): readonly PackageFile[] {
  const folder = existsSync(join(path, "package/package.json")) ? join(path, "package") : path;
  return readdirSync(folder).map((name) => ({ name, text: () => readFileSync(join(folder, name), "utf8") }));
}

function filesInArchive(path: string): readonly PackageFile[] {
  try {
    // A copy, since nanotar looks at the whole of the memory that a small Buffer is only a piece of.
    const tar = new Uint8Array(gunzipSync(readFileSync(path), { maxOutputLength: MOST_BYTES }));
    return parseTar(tar).map((file) => ({
      name: file.name.replace(/^package\//, ""),
      text: () => new TextDecoder().decode(file.data),
    }));
  } catch (error) {
    throw new NoPackages(
      `${path} is no FHIR package that can be unpacked (${String(error)}). Fetch it again from where it is published.`,
    );
  }
}

const DEFINITION = /^(?:StructureDefinition|CodeSystem|ValueSet)-[^/]+\.json$/;

function packageOf(about: PackageFile, files: readonly PackageFile[], path: string): FhirPackage {
  const { name, version, dependencies } = jsonOf(about, path);
  const definitions = files.filter((file) => DEFINITION.test(file.name)).map((file) => jsonOf(file, path));
  return {
    name: String(name),
    version: String(version),
    dependencies: isObject(dependencies)
      ? Object.fromEntries(Object.entries(dependencies).map(([key, value]) => [key, String(value)]))
      : {},
    ...readConformance(definitions),
  };
}

function jsonOf(file: PackageFile, path: string): FhirObject {
  try {
    const json: unknown = JSON.parse(file.text());
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as FhirObject; // JSON that is an object
  } catch {
    // Said below.
  }
  throw new NoPackages(`${file.name} of ${path} is no JSON. Fetch the package again from where it is published.`);
}
