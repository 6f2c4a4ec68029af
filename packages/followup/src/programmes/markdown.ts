/** A cell or line of Markdown: nothing in it is taken for a table's border, HTML or a new line. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replace(/\s*\n\s*/g, " ");
}

/** A table: its head, then one line for each row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)];
}

/** A list, or the sentence that says that there is nothing. */
export function list(items: readonly string[], none: string): string[] {
  return items.length === 0 ? [none] : items.map((item) => `- ${cell(item)}`);
}

/** A heading with what stands under it; empty lines keep the parts apart. */
export function section(heading: string, lines: readonly string[]): string[] {
  return ["", `## ${heading}`, "", ...lines];
}
