import { StoreUnavailable } from "../connect-failure.ts";
import { startEmbedded } from "../embedded/start-embedded.ts";

// node hold-database.ts FOLDER serve|command: holds the built-in database until its input ends. The stories about
// killed processes, other users and closed folders run it as a process of its own. It says what happened as one line of JSON.

const [, , dataDir = "", purpose] = process.argv;

try {
  const database = await startEmbedded({
    dataDir,
    purpose: purpose === "serve" ? "serve" : "command",
    address: "http://127.0.0.1:8080",
  });
  const { joined, note, migrationUrl } = database;
  say({ joined, note, migrationUrl, postgres: database.pid() });
  for await (const _ of process.stdin);
  await database.stop();
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error;
  say({ refused: error.message });
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
