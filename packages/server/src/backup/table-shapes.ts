import type pg from "pg";
import { StoreUnavailable } from "../store/connect-failure.ts";

/** One table as it is written out and loaded. */
export interface TableShape {
  name: string;
  columns: { name: string; type: string }[];
  /** What its rows are sorted by, as SQL: the same on every server, whatever it sorts text by. */
  order: string;
  /** The column that the database numbers itself. */
  numbered: string | null;
}

interface Found extends Omit<TableShape, "order"> {
  key: string[] | null;
  needs: string[] | null;
  hidden: boolean;
}

/** Tokens of log-ins have no business in a file, and after a restore everybody logs in anew. */
const LEFT_OUT = "session";

/** Every table of our schema but the sessions, each after those that it refers to. Throws StoreUnavailable where row security would hide rows from the role that asks: an empty file would look like an empty table. */
export async function tableShapes(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<Found>(TABLES, [LEFT_OUT]);
  const hidden = rows.find((table) => table.hidden);
  if (hidden !== undefined)
    throw new StoreUnavailable(
      `Row security may hide rows of table ${hidden.name} from the role of DATABASE_URL. Nothing was written: use the role that owns the schema.`,
    );
  return inOrder(rows).map(({ name, columns, numbered, key }) => ({
    ...{ name, columns, numbered },
    order: key === null ? 't::text COLLATE "C"' : key.join(", "),
  }));
}

const TABLES = `
  SELECT c.relname AS name,
    (SELECT json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
     FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attidentity <> '') AS numbered,
    (SELECT json_agg(quote_ident(a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END ORDER BY k.place)
     FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place), pg_attribute a
     WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum) AS key,
    (SELECT json_agg(DISTINCT other.relname) FROM pg_constraint f JOIN pg_class other ON other.oid = f.confrelid
     WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid AND other.relname <> $1) AS needs,
    row_security_active(c.oid) AND NOT EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd = '*' AND pg_get_expr(p.polqual, c.oid) = 'true'
        AND (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user) = ANY(p.polroles)) AS hidden
  FROM pg_class c WHERE c.relnamespace = 'foelgeskab'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
  ORDER BY c.relname`;

/** Each table after those that it refers to. Throws where two refer to each other: no migration makes that. */
function inOrder(tables: readonly Found[]): Found[] {
  const ordered: Found[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name, needs }) => !placed.has(name) && (needs ?? []).every((other) => placed.has(other)),
    );
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    for (const { name } of ready) placed.add(name);
    ordered.push(...ready);
  }
  return ordered;
}
