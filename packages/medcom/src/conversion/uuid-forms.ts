/** A uuid as correspondence letters write it: 32 digits, lower case. */
export function plainUuid(identifier: string): string {
  return identifier
    .replace(/^urn:uuid:/, "")
    .replaceAll("-", "")
    .toLowerCase();
}

/** A uuid as FHIR and the letters that bring files write it: with hyphens. */
export function hyphenatedUuid(plain: string): string {
  return plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
