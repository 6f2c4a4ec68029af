import { Command } from "commander";
import { checkCommand } from "./programme-check.ts";
import { diffCommand } from "./programme-diff.ts";
import { exportCommand } from "./programme-export.ts";

/** `foelgeskab programme`: follow-up programmes as reviewable data. */
export function programmeCommand(): Command {
  return new Command("programme")
    .description("Check follow-up programmes, tell what differs between two of them, and print them for others")
    .addCommand(checkCommand())
    .addCommand(diffCommand())
    .addCommand(exportCommand());
}
