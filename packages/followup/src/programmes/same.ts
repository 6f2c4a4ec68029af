/** Whether two plain values say the same; the order of a list does not matter. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** A plain value as text that is the same for every order of its lists and fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(([, given]) => given !== undefined);
  return `{${fields
    .map(([name, given]) => `${JSON.stringify(name)}:${canonical(given)}`)
    .sort()
    .join(",")}}`;
}
