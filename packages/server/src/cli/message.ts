import { fhirStandard } from "@foelgeskab/medcom/fhir-standard";
import type { MessageRead } from "@foelgeskab/medcom/message-standard";
import { readMessage } from "@foelgeskab/medcom/read-message";
import type { Unreadable } from "@foelgeskab/medcom/unreadable";
import { Command } from "commander";
import { r4Table } from "../profiles/load-r4.ts";
import { InputError } from "./input-error.ts";
import { messageInWords } from "./message-in-words.ts";
import { validateCommand } from "./message-validate.ts";
import { inputName, readBytes } from "./read-input.ts";

const READ_EXAMPLE = `
Example:
  npx foelgeskab message read letter.xml --json

Exit code 0: it was read; 2: it cannot be, and why and where is said.
`;
const REWRITE_EXAMPLE = `
Example:
  npx foelgeskab message rewrite letter.edi > again.edi
`;

/** `foelgeskab message`: what travels between the systems, whichever standard it is in. */
export function messageCommand(): Command {
  return new Command("message")
    .description("Read, write and check messages: MedCom OIOXML, EDIFACT, VANSEnvelope and FHIR")
    .addCommand(readCommand())
    .addCommand(rewriteCommand())
    .addCommand(validateCommand());
}

function readCommand(): Command {
  return new Command("read")
    .description("Say what a message is and what it says; its standard is told from its bytes")
    .argument("<file>", "a file of at most 50 MB, or - for standard input")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", READ_EXAMPLE)
    .action((file: string, options: { json?: boolean }) => {
      const message = readMessage(bytesOf(file), [fhirStandard(r4Table)]);
      process.stdout.write(options.json ? `${JSON.stringify(answerOf(message))}\n` : messageInWords(message));
      process.exitCode = message.ok ? 0 : 2;
    });
}

function rewriteCommand(): Command {
  return new Command("rewrite")
    .description("Read a message, and write the same message anew from what was understood; what was not is named")
    .argument("<file>", "a file of at most 50 MB, or - for standard input")
    .option(
      "--partly-known",
      "also write versions of which only a part is known (XD0134L, XD0234L): for a trial with the receiver",
    )
    .addHelpText("after", REWRITE_EXAMPLE)
    .action((file: string, { partlyKnown = false }: { partlyKnown?: boolean }) => {
      const message = readMessage(bytesOf(file), [fhirStandard(r4Table)]);
      if (!message.ok) throw new InputError(`${inputName(file)}: ${messageInWords(message).trimEnd()}`);
      const written = message.rewrite({ partlyKnown });
      if (!written.ok)
        throw new InputError(`${inputName(file)}: ${written.problems.map(({ why }) => why.en).join(" ")}`);
      for (const where of written.leftOut) process.stderr.write(`Left out, because it was not understood: ${where}\n`);
      process.stdout.write(written.bytes);
    });
}

function bytesOf(file: string): Uint8Array {
  const input = readBytes(file);
  if ("sentence" in input) throw new InputError(input.sentence);
  return input.bytes;
}

/** The contract's JSON: the message without what can only be done with it, or why it cannot be read. */
function answerOf(message: MessageRead | Unreadable): unknown {
  if (!message.ok) {
    const { why, where = null } = message.unreadable;
    return { unreadable: { why: why.en, where } };
  }
  const { standard, type, version, id, sender, receiver, patient, content } = message;
  return { standard, type, version, id, sender, receiver, patient, content };
}
