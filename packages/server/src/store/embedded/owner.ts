import pg from "pg";
import { codeOf, StoreUnavailable } from "../connect-failure.ts";
import { adminRole, type Credentials, ownerRole, urlFor } from "./credentials.ts";

/** The one database of a data folder. */
export const databaseName = "foelgeskab";

/**
 * Sees to it that the owner role and its database are there, also after a first start that was cut off.
 * The owner may make roles and databases but is no superuser: what works here works at a hosted PostgreSQL too.
 * Throws StoreUnavailable when the running database does not know our password.
 */
export async function ensureOwner(credentials: Credentials, port: number, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(adminRole, credentials.adminPassword, port, "postgres") });
  client.on("error", () => {}); // a database that ends under us is noticed by the query that fails
  try {
    await client.connect();
    await makeMissing(client, credentials);
  } catch (error) {
    throw codeOf(error) === "28P01" ? new StoreUnavailable(wrongPassword(folder)) : error;
  } finally {
    await client.end();
  }
}

async function makeMissing(client: pg.Client, credentials: Credentials): Promise<void> {
  const role = await client.query("select 1 from pg_roles where rolname = $1", [ownerRole]);
  // base64url letters only, so the literal needs no escaping; CREATE ROLE takes no parameters.
  if (role.rowCount === 0)
    await client.query(`create role ${ownerRole} login createdb createrole password '${credentials.ownerPassword}'`);
  const database = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
  if (database.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
}

function wrongPassword(folder: string): string {
  return `A database runs on ${folder}, but it does not accept the password in credentials.json there. Put the right credentials.json back from a backup.`;
}
