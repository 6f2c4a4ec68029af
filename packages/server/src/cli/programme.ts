import { Command } from "commander";
import { checkCommand } from "./programme-check.ts";
import { diffCommand } from "./programme-diff.ts";

/** `foelgeskab programme`: follow-up programmes as reviewable data. */
export function programmeCommand(): Command {
  return new Command("programme")
    .description("Check follow-up programmes, and tell what differs between two of them")
    .addCommand(checkCommand())
    .addCommand(diffCommand());
}
