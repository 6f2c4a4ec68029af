import { Command, CommanderError } from "commander";
import { StoreUnavailable } from "../store/connect-failure.ts";
import { InputError } from "./input-error.ts";

/** Each command with all that it needs: a command that is named is loaded alone, and `programme` waits for no web server. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ["serve", async () => (await import("./serve.ts")).serveCommand()],
  ["seed", async () => (await import("./seed.ts")).seedCommand()],
  ["receive", async () => (await import("./receive.ts")).receiveCommand()],
  ["evaluate", async () => (await import("./evaluate.ts")).evaluateCommand()],
  ["epikrise", async () => (await import("./epikrise-command.ts")).epikriseCommand()],
  ["message", async () => (await import("./message.ts")).messageCommand()],
  ["programme", async () => (await import("./programme.ts")).programmeCommand()],
  ["partner", async () => (await import("./partner.ts")).partnerCommand()],
  ["exchange", async () => (await import("./exchange.ts")).exchangeCommand()],
  ["recheck", async () => (await import("./recheck.ts")).recheckCommand()],
  ["legacy", async () => (await import("./legacy.ts")).legacyCommand()],
  ["directory", async () => (await import("./directory.ts")).directoryCommand()],
  ["register", async () => (await import("./register.ts")).registerCommand()],
  ["simulate", async () => (await import("./simulate.ts")).simulateCommand()],
  ["disclose", async () => (await import("./disclose.ts")).discloseCommand()],
  ["certificate", async () => (await import("./certificate.ts")).certificateCommand()],
  ["backup", async () => (await import("./backup.ts")).backupCommand()],
  ["restore", async () => (await import("./restore.ts")).restoreCommand()],
]);

const program = new Command("foelgeskab")
  .description("Hand cancer follow-up over from hospital to general practice, safely.")
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });
const named = COMMANDS.get(process.argv[2] ?? "");
for (const load of named === undefined ? COMMANDS.values() : [named]) program.addCommand(inherit(await load()));

for (const stream of [process.stdout, process.stderr]) stream.on("error", readerGone);
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = endOf(error);
}

/** Who reads has had enough, as `head` has: the command goes on to its end in silence, and ends with its own code. */
function readerGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Sub-commands end like the program itself: by a code, never by process.exit in the middle of something. */
function inherit(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) inherit(sub);
  return command;
}

/** Wrong input and a missing database are told in a sentence; anything else is a bug and shows where. */
function endOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError || error instanceof StoreUnavailable) {
    console.error(error.message);
    return 2;
  }
  console.error(error);
  return 70;
}
