import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type pg from "pg";
import type { TableShape } from "./table-shapes.ts";

/** How many rows a table has and what they are, whatever order they lie in on the disk. */
export interface Digest {
  rows: number;
  sha256: string;
}

/** Rows are fetched and loaded in lots; those that hold whole files, a few at a time, so that memory stays flat. */
const LOT = { rows: 500, withFiles: 4, characters: 4_000_000 };

/** A table's rows in its order, one JSON array of texts each, as PostgreSQL writes the values. */
export async function* linesOfTable(
  client: pg.ClientBase,
  { name, columns, order }: TableShape,
): AsyncGenerator<string> {
  const values = columns.map((column) => `${column.name}::text`).join(", ");
  const rows = columns.some(({ type }) => type === "bytea") && !name.startsWith("event") ? LOT.withFiles : LOT.rows;
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS line FROM foelgeskab.${name} t ORDER BY ${order}`,
  );
  for (;;) {
    const lot = await client.query<{ line: string }>(`FETCH ${rows} FROM backup_rows`);
    if (lot.rows.length === 0) break;
    for (const { line } of lot.rows) yield line;
  }
  await client.query("CLOSE backup_rows");
}

/** The lines of a file. They end with a line feed and nothing else: readline would break at a U+2028 inside a text. */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Lines on their way, counted and hashed; `take` gets each with its line feed. */
export async function digest(
  lines: AsyncIterable<string>,
  take: (line: string) => Promise<void> | void = () => {},
): Promise<Digest> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const line of lines) {
    const whole = `${line}\n`;
    hash.update(whole);
    rows += 1;
    await take(whole);
  }
  return { rows, sha256: hash.digest("hex") };
}

/** Puts the rows of a file into its table, with every value as it was: also those that the database would number itself. */
export async function loadTable(client: pg.ClientBase, { name, columns }: TableShape, path: string): Promise<void> {
  const names = columns.map((column) => column.name).join(", ");
  const values = columns.map(({ type }, at) => `(line::json ->> ${at})::${type}`).join(", ");
  const insert = `INSERT INTO foelgeskab.${name} (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM unnest($1::text[]) AS lot(line)`;
  let lot: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (lot.length > 0) await client.query(insert, [lot]);
    [lot, characters] = [[], 0];
  };
  for await (const line of linesOfFile(path)) {
    lot.push(line);
    characters += line.length;
    if (lot.length >= LOT.rows || characters > LOT.characters) await flush();
  }
  await flush();
}
