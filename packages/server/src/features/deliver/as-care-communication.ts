import { createHash } from "node:crypto";
import {
  type CareCommunicationNeeds,
  careCommunicationOfCorrespondence,
} from "@foelgeskab/medcom/conversion/care-communication-of-correspondence";
import { correspondenceOfLetters } from "@foelgeskab/medcom/conversion/correspondence-of-letters";
import { readEmessage } from "@foelgeskab/medcom/emessage";
import { buildCareCommunication } from "@foelgeskab/medcom/fhir/build-care-communication";
import { writeJson } from "@foelgeskab/medcom/fhir/write-resource";
import type { World } from "../../advance/advance.ts";
import type { Channels } from "../../channels/channels.ts";
import type { LetterToDeliver } from "../../store/outbound-rows.ts";
import { FULL_URL_BASE, fhirNow, uuidOf } from "./fhir-parts.ts";

/** One attempt at a letter as it leaves: its envelope's number, new in each, and its text; or why it may not leave, for the list of its sender. */
export type Attempt =
  | { readonly envelopeId: string; readonly body: string; readonly standard: "oioxml" | "fhir" }
  | { readonly refusal: string };

/** What an attempt is made from: the letter, and how often it has left. */
export interface Attempted {
  readonly outboundId: string;
  readonly letter: LetterToDeliver;
  readonly earlier: number;
}

/** MedCom has no category for cancer: the subject says what it is about. */
const CATEGORY = "carecoordination";

/**
 * A correspondence letter as a CareCommunication for a receiver whose mailbox speaks FHIR, held against its profile. The message's id is the letter's own here, the
 * same in every attempt; the Bundle's follows from how many there were, so that a crash in between makes no further one.
 */
export function asCareCommunication(
  { outboundId, letter, earlier }: Attempted,
  { world, channels }: { world: Pick<World, "clock" | "profiles">; channels: Channels },
): Attempt {
  const read = readEmessage(letter.body);
  const [written] = read.ok ? read.letters : [];
  if (written?.kind !== "correspondence-letter") throw new Error("a correspondence letter of ours can be read again");
  const said = correspondenceOfLetters(written, []);
  if (!said.ok) throw new Error("a correspondence letter of ours says when it was written");
  if (world.profiles === undefined) return { refusal: FHIR_OFF };
  const newId = idsOf(outboundId);
  const made = careCommunicationOfCorrespondence(said.content, { ...needsOf(letter, channels), newId });
  if (!made.ok) return { refusal: `${made.problems[0]?.why.da ?? ""} ${NOT_SENT}`.trim() };
  const bundleId = uuidOf(hashed(`${outboundId} sending ${earlier}`));
  const { events, ...rest } = made.message;
  const message = {
    ...{ ...rest, bundleId, messageId: outboundId, sent: fhirNow(world.clock.now()) },
    events: events.map((event) => ({ ...event, message: outboundId })),
  };
  const bundle = buildCareCommunication(message, { base: FULL_URL_BASE, newId });
  if (world.profiles.validate(bundle).some(({ severity }) => severity === "error")) return { refusal: NOT_BY_PROFILE };
  return { envelopeId: bundleId, body: writeJson(bundle), standard: "fhir" };
}

function needsOf({ sender }: LetterToDeliver, channels: Channels): Omit<CareCommunicationNeeds, "newId"> {
  return {
    sorOf: (gln) => channels.mailbox(gln)?.sor,
    writer: { name: sender.name, role: sender.kind === "practice" ? "Klinik" : "Afdeling", phone: sender.phone },
    category: CATEGORY,
  };
}

/** One uuid after the other, the same ones for the same letter. */
function idsOf(outboundId: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return uuidOf(hashed(`${outboundId} ${made}`));
  };
}

function hashed(text: string): Uint8Array {
  return createHash("sha256").update(text).digest().subarray(0, 16);
}

const NOT_SENT = "Brevet er ikke sendt. Ring til modtageren.";
const FHIR_OFF = `Modtageren tager kun imod FHIR, og MedComs profiler er ikke sat op her, så beskeden kan ikke prøves. ${NOT_SENT} Giv driften besked.`;
const NOT_BY_PROFILE = `Brevet overholder ikke MedComs profil for CareCommunication. ${NOT_SENT} Giv driften besked.`;
