import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadChannels, UnusableChannels } from "./load-channels.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-channels-"));
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  await writeFile(join(folder, "own.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  await writeFile(join(folder, "net.pub.pem"), publicKey.export({ type: "spki", format: "pem" }));
  await writeFile(join(folder, "no.pem"), "SECRET-THAT-NOBODY-MAY-QUOTE");
});
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string) {
  await writeFile(join(folder, "channels.yaml"), text);
  return loadChannels(join(folder, "channels.yaml"));
}

const whole = `own:
  - { gln: "5790000990016", sor: "990000000000016" }
partners:
  - id: net
    name: Nettet
    url: https://net.example/in
    ourKey: own.pem
    theirKey: net.pub.pem
    mailboxes:
      - { gln: "5790000999026", sor: "990000000000024", correspondence: CareCommunication }
`;

test("names each mailbox's numbers and standard, and the door that its letters go to", async () => {
  const channels = await load(whole);
  expect(channels.mailbox("5790000990016")).toEqual({
    gln: "5790000990016",
    sor: "990000000000016",
    correspondence: "DIS91",
  });
  expect(channels.mailbox("5790000999026")?.correspondence).toBe("CareCommunication");
  expect(channels.doorOf("5790000999026")).toMatchObject({
    partner: { id: "net" },
    url: new URL("https://net.example/in"),
  });
  expect([channels.mailbox("5790000999040"), channels.doorOf("5790000990016")]).toEqual([undefined, undefined]);
});

test.each([
  [
    "a key that is none, and its text is not told",
    whole.replace("own.pem", "no.pem"),
    /no\.pem holds no private Ed25519 key/,
  ],
  [
    "a public key where ours should stand",
    whole.replace("ourKey: own.pem", "ourKey: net.pub.pem"),
    /no private Ed25519 key/,
  ],
  ["a door without a key", whole.replace("    ourKey: own.pem\n", ""), /channels\.yaml:4.*ourKey.*belong together/],
  ["a door that would be read on its way", whole.replace("https://net", "http://net"), /https/],
  ["a mailbox that stands twice", whole.replace("5790000999026", "5790000990016"), /5790000990016 stands twice/],
  [
    "a GLN that is none",
    whole.replace('"5790000999026"', '"579"'),
    /channels\.yaml:\d+: partners\.0\.mailboxes\.0\.gln/,
  ],
  ["a word that nobody knows", `${whole}secret: 1\n`, /secret/],
  ["no file", "", /channels\.yaml/],
])("%s is one sentence with the place, and nothing is started", async (_what, text, sentence) => {
  const failed = await load(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(UnusableChannels);
  expect(String(failed)).toMatch(sentence);
  expect(String(failed)).not.toContain("SECRET");
});
