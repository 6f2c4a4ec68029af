import pg from "pg";
import { codeOf } from "./connect-failure.ts";

const forbidden = "42501";

/** Whether PostgreSQL said that the role may not do this; also when a migration's own error stands around it. */
export function mayNot(error: unknown): boolean {
  return codeOf(error) === forbidden || (error instanceof Error && codeOf(error.cause) === forbidden);
}

/** What an administrator of the server has to run, once, so that the role of DATABASE_URL can own the schema; the statements can be copied as they stand. */
export async function rightsToGive(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string; database: string; there: string[] }>(
    `select current_user::text as role, current_database()::text as database,
       array(select rolname::text from pg_roles where rolname in ('foelgeskab_app', 'foelgeskab_system')) as there`,
  );
  const { role = "", database = "", there = [] } = rows[0] ?? {};
  const [owner, place] = [pg.escapeIdentifier(role), pg.escapeIdentifier(database)];
  const statements = [
    ...["foelgeskab_app", "foelgeskab_system"]
      .filter((name) => !there.includes(name))
      .map((name) => `CREATE ROLE ${name} NOLOGIN NOBYPASSRLS;`),
    `GRANT foelgeskab_app, foelgeskab_system TO ${owner};`,
    `GRANT CREATE, CONNECT ON DATABASE ${place} TO ${owner};`,
    // The two roles are shared by all databases of the server: the owner of one must not come into another.
    `REVOKE CONNECT ON DATABASE ${place} FROM PUBLIC;`,
  ];
  return `The role ${owner} of DATABASE_URL may not make what Følgeskab needs in this database, and nothing of it was kept. Ask an administrator of the server to run, once: ${statements.join(" ")}`;
}
