import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Lies, lyingExchange } from "@foelgeskab/country/messages/lying-exchange";
import { type ExchangeMoment, type RecordSystem, recordSystem } from "@foelgeskab/country/messages/record-system";
import { randomFrom } from "@foelgeskab/country/random";
import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import type { OpenDoor, PartnerChannel } from "../channels/channels.ts";
import { postMessage } from "../channels/post-message.ts";
import { claimedSignature, isContentOf, isSignedBy } from "../channels/signature.ts";
import type { Clock } from "../clock.ts";
import { danishMoment } from "../features/deliver/danish-moment.ts";

/** A small network like VANS, with a practice behind it that has only its own record. */
export interface ExchangeOptions {
  readonly port: number;
  /** What the server calls us. */
  readonly name: string;
  /** The server's door, and our key for it. */
  readonly door: OpenDoor;
  /** The server's public key. */
  readonly theirKey: NonNullable<PartnerChannel["theirKey"]>;
  readonly seed: number;
  readonly lies: Lies;
  /** How long a minute of the exchange takes, in milliseconds. */
  readonly minuteMs: number;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** An exchange that listens. */
export interface RunningExchange {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the exchange: what the server brings reaches the practice as well or as badly as the seed says, and so does what the practice sends. GET /account tells what came and what was sent. */
export async function runExchange(options: ExchangeOptions): Promise<RunningExchange> {
  const { minuteMs, clock, seed, lies } = options;
  const began = clock.wall().epochMilliseconds;
  const timers = new Set<NodeJS.Timeout>();
  const agenda = {
    get now() {
      return Math.floor((clock.wall().epochMilliseconds - began) / minuteMs);
    },
    at(when: number, act: () => void): void {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          act();
        },
        Math.max(0, (when - agenda.now) * minuteMs),
      );
      timers.add(timer);
    },
  };
  const random = randomFrom(seed);
  const network = lyingExchange(agenda, random.branch(1), lies);
  const damage = random.branch(2);
  const practice = recordSystem(`P${seed}-`);
  const moment = (): ExchangeMoment => ({ now: agenda.now, local: danishMoment(clock.now()) });

  const toPractice = (bytes: Uint8Array): void =>
    network.carry((damaged) => {
      const receipt = practice.take(damaged ? broken(bytes) : bytes, moment());
      if (receipt !== undefined) network.carryReceipt(() => void toServer(receipt));
    });
  /** The answer that comes at once may be lost on its way back as any other. */
  const toServer = async (bytes: Uint8Array): Promise<void> => {
    const brought = await postMessage(
      options.door,
      { bytes, contentType: "application/xml" },
      { name: options.name, now: clock.wall() },
    );
    if (brought.kind !== "taken") options.log(`The server did not take a message: ${JSON.stringify(brought)}`);
    else if (brought.answer !== undefined) {
      const { answer } = brought;
      network.carryReceipt(() => void practice.take(answer, moment()));
    }
  };
  const broken = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, damage.between(1, bytes.length - 1));
  const sending = setInterval(() => {
    for (const letter of practice.due(moment()))
      network.carry((damaged) => void toServer(damaged ? broken(letter) : letter));
  }, minuteMs);

  const server = createServer(
    (request, response) => void answer(request, response, { ...options, practice, toPractice, now: () => agenda.now }),
  );
  const port = await listening(server, options.port);
  return {
    port,
    stop: async () => {
      clearInterval(sending);
      for (const timer of timers) clearTimeout(timer);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

interface Answering extends ExchangeOptions {
  readonly practice: RecordSystem;
  readonly toPractice: (bytes: Uint8Array) => void;
  readonly now: () => number;
}

async function answer(request: IncomingMessage, response: ServerResponse, exchange: Answering): Promise<void> {
  if (request.method === "GET" && request.url === "/account") {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(exchange.practice.account(exchange.now())));
    return;
  }
  const bytes = request.method === "POST" && request.url === "/messages" ? await contentOf(request) : undefined;
  const status = bytes === undefined ? 404 : isFromServer(request, bytes, exchange) ? 202 : 401;
  if (bytes !== undefined && status === 202) exchange.toPractice(bytes);
  response.writeHead(status).end();
}

function isFromServer({ headers }: IncomingMessage, bytes: Uint8Array, { theirKey }: Answering): boolean {
  const claimed = claimedSignature(headers);
  const asked = {
    ...{ method: "POST", authority: headers.host ?? "", path: "/messages" },
    contentType: headers["content-type"] ?? "",
  };
  return claimed !== undefined && isSignedBy(theirKey, asked, claimed) && isContentOf(claimed.digest, bytes);
}

/** Undefined for one that is larger than any message. */
async function contentOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
