import { generateKeyPairSync, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { tokenHash } from "../access/partner.ts";
import { codeOf } from "../store/connect-failure.ts";
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
  const key = new Command("key")
    .description("Make a pair of keys to sign messages with: NAME.pem stays here, NAME.pub.pem is for the partner")
    .argument("<name>", "the files' beginning, as keys/net")
    .addHelpText("after", "\nExample:\n  npx foelgeskab partner key keys/net\n")
    .action(makeKeys);
  return new Command("partner").description("Systems that deliver messages").addCommand(add).addCommand(key);
}

/** No file that is there is written over. */
function makeKeys(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const [own, theirs] = [`${name}.pem`, `${name}.pub.pem`];
  try {
    writeFileSync(own, privateKey.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
    writeFileSync(theirs, publicKey.export({ type: "spki", format: "pem" }), { flag: "wx" });
  } catch (error) {
    throw new InputError(
      `${own} and ${theirs} cannot be written (${codeOf(error)}): give a name that no file has, in a folder that is there.`,
    );
  }
  console.log(`${own} is ours: nobody else may read it. Give ${theirs} to the partner.`);
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
