import { LIES, type Lies } from "@foelgeskab/country/messages/lying-exchange";
import { Command } from "commander";
import { loadChannels, UnusableChannels } from "../channels/load-channels.ts";
import { createClock } from "../clock.ts";
import { InputError } from "./input-error.ts";
import { runExchange } from "./run-exchange.ts";

const EXAMPLE = `
Example:
  npx foelgeskab exchange exchange.yaml --port 8090 --seed 7 --faults all

FILE is a file of channels as the exchange has it (docs/channels.md): its own name, and one partner, the server, with the url of its /api/inbound and the
keys. The server has the exchange as a partner in its own file (CHANNELS). GET /account tells what reached the practice, and what became of its letters.
`;

/** `foelgeskab exchange`: the other side as a process of its own, to practise with: a network that loses and doubles, and a practice with a record of its own. */
export function exchangeCommand(): Command {
  return new Command("exchange")
    .description(
      "Run a small exchange with a practice behind it that has only its own record, as faulty as the seed says",
    )
    .argument("<file>", "the exchange's own file of channels")
    .option("--port <port>", "where it listens, on 127.0.0.1", "8090")
    .option("--seed <seed>", "which faults happen", "1")
    .option("--faults <which>", "all or none", "all")
    .option("--minute <milliseconds>", "how long a minute of the exchange takes", "60000")
    .addHelpText("after", EXAMPLE)
    .action(exchange);
}

async function exchange(
  file: string,
  options: { port: string; seed: string; faults: string; minute: string },
): Promise<void> {
  const channels = channelsIn(file);
  const [server] = channels.partners;
  if (server?.door === undefined || server.theirKey === undefined)
    throw new InputError(`${file} names no partner with url, ourKey and theirKey: give the server's.`);
  const { id, name, glns } = server;
  const stopping = new Promise<void>((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  const running = await runExchange({
    ...{ name: channels.name, door: { ...server.door, partner: { id, name, glns } }, theirKey: server.theirKey },
    ...{ port: numberOf("--port", options.port), seed: numberOf("--seed", options.seed) },
    ...{ minuteMs: numberOf("--minute", options.minute), lies: liesOf(options.faults), clock: createClock() },
    log: (line) => console.error(line),
  });
  console.log(`Exchange: http://127.0.0.1:${running.port}/messages`);
  await stopping;
  await running.stop();
}

function channelsIn(file: string): ReturnType<typeof loadChannels> {
  try {
    return loadChannels(file);
  } catch (error) {
    if (error instanceof UnusableChannels) throw new InputError(error.message);
    throw error;
  }
}

function numberOf(option: string, text: string): number {
  if (/^\d{1,8}$/.test(text)) return Number(text);
  throw new InputError(`${option} is "${text}": give a whole number.`);
}

/** Nothing goes wrong. */
const NONE: Lies = { lost: 0, doubled: 0, reordered: 0, delayed: 0, damaged: 0, receiptsLost: 0 };

function liesOf(faults: string): Lies {
  if (faults === "all") return LIES;
  if (faults === "none") return NONE;
  throw new InputError(`--faults is "${faults}": give all or none.`);
}
