import { type FhirObject, type FhirValue, isObject, isResource, listOf, type Resource } from "./resource.ts";

/** Finds what references point at inside one message. */
export interface BundleIndex {
  /** The resource that a reference written in `from` points at; undefined when the message does not hold it. */
  readonly resolve: (reference: string, from?: Resource) => Resource | undefined;
  /** The path of an entry's resource, as `Bundle.entry[1].resource`; of a lone resource its type. */
  readonly pathOf: (resource: Resource) => string | undefined;
}

/** Indexes a Bundle by fullUrl, and by `Type/id` where a fullUrl does not settle it (FHIR R4, resolving references in Bundles). */
export function bundleIndex(root: Resource): BundleIndex {
  const byUrl = new Map<string, Resource>();
  const byTypeAndId = new Map<string, Resource>();
  const bases = new Map<Resource, string>();
  const paths = new Map<Resource, string>([[root, root.resourceType]]);
  entriesOf(root).forEach(({ fullUrl, resource }, index) => {
    if (resource === undefined) return;
    paths.set(resource, `Bundle.entry[${index}].resource`);
    const own = `${resource.resourceType}/${String(resource["id"])}`;
    // The first entry of a url counts; that there are two is found by rule bdl-7.
    if (fullUrl !== undefined && !byUrl.has(fullUrl)) byUrl.set(fullUrl, resource);
    if (fullUrl?.endsWith(`/${own}`)) bases.set(resource, fullUrl.slice(0, -own.length));
    if (!byTypeAndId.has(own)) byTypeAndId.set(own, resource);
  });
  return {
    pathOf: (resource) => paths.get(resource),
    resolve: (written, from) => {
      const reference = written.split("/_history/")[0] ?? written;
      if (reference.startsWith("#")) return from === undefined ? undefined : containedIn(from, reference.slice(1));
      const base = from === undefined ? undefined : bases.get(from);
      const found = byUrl.get(reference) ?? (base === undefined ? undefined : byUrl.get(base + reference));
      return found ?? (/^[A-Za-z]+\/[^/]+$/.test(reference) ? byTypeAndId.get(reference) : undefined);
    },
  };
}

/** An entry of a Bundle, as far as it has what makes one. */
export interface BundleEntry {
  readonly fullUrl?: string;
  readonly resource?: Resource;
}

/** The entries of a Bundle; none of another resource. */
export function entriesOf(bundle: Resource): readonly BundleEntry[] {
  return listOf(bundle["entry"]).filter(isObject).map(entryOf);
}

function entryOf(entry: FhirObject): BundleEntry {
  const { fullUrl, resource } = entry;
  return {
    ...(typeof fullUrl === "string" ? { fullUrl } : {}),
    ...(isResource(resource) ? { resource } : {}),
  };
}

function containedIn(resource: Resource, id: string): Resource | undefined {
  const contained: readonly FhirValue[] = listOf(resource["contained"]);
  return contained.filter(isResource).find((each) => each["id"] === id);
}
