import { openStore } from "../packages/server/src/store/connect.ts";
import { createPool } from "../packages/server/src/store/connect-pool.ts";

/** Connections to PostgreSQL, as the product makes them. */
export type Pool = ReturnType<typeof createPool>;

/** A database of the project's own PostgreSQL, seen beside the product as the role that owns the tables. */
export interface Joined {
  pool: Pool;
  leave(): Promise<void>;
}

/** Joins the database that runs on a data folder, or starts one there. */
export async function joinDatabase(dataDir: string, most = 34): Promise<Joined> {
  const log = (line: string): void => console.error(line);
  const store = await openStore({ env: {}, dataDir, purpose: "command", log });
  const pool = createPool(store.migrationUrl, { max: most, log });
  return {
    pool,
    leave: async () => {
      await pool.end();
      await store.stop();
    },
  };
}
