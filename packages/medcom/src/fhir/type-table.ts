/** What stands at one place of a type: its name in JSON (`valueString`, not `value[x]`), its type, and whether it is a list. */
export interface ElementType {
  readonly name: string;
  readonly type: string;
  readonly many: boolean;
}

/** Which elements each type of FHIR R4 has, in the order of the specification: what XML does not say itself. */
export interface TypeTable {
  /** The elements of a type in order; undefined when there is no such type. */
  readonly elementsOf: (type: string) => ReadonlyMap<string, ElementType> | undefined;
  readonly isResource: (type: string) => boolean;
  /** How JSON writes a primitive type; undefined when the type is none. */
  readonly primitive: (type: string) => "string" | "number" | "boolean" | undefined;
}

/** The part of HL7's `fhir.schema.json` that the table is made from. */
export interface FhirSchema {
  readonly definitions: Readonly<Record<string, SchemaDefinition>>;
}

interface SchemaDefinition {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaProperty>>;
}

interface SchemaProperty {
  readonly $ref?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly items?: SchemaProperty;
}

/** The type in which any resource may stand. */
export const ANY_RESOURCE = "Resource";
/** The type of a narrative's text. */
export const XHTML = "xhtml";

/** Makes the table from HL7's JSON schema of FHIR R4. Types are read when they are first asked for. */
export function typeTable(schema: FhirSchema): TypeTable {
  const known = new Map<string, ReadonlyMap<string, ElementType>>();
  const definitionOf = (type: string) =>
    Object.hasOwn(schema.definitions, type) ? schema.definitions[type] : undefined;
  return {
    elementsOf: (type) => {
      const found = known.get(type);
      const properties = definitionOf(type)?.properties;
      if (found !== undefined || properties === undefined) return found;
      const elements = new Map(Object.entries(properties).flatMap(elementOf));
      known.set(type, elements);
      return elements;
    },
    isResource: (type) => definitionOf(type)?.properties?.["resourceType"]?.const === type,
    primitive: (type) => primitiveForm(type, definitionOf(type)),
  };
}

function elementOf([name, property]: [string, SchemaProperty]): readonly (readonly [string, ElementType])[] {
  if (name.startsWith("_") || property.const !== undefined) return [];
  const many = property.type === "array";
  return [[name, { name, many, type: typeOf(many ? (property.items ?? {}) : property) }]];
}

function typeOf(property: SchemaProperty): string {
  if (property.enum !== undefined) return "code";
  const type = property.$ref?.slice("#/definitions/".length);
  if (type === "ResourceList") return ANY_RESOURCE;
  // Choices such as valueString carry their pattern instead of a reference.
  return type ?? (property.type === "boolean" ? "boolean" : property.type === "number" ? "decimal" : "string");
}

function primitiveForm(
  type: string,
  definition: SchemaDefinition | undefined,
): "string" | "number" | "boolean" | undefined {
  if (definition === undefined || definition.properties !== undefined || type === XHTML) return undefined;
  return definition.type === "number" || definition.type === "boolean" ? definition.type : "string";
}
