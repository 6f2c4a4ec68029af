import { Cli } from "kysely-codegen";
import { afterAll, expect, test } from "vitest";
import { createTestDatabase } from "./testing/test-database.ts";

const database = await createTestDatabase();
afterAll(() => database.drop());

const head = `// Made from the migrations by \`npx vitest run packages/server/src/store/tables -u\`. Do not edit: change the migration, then make it again.
import type { ColumnType } from "kysely";

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** Written as text (\`JSON.stringify\`), since pg sends an array as a PostgreSQL array; read as what the writer put there. */
type Json = ColumnType<unknown, string, string>;

`;

test("the table types are those of the migrated database", async () => {
  const generated = await new Cli().generate({
    url: database.url,
    dialect: "postgres",
    defaultSchemas: ["foelgeskab"],
    includePattern: "foelgeskab.*",
    outFile: null,
    print: false,
    logLevel: "silent",
    // as createPool makes them arrive
    dateParser: "string",
    typeMapping: { timestamptz: "string", int8: "number", jsonb: "Json", numeric: "string" },
  });
  const interfaces = generated.slice(generated.indexOf("export interface")).replaceAll("export interface", "interface");
  const tables = interfaces.replace(
    "interface DB {",
    "/** Every table of ours, by its name in the schema `foelgeskab`. */\nexport interface Tables {",
  );
  await expect(`${head}${tables.trimEnd()}\n`).toMatchFileSnapshot("tables.ts");
});
