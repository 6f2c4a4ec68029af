import { parseStrictJson, type StrictJson } from "../strict-json.ts";
import { placeAt, type Said, type Unreadable, unreadable } from "../unreadable.ts";
import { readXml } from "../xml.ts";
import { FHIR_NAMESPACE, FHIR_XML, HUGE_NUMBER, isHuge, MOST_CHARACTERS, MOST_VALUES, TOO_LARGE } from "./limits.ts";
import { type ExactNumber, isResource, numberOf, type Resource } from "./resource.ts";
import { resourceFromXml } from "./resource-from-xml.ts";
import type { TypeTable } from "./type-table.ts";

/** A resource as it was read, and the format it came in. */
export interface ReadResource {
  readonly ok: true;
  readonly format: "json" | "xml";
  readonly resource: Resource;
}

/** Reads one FHIR R4 resource from decoded JSON or XML; both formats give the same content. Bad input is a value. */
export function readResource(text: string, table: TypeTable): ReadResource | Unreadable {
  if (text.length > MOST_CHARACTERS) return unreadable(TOO_LARGE);
  return /^[\uFEFF\s]{0,100}</.test(text) ? readXmlResource(text, table) : readJsonResource(text, table);
}

function readXmlResource(text: string, table: TypeTable): ReadResource | Unreadable {
  const document = readXml(text.startsWith("\uFEFF") ? text.slice(1) : text, FHIR_XML);
  if (!document.ok) return document;
  if (document.namespace !== FHIR_NAMESPACE || !table.isResource(document.root.name)) {
    return unreadable(NO_RESOURCE, document.root.where);
  }
  const read = resourceFromXml(document.root, table);
  return read.ok ? { ok: true, format: "xml", resource: read.resource } : read;
}

function readJsonResource(text: string, table: TypeTable): ReadResource | Unreadable {
  let hugeNumber: string | undefined;
  const read = parseStrictJson<number | ExactNumber>(
    text,
    (source) => {
      if (isHuge(source)) hugeNumber ??= source;
      return numberOf(source);
    },
    MOST_VALUES,
  );
  if (!("json" in read)) return unreadable(jsonFault(read.fault), { line: read.line, column: read.column });
  if (hugeNumber !== undefined) return unreadable(HUGE_NUMBER, placeAt(text, text.indexOf(hugeNumber)));
  const resource = resourceOf(read.json, table);
  return resource === undefined ? unreadable(NO_RESOURCE) : { ok: true, format: "json", resource };
}

function resourceOf(json: StrictJson<number | ExactNumber>, table: TypeTable): Resource | undefined {
  return isResource(json) && table.isResource(json.resourceType) ? json : undefined;
}

const NO_RESOURCE: Said = {
  da: "Teksten er ikke en FHIR-ressource (R4). Læg den på listen over ulæselige.",
  en: "The text is no FHIR resource (R4). Put it on the list of unreadable ones.",
};

function jsonFault(fault: string): Said {
  return {
    da: `Teksten kan ikke læses som JSON her: ${DANISH_FAULTS.find(([english]) => fault.includes(english))?.[1] ?? "den er ikke velformet"}. Bed afsenderen rette den.`,
    en: `The text cannot be read as JSON here: ${fault}. Ask the sender to correct it.`,
  };
}

const DANISH_FAULTS: readonly (readonly [string, string])[] = [
  ["stands twice", "en nøgle står to gange i samme objekt"],
  ["nested deeper", "den er indlejret for dybt"],
  ["too many values", "den har for mange værdier"],
  ["is not allowed", "en nøgle er ikke tilladt"],
  ["half a character", "en tekst har et halvt tegn"],
  ["NUL", "en tekst har et NUL-tegn"],
  ["after the end", "der står noget efter slutningen"],
];
