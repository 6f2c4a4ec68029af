import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import { Command } from "commander";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import type { Received, ReceivedLetter } from "../features/receive/received.ts";
import { InputError } from "./input-error.ts";
import { openWorld } from "./world.ts";

/** What became of one file. */
interface ReceivedFile extends Received {
  readonly file: string;
}

/** `foelgeskab receive FILE…`: hands files to the same inbound path as the network, and prints the acknowledgements. */
export function receiveCommand(): Command {
  return new Command("receive")
    .description(
      "Take in received messages (MedCom OIOXML or EDIFACT, also in a VANSEnvelope), as if they had come by the network, and print the acknowledgements",
    )
    .argument("<file...>", "files of at most 50 MB, or - for standard input")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npx foelgeskab receive answer.xml --json\n\nExit code 1 when a file could not be read as a message; it is then on the list of unreadable ones.\n",
    )
    .action(receive);
}

async function receive(files: string[], { json = false }: { json?: boolean }): Promise<void> {
  // All of them first: a wrong path among many changes nothing.
  const given = files.map((file) => ({ file, bytes: bytesOf(file) }));
  const { world, pool, stop } = await openWorld({ purpose: "command", log: say });
  try {
    const received = await receiveFiles(world, pool, given);
    process.stdout.write(json ? `${JSON.stringify(received)}\n` : received.map(inWords).join(""));
    if (received.some(({ letters }) => letters.some(({ state }) => state === "unreadable"))) process.exitCode = 1;
  } finally {
    await stop();
  }
}

/** Takes files in, one after the other, in the order given. */
async function receiveFiles(
  world: World,
  pool: pg.Pool,
  files: readonly { file: string; bytes: Uint8Array }[],
): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  for (const { file, bytes } of files)
    received.push({ file, ...(await receiveBytes(world, pool, { bytes, channel: "command", log: say })) });
  return received;
}

function bytesOf(file: string): Uint8Array {
  const bytes = readWhole(file);
  if (bytes === undefined)
    throw new InputError(
      `${file}: the file cannot be read; give the path of a file, or - for standard input. Nothing was taken in.`,
    );
  if (bytes.length > MOST_BYTES)
    throw new InputError(`${file}: it is larger than 50 MB; ask the sender to split it. Nothing was taken in.`);
  return bytes;
}

function readWhole(file: string): Uint8Array | undefined {
  try {
    if (file === "-") return readFileSync(0);
    return statSync(file).size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : readFileSync(file);
  } catch {
    return undefined;
  }
}

function inWords({ file, letters, repeated, receipt }: ReceivedFile): string {
  const again = repeated ? " (has come before; nothing was changed)" : "";
  const lines = letters.map(
    (letter) => `${basename(file)}: ${letter.type ?? "message"} ${BECAME[letter.state]}${again}${because(letter)}\n`,
  );
  return lines.join("") + (receipt ?? "");
}

const BECAME: Record<ReceivedLetter["state"], string> = {
  matched: "is with the patient's course.",
  unmatched: "waits on the list of messages to be placed.",
  unreadable: "is on the list of unreadable messages.",
  receipt: "was taken as a receipt.",
  "set-aside": "was set aside by a person.",
};

function because({ why }: ReceivedLetter): string {
  return why === null ? "" : ` ${why.en}`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
