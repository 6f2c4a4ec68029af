import { randomBytes } from "node:crypto";
import { Command } from "commander";
import { tokenHash } from "../access/partner.ts";
import { savePartner } from "../store/partners.ts";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";
import { openWorld } from "./world.ts";

/** `foelgeskab partner add`: lets a system deliver messages over HTTP, under the location numbers it is bound to. */
export function partnerCommand(): Command {
  const add = new Command("add")
    .description("Give a system a token to deliver messages with; it is shown once and kept as its hash only")
    .argument("<id>", "a short name, as lab-midt")
    .requiredOption("--name <name>", "what lists call it")
    .requiredOption("--ean <ean...>", "the location numbers (EAN) that it may send as")
    .option("--register", "it is a register: it may say who has died, moved or changed practice")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      '\nExample:\n  npx foelgeskab partner add lab-midt --name "Laboratoriet" --ean 5790000999019\n',
    )
    .action(addPartner);
  return new Command("partner").description("Systems that deliver messages").addCommand(add);
}

async function addPartner(
  id: string,
  { name, ean, register = false, json }: { name: string; ean: string[]; register?: boolean; json?: boolean },
): Promise<void> {
  if (!/^[a-z0-9-]{2,40}$/.test(id))
    throw new InputError(`"${id}" is no short name: use 2 to 40 small letters, digits and hyphens.`);
  const wrong = ean.find((each) => !/^\d{13}$/.test(each));
  if (wrong !== undefined)
    throw new InputError(`--ean "${wrong}" has not 13 digits: give the location number as it stands in the messages.`);
  const token = randomBytes(32).toString("base64url");
  const open = await openWorld({ purpose: "command", log: (line) => console.error(line) });
  try {
    const added = await inTransaction(open.pool, { as: "system" }, (db) =>
      savePartner(db, { id, name, eans: ean, hash: tokenHash(token), register }),
    );
    if (!added) throw new InputError(`There is a partner "${id}" already. Nothing was changed: choose another name.`);
    console.log(json ? JSON.stringify({ id, token }) : token);
  } finally {
    await open.stop();
  }
}
