import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { messageValidator } from "@foelgeskab/medcom/fhir/message-validator";
import { readResource } from "@foelgeskab/medcom/fhir/read-resource";
import type { Resource } from "@foelgeskab/medcom/fhir/resource";
import { parseTar } from "nanotar";
import { loadPackages } from "../load-packages.ts";
import { r4Definitions, r4Table } from "../load-r4.ts";

const folder = join(import.meta.dirname, "../../../../../../shared/interop/samples/fhir-packages");

/** The published packages beside the repository; undefined, and said loudly, where they are not. */
export const published: string | undefined = existsSync(folder) ? folder : undefined;

if (published === undefined) {
  console.warn(
    "SKIPPED: the published FHIR packages are not beside this repository (../shared/interop/samples/fhir-packages).",
  );
}

/** Makes the validator of the published packages. */
export function publishedValidator() {
  return messageValidator(loadPackages(published ?? ""), r4Definitions());
}

/** The texts of a package's files whose names begin as told, by name. */
export function filesOf(archive: string, beginning: string): ReadonlyMap<string, string> {
  const files = parseTar(new Uint8Array(gunzipSync(readFileSync(join(published ?? "", archive)))));
  const wanted = files.filter(({ name }) => name.startsWith(`package/${beginning}`));
  return new Map(
    wanted.map(({ name, data }) => [name.slice(name.lastIndexOf("/") + 1), new TextDecoder().decode(data)]),
  );
}

/** Reads a resource that is known to be readable. */
export function resourceOf(text: string): Resource {
  const read = readResource(text, r4Table());
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return read.resource;
}
