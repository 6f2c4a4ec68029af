import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { openYaml } from "../programmes/open-yaml.ts";
import { problemSentence } from "../programmes/yaml-file.ts";
import type { Channels, Mailbox, OpenDoor, PartnerChannel } from "./channels.ts";

/** A file of channels that cannot be used: one sentence that says what, where and what to do. It never quotes a key. */
export class UnusableChannels extends Error {}

const gln = z.string().regex(/^\d{13}$/);
const mailbox = z.strictObject({
  gln,
  sor: z
    .string()
    .regex(/^\d{11,18}$/)
    .optional(),
  correspondence: z.enum(["DIS91", "CareCommunication"]).default("DIS91"),
});
const id = z.string().regex(/^[a-z0-9-]{2,40}$/);
const keyFile = z.string().min(1).max(500);
const file = z.strictObject({
  name: id.default("foelgeskab"),
  own: z.array(mailbox).default([]),
  partners: z
    .array(
      z
        .strictObject({
          ...{ id, name: z.string().min(1).max(100), mailboxes: z.array(mailbox).min(1) },
          ...{
            url: z.url({ protocol: /^https?$/ }).optional(),
            ourKey: keyFile.optional(),
            theirKey: keyFile.optional(),
          },
        })
        .refine(({ url, ourKey }) => (url === undefined) === (ourKey === undefined), {
          error: "a url and ourKey belong together: what is sent is signed",
          path: ["ourKey"],
        }),
    )
    .default([]),
});
type ChannelsFile = z.output<typeof file>;

/** Reads the file of channels and the keys that it names, by paths beside it. Throws UnusableChannels. */
export function loadChannels(path: string): Channels {
  const folder = dirname(resolve(path));
  const yaml = openYaml(folder, basename(path));
  if (Array.isArray(yaml)) throw new UnusableChannels(yaml.map(problemSentence).join(" "));
  const read = file.safeParse(yaml.content);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path ?? [];
    throw new UnusableChannels(
      problemSentence({
        ...{ file: yaml.file, line: yaml.lineOf(at), field: at.join("."), reason: issue?.message ?? "cannot be read" },
      }),
    );
  }
  const partners = read.data.partners.map((partner) => partnerOf(partner, folder));
  refuseDouble(read.data, path);
  return channelsOf(read.data, partners);
}

function channelsOf({ name, own, partners: said }: ChannelsFile, partners: readonly PartnerChannel[]): Channels {
  const mailboxes = new Map(
    [...own, ...said.flatMap((partner) => partner.mailboxes)].map((each) => [each.gln, known(each)]),
  );
  const doors = new Map(
    partners.flatMap(({ door, ...partner }) =>
      door === undefined ? [] : partner.glns.map((each): [string, OpenDoor] => [each, { ...door, partner }]),
    ),
  );
  return { name, partners, mailbox: (each) => mailboxes.get(each), doorOf: (each) => doors.get(each) };
}

function known({ sor, ...mailbox }: ChannelsFile["own"][number]): Mailbox {
  return { ...mailbox, ...(sor === undefined ? {} : { sor }) };
}

function partnerOf(
  { id, name, mailboxes, url, ourKey, theirKey }: ChannelsFile["partners"][number],
  folder: string,
): PartnerChannel {
  return {
    ...{ id, name, glns: mailboxes.map((each) => each.gln) },
    ...(url === undefined || ourKey === undefined
      ? {}
      : { door: { url: safeUrl(url, id), ourKey: keyAt(join(folder, ourKey), "private") } }),
    ...(theirKey === undefined ? {} : { theirKey: keyAt(join(folder, theirKey), "public") }),
  };
}

/** What is signed can be read on its way all the same: outside this machine it goes by https. */
function safeUrl(text: string, partner: string): URL {
  const url = new URL(text);
  const here = ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  if (url.protocol === "https:" || here) return url;
  throw new UnusableChannels(
    `The url of ${partner} begins with http and leads to another machine: letters would be read on their way. Give its https address.`,
  );
}

function keyAt(path: string, kind: "private" | "public"): KeyObject {
  try {
    const pem = readFileSync(path, "utf8");
    const key = kind === "private" ? createPrivateKey(pem) : createPublicKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below, without a word of what stands in the file.
  }
  throw new UnusableChannels(
    `${path} holds no ${kind} Ed25519 key in PEM. Make a pair with \`npx foelgeskab partner key NAME\`, or ask the partner for theirs.`,
  );
}

/** Where would a letter for it go? */
function refuseDouble({ own, partners }: ChannelsFile, path: string): void {
  const all = [...own, ...partners.flatMap(({ mailboxes }) => mailboxes)].map((each) => each.gln);
  const double = all.find((each, at) => all.indexOf(each) !== at) ?? doubled(partners.map((partner) => partner.id));
  if (double !== undefined)
    throw new UnusableChannels(`${path}: ${double} stands twice. Give each partner and each mailbox once.`);
}

function doubled(ids: readonly string[]): string | undefined {
  return ids.find((each, at) => ids.indexOf(each) !== at);
}
