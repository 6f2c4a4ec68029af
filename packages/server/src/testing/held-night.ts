import pg from "pg";
import { CERTIFICATE_LOCK } from "../store/certificates.ts";
import { openStore } from "../store/connect.ts";

/** A night in which nobody makes the certificate: its turn is taken and not used, as by a server that hangs. */
export async function holdTheNight(dataDir: string): Promise<{ letGo(): Promise<void> }> {
  const store = await openStore({ env: {}, dataDir, purpose: "command", log: () => {} });
  const client = new pg.Client({ connectionString: store.migrationUrl });
  await client.connect();
  await client.query("SELECT pg_advisory_lock($1)", [CERTIFICATE_LOCK]);
  return {
    letGo: async () => {
      await client.end();
      await store.stop();
    },
  };
}
