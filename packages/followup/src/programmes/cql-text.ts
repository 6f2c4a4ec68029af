/** A text as a CQL string. */
export function cqlString(text: string): string {
  return `'${text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replace(/\s*\n\s*/g, " ")}'`;
}

/** A name as a CQL identifier, which may then hold any letter. */
export function cqlName(text: string): string {
  return `"${text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replace(/\s*\n\s*/g, " ")}"`;
}

/** A list of texts, typed where it is empty. */
export function cqlStrings(texts: readonly string[]): string {
  return `{ ${texts.map(cqlString).join(", ")} }`;
}

/** A remark on one line. */
export function cqlRemark(text: string): string {
  return `// ${text.replace(/\s*\n\s*/g, " ")}`;
}

/** A decimal as CQL writes it: "20.0", never an integer, so that the types agree. */
export function cqlDecimal(text: string): string {
  return text.includes(".") ? text : `${text}.0`;
}

/** A laboratory value as the libraries hold it: the number, or the bound behind `<` or `>`. */
export const VALUE =
  "Tuple { analysis String, comparator String, number Decimal, unit String, sampledOn Date, referenceHigh Decimal }";

/** What one day's measurements say. */
export const DAYS = "List<Tuple { atDay Date, verdict String }>";
