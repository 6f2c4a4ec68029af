import { Command, CommanderError } from "commander";
import { StoreUnavailable } from "../store/connect-failure.ts";
import { backupCommand } from "./backup.ts";
import { certificateCommand } from "./certificate.ts";
import { epikriseCommand } from "./epikrise-command.ts";
import { evaluateCommand } from "./evaluate.ts";
import { InputError } from "./input-error.ts";
import { legacyCommand } from "./legacy.ts";
import { messageCommand } from "./message.ts";
import { partnerCommand } from "./partner.ts";
import { programmeCommand } from "./programme.ts";
import { receiveCommand } from "./receive.ts";
import { recheckCommand } from "./recheck.ts";
import { registerCommand } from "./register.ts";
import { restoreCommand } from "./restore.ts";
import { seedCommand } from "./seed.ts";
import { serveCommand } from "./serve.ts";
import { simulateCommand } from "./simulate.ts";

const program = new Command("foelgeskab")
  .description("Hand cancer follow-up over from hospital to general practice, safely.")
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });
for (const command of [
  serveCommand(),
  seedCommand(),
  receiveCommand(),
  evaluateCommand(),
  epikriseCommand(),
  messageCommand(),
  programmeCommand(),
  partnerCommand(),
  recheckCommand(),
  legacyCommand(),
  registerCommand(),
  simulateCommand(),
  certificateCommand(),
  backupCommand(),
  restoreCommand(),
])
  program.addCommand(inherit(command));

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
