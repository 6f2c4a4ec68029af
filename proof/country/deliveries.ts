import type { Asked } from "@foelgeskab/country/simulation/system/deed";
import type { Envelope, RegisterNews } from "@foelgeskab/country/simulation/system/wire";
import { instantText, localDay } from "@foelgeskab/country/simulation/time";
import { dayText } from "@foelgeskab/followup/day";
import {
  bytesOf,
  correspondence,
  laboratoryAnswer,
  type ResultSaid,
  receiptFor,
} from "../../packages/server/src/testing/messages.ts";
import { deliver } from "./deliver.ts";
import { untilAnswered } from "./desks.ts";
import type { Served } from "./served.ts";

/** A message comes over the network: "ok" where its receipt is positive, "fatal-error" where it is negative. */
export async function takeIn(served: Served, arriving: Envelope): Promise<string> {
  const { status, text } = await deliver(
    served.origin,
    "inbound",
    served.stage.tokens.network,
    messageOf(served, arriving),
  );
  if (text.includes("PositiveReceipt")) return "ok";
  return text.includes("NegativeReceipt") || status === 422 ? "fatal-error" : `${status} ${text.slice(0, 200)}`;
}

/** A message as it travels: whole, or broken in its middle. */
export function messageOf(served: Served, arriving: Envelope): Uint8Array {
  const { body } = arriving;
  if (body.kind !== "results" && body.kind !== "reply") throw new Error(`nobody sends us a ${body.kind}`);
  const whole = bytesOf(body.kind === "results" ? answerOf(served, arriving, body) : replyOf(served, arriving, body));
  return arriving.damaged ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
}

type Results = Extract<Envelope["body"], { kind: "results" }>;

function answerOf({ stage, house, numbers }: Served, arriving: Envelope, { cpr, results, by }: Results): string {
  const [first] = results;
  if (first === undefined) throw new Error("a laboratory answers something");
  const receiver = stage.parties.get(arriving.to);
  if (receiver === undefined) throw new Error(`nobody knows ${arriving.to}`);
  const [, sample = ""] = first.measurement.split(" ");
  return laboratoryAnswer({
    cpr: numbers.of(cpr),
    letterId: `${house}${arriving.message}`,
    envelopeId: `${house}${arriving.envelope}`,
    senderEan: stage.laboratories.get(by.party) ?? "",
    laboratory: by.name,
    receiver: {
      ean: receiver.ean,
      ...(receiver.kind === "practice" ? { yder: receiver.identifier } : { shak: receiver.identifier }),
    },
    sample: `${house}${sample}`,
    sampledOn: first.sampledOn,
    issuedAt: first.issuedAt,
    results: results.map(resultSaid),
  });
}

type ReplyBody = Extract<Envelope["body"], { kind: "reply" }>;

/** A practice's letter of reply; its subject names the course, as the link in the letter that it answers does. */
function replyOf(
  { stage, house, numbers, names, lived }: Served,
  arriving: Envelope,
  { cpr, handover, reply, by }: ReplyBody,
): string {
  const sender = stage.parties.get(by.party);
  if (sender === undefined) throw new Error(`nobody knows ${by.party}`);
  const about = [...lived.system.files.values()].find(({ id }) => handover.startsWith(`${id}-`));
  return correspondence({
    cpr: numbers.of(cpr),
    letterId: `${house}${arriving.message}`,
    subject: `Svar: ${names.toServer(about?.id ?? "")}`,
    text: reply.words,
    sender: { ean: sender.ean, yder: sender.identifier },
    organisation: sender.organisation,
    writtenOn: reply.writtenOn,
  });
}

function resultSaid({ analysis, value, unit, status }: Results["results"][number]): ResultSaid {
  return {
    ...{ code: analysis, unit, status: STATUS[status] ?? "" },
    value: value.replace(/^[<>]/, ""),
    ...(value.startsWith("<") ? { operator: "mindre_end" } : {}),
  };
}

/** MedCom's words; it has none for a cancelled answer. */
const STATUS: Partial<Record<Results["results"][number]["status"], string>> = {
  final: "svar_endeligt",
  corrected: "svar_rettet",
  preliminary: "svar_midlertidigt",
};

/** The machine of a receiver says what became of a letter; or somebody's says that it has one that was never sent. */
export async function takeReceipt(
  served: Served,
  { about, outcome }: Extract<Asked, { what: "receipt" }>,
): Promise<string> {
  const { origin, pool, names, house, stage } = served;
  const { rows } = await untilAnswered(() =>
    pool.query<{ letter: string; envelope: string; from: string; to: string }>(
      `SELECT letter_id AS letter, envelope_id AS envelope, party_id AS from, receiver_ean AS to
       FROM foelgeskab.outbound WHERE about = $1 AND kind IN ('XDIS02', 'XREF01')`,
      [names.toServer(about)],
    ),
  );
  const [letter] = rows;
  if (letter === undefined) return "no letter left";
  const never = outcome === "never-sent";
  const message = receiptFor(
    {
      envelopeId: letter.envelope,
      letterId: never ? `${letter.letter.slice(0, -1)}X` : letter.letter,
      senderEan: stage.parties.get(letter.from)?.ean ?? "",
      receiverEan: letter.to,
    },
    outcome === "fatal-error" ? "CTL02" : "CTL03",
    `${house}${outcome.slice(0, 2)}${letter.letter}`,
  );
  const { status, text } = await deliver(origin, "inbound", stage.tokens.network, Buffer.from(message, "utf8"));
  return status < 300 ? "done" : `${status} ${text.slice(0, 200)}`;
}

/** The register delivers one line. */
export async function takeLine(
  served: Served,
  { line, written }: Extract<Asked, { what: "register" }>,
): Promise<string> {
  const { stage, numbers } = served;
  const about = { at: instantText(written), cpr: numbers.of(`${line.patient}#1`), on: dayText(localDay(written)) };
  const text = [
    { register: "CPR-registret", kind: "changes" },
    { ...about, ...statementOf(served, line.news) },
  ];
  const bytes = Buffer.from(text.map((each) => JSON.stringify(each)).join("\n"), "utf8");
  const { status, text: said } = await deliver(served.origin, "register", stage.tokens.register, bytes);
  if (status !== 200) return `${status} ${said.slice(0, 200)}`;
  const { lines } = JSON.parse(said) as { lines: { state: string }[] }; // as the server's RegisterReport says
  return lines[0]?.state === "waiting" ? "waits" : lines[0] === undefined ? said.slice(0, 200) : "taken";
}

function statementOf({ stage, numbers }: Served, news: RegisterNews): object {
  switch (news.what) {
    case "dead":
      return { says: "death", on: news.on };
    case "emigrated":
      return { says: "emigration", on: news.on };
    case "death-annulled":
      return { says: "death-annulled" };
    case "returned":
      return { says: "return" };
    case "practice": {
      const { to, on, because } = news;
      const practice = to === null ? null : (stage.parties.get(to)?.identifier ?? "");
      return { says: "practice", on, practice, because };
    }
    case "region":
      return { says: "region", on: news.on, region: news.to };
    case "number":
      return { says: "new-number", number: numbers.of(news.now) };
    default:
      return news satisfies never;
  }
}
