import { elementsOf, trimmed } from "../element-text.ts";
import { type Place, type Said, type Unreadable, unreadable } from "../unreadable.ts";

import type { XmlElement } from "../xml.ts";
import { HUGE_NUMBER, isHuge } from "./limits.ts";
import { narrativeText } from "./narrative.ts";
import { type FhirObject, type FhirValue, numberOf, type Resource } from "./resource.ts";
import { ANY_RESOURCE, type ElementType, type TypeTable, XHTML } from "./type-table.ts";

/** Why a tree is no resource. Thrown inside this file only, so that reading a child is one expression. */
class Refused extends Error {
  readonly why: Unreadable;
  constructor(why: Said, where: Place | undefined) {
    super(why.en);
    this.why = unreadable(why, where);
  }
}

/** Turns the XML tree of a resource into FHIR's JSON form. An element that R4 does not have is kept as it stands, for the validator to name. */
export function resourceFromXml(
  root: XmlElement,
  table: TypeTable,
): { readonly ok: true; readonly resource: Resource } | Unreadable {
  try {
    return { ok: true, resource: resourceOf(root, table) };
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

function resourceOf(element: XmlElement, table: TypeTable): Resource {
  if (!table.isResource(element.name)) throw new Refused(NO_SUCH_RESOURCE, element.where);
  return { resourceType: element.name, ...fieldsOf(element, element.name, table) };
}

/** The attributes and child elements of an element of a type. */
function fieldsOf(element: XmlElement, type: string, table: TypeTable): FhirObject {
  const fields: Record<string, FhirValue> = {};
  if (!table.isResource(type)) addAttributes(fields, element);
  for (const child of element.children) {
    if (typeof child !== "string") addChild(fields, child, knownElement(table, type, child), table);
    else if (trimmed(child) !== "") throw new Refused(STRAY_TEXT, element.where);
  }
  return fields;
}

/** Elements carry their `id`, and extensions their `url`, as attributes. */
function addAttributes(fields: Record<string, FhirValue>, element: XmlElement): void {
  for (const [name, value] of Object.entries(element.attributes ?? {})) {
    if (name === "id" || name === "url") fields[name] = value;
    else if (name !== "value") refuseAttribute(name, element);
  }
}

function refuseAttribute(name: string, element: XmlElement): void {
  if (!name.endsWith(":schemaLocation")) throw new Refused(STRAY_ATTRIBUTE, element.where);
}

function knownElement(table: TypeTable, type: string, child: XmlElement): ElementType {
  const local = child.name.slice(child.name.indexOf("}") + 1);
  return table.elementsOf(type)?.get(local) ?? { name: local, type: "", many: false };
}

function addChild(fields: Record<string, FhirValue>, child: XmlElement, known: ElementType, table: TypeTable): void {
  const { name, type } = known;
  if (type === XHTML) add(fields, known, narrative(child));
  else if (type === ANY_RESOURCE) for (const inside of elementsOf(child)) add(fields, known, resourceOf(inside, table));
  else if (table.primitive(type) !== undefined || isUnknownPrimitive(child, type))
    addPrimitive(fields, child, known, table);
  else add(fields, known, fieldsOf(child, type, table));
  if (name === "__proto__") throw new Refused(STRAY_ATTRIBUTE, child.where);
}

function isUnknownPrimitive(child: XmlElement, type: string): boolean {
  return type === "" && child.attributes?.["value"] !== undefined;
}

function narrative(div: XmlElement): string {
  const text = narrativeText(div);
  if (text === undefined) throw new Refused(NOT_XHTML, div.where);
  return text;
}

function add(fields: Record<string, FhirValue>, { name, many }: ElementType, value: FhirValue): void {
  const before = fields[name];
  if (before === undefined) fields[name] = many ? [value] : value;
  // A second one where R4 allows one is kept too: the validator says so.
  else fields[name] = Array.isArray(before) ? [...before, value] : [before, value];
}

/** The value goes under its name; an id and extensions under `_name`, in step with the values when they are a list. */
function addPrimitive(
  fields: Record<string, FhirValue>,
  child: XmlElement,
  known: ElementType,
  table: TypeTable,
): void {
  const { name, type, many } = known;
  const carried = fieldsOf(child, "Element", table);
  const said = child.attributes?.["value"];
  const value = said === undefined ? null : primitiveValue(said, table.primitive(type), child);
  const hasMore = Object.keys(carried).length > 0;
  const place = fields[name] ?? fields[`_${name}`];
  if (place === undefined && !many) {
    if (value !== null) fields[name] = value;
    if (hasMore) fields[`_${name}`] = carried;
    return;
  }
  const count = Array.isArray(place) ? place.length : place === undefined ? 0 : 1;
  fields[name] = [...padded(fields[name], count), value];
  const companions = fields[`_${name}`];
  if (hasMore || companions !== undefined)
    fields[`_${name}`] = [...padded(companions, count), hasMore ? carried : null];
}

function padded(value: FhirValue | undefined, count: number): readonly FhirValue[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return [...list, ...Array.from({ length: count - list.length }, () => null)];
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function primitiveValue(said: string, form: "string" | "number" | "boolean" | undefined, child: XmlElement): FhirValue {
  if (form === "boolean") return said === "true" ? true : said === "false" ? false : said;
  if (form !== "number") return said;
  if (isHuge(said)) throw new Refused(HUGE_NUMBER, child.where);
  // What is no number stays text, for the validator to name.
  return JSON_NUMBER.test(said) ? numberOf(said) : said;
}

const NO_SUCH_RESOURCE: Said = {
  da: "Her skal stå en FHIR-ressource (R4). Bed afsenderen rette den.",
  en: "A FHIR resource (R4) should stand here. Ask the sender to correct it.",
};
const STRAY_TEXT: Said = {
  da: "Elementet har tekst, som ikke står i value. Intet i FHIR læses der. Bed afsenderen rette den.",
  en: "The element has text that does not stand in value. FHIR says nothing there. Ask the sender to correct it.",
};
const STRAY_ATTRIBUTE: Said = {
  da: "Elementet har en attribut eller et navn, som FHIR ikke har. Bed afsenderen rette det.",
  en: "The element has an attribute or a name that FHIR does not have. Ask the sender to correct it.",
};
const NOT_XHTML: Said = {
  da: "Fortællingen (div) har noget, der ikke er XHTML. Bed afsenderen rette den.",
  en: "The narrative (div) has something that is not XHTML. Ask the sender to correct it.",
};
