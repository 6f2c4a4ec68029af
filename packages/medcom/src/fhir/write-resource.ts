import type { Said } from "../unreadable.ts";
import type { Problem } from "../wire.ts";
import { FHIR_NAMESPACE } from "./limits.ts";
import { escapeAttribute, narrativeTree, writeXhtml } from "./narrative.ts";
import {
  ExactNumber,
  type FhirObject,
  type FhirValue,
  isObject,
  isResource,
  listOf,
  type Resource,
} from "./resource.ts";
import { type TypeTable, XHTML } from "./type-table.ts";

/** Writes a resource as JSON; numbers keep their text. */
export function writeJson(resource: Resource): string {
  return jsonOf(resource);
}

function jsonOf(value: FhirValue): string {
  if (value instanceof ExactNumber) return value.source;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, inside]) => `${JSON.stringify(name)}:${jsonOf(inside)}`)
    .join(",")}}`;
}

/** XML ready to be encoded as UTF-8, or what XML cannot carry. */
export type WrittenXml =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Writing {
  readonly table: TypeTable;
  readonly problems: Problem[];
}

/** Writes a resource as XML, its elements in the order of the specification. */
export function writeResourceXml(resource: Resource, table: TypeTable): WrittenXml {
  const writing: Writing = { table, problems: [] };
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${resourceXml(resource, writing, ` xmlns="${FHIR_NAMESPACE}"`)}\n`;
  return writing.problems.length === 0 ? { ok: true, xml } : { ok: false, problems: writing.problems };
}

function resourceXml(resource: Resource, writing: Writing, declaration = ""): string {
  const name = resource.resourceType;
  return `<${name}${declaration}>${fieldsXml(resource, name, writing)}</${name}>`;
}

function fieldsXml(fields: FhirObject, type: string, writing: Writing): string {
  const isWhole = writing.table.isResource(type);
  return namesOf(fields, type, writing)
    .filter((name) => name !== "resourceType" && (isWhole || (name !== "id" && name !== "url")))
    .map((name) => fieldXml(fields, name, type, writing))
    .join("");
}

/** The names of what is there: those that the type has in its order, then the others. */
function namesOf(fields: FhirObject, type: string, { table }: Writing): readonly string[] {
  const present = new Set(Object.keys(fields).map((name) => (name.startsWith("_") ? name.slice(1) : name)));
  const known = [...(table.elementsOf(type)?.keys() ?? [])].filter((name) => present.has(name));
  return [...known, ...[...present].filter((name) => !known.includes(name))];
}

function fieldXml(fields: FhirObject, name: string, type: string, writing: Writing): string {
  const known = writing.table.elementsOf(type)?.get(name);
  const [values, companions] = [listOf(fields[name]), listOf(fields[`_${name}`])];
  const count = Math.max(values.length, companions.length);
  return Array.from({ length: count }, (_, index) =>
    elementXml(name, values[index] ?? null, companions[index] ?? null, known?.type ?? "", writing),
  ).join("");
}

function elementXml(name: string, value: FhirValue, companion: FhirValue, type: string, writing: Writing): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return refused(writing, name);
  if (type === XHTML && typeof value === "string") return narrativeXml(value, writing);
  if (isResource(value)) return `<${name}>${resourceXml(value, writing)}</${name}>`;
  if (Array.isArray(value)) return refused(writing, name);
  const carried = isObject(value) ? value : isObject(companion) ? companion : {};
  const inside = fieldsXml(carried, isObject(value) ? type : "Element", writing);
  const said = isObject(value) || value === null ? "" : attribute("value", textOf(value));
  const start = `<${name}${attribute("id", carried["id"])}${attribute("url", carried["url"])}${said}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

function textOf(value: FhirValue): string {
  return value instanceof ExactNumber ? value.source : String(value);
}

function attribute(name: string, value: FhirValue | undefined): string {
  return typeof value === "string" ? ` ${name}="${escapeAttribute(value)}"` : "";
}

function narrativeXml(text: string, writing: Writing): string {
  const tree = narrativeTree(text);
  return tree === undefined ? refused(writing, "div") : writeXhtml(tree, ' xmlns="http://www.w3.org/1999/xhtml"');
}

function refused(writing: Writing, name: string): string {
  writing.problems.push({ why: cannotBeXml(name) });
  return "";
}

function cannotBeXml(name: string): Said {
  return {
    da: `Elementet ${name} kan ikke skrives som XML. Ret det, eller send meddelelsen som JSON.`,
    en: `The element ${name} cannot be written as XML. Correct it, or send the message as JSON.`,
  };
}
