import { randomBytes } from "node:crypto";
import pg from "pg";
import { codeOf, StoreUnavailable } from "./connect-failure.ts";

/** Work over one connection of its own, on which values read as text the same on every server. */
export async function onOneConnection<T>(url: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC -c datestyle=ISO" });
  client.on("error", () => {}); // told by the query that fails
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const PREFIX = "foelgeskab_verify_";

/** Makes a database beside this one for the time of the work, after dropping what a killed trial has left: it holds people's data. */
export async function inTemporaryDatabase(url: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `${PREFIX}${randomBytes(6).toString("hex")}`;
  await onOneConnection(url, async (client) => {
    await dropLeftovers(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`).catch((cause: unknown) => {
      throw new StoreUnavailable(
        `No temporary database could be made for the trial (${codeOf(cause)}): the role of DATABASE_URL needs CREATEDB.`,
        { cause },
      );
    });
    try {
      await work(Object.assign(new URL(url), { pathname: `/${name}` }).href);
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
}

async function dropLeftovers(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d WHERE starts_with(datname, $1) AND pg_get_userbyid(datdba) = current_user
       AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)`,
    [PREFIX],
  );
  // Another trial may just have begun on it.
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name}`).catch(() => undefined);
}
