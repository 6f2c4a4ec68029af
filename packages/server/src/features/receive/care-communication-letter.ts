import { correspondenceOfCareCommunication } from "@foelgeskab/medcom/conversion/correspondence-of-care-communication";
import { lettersOfCorrespondence } from "@foelgeskab/medcom/conversion/letters-of-correspondence";
import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import type { CareCommunication, Segment } from "@foelgeskab/medcom/fhir/care-communication";
import type { Why } from "../../store/inbound-rows.ts";
import { readFhir } from "./read-fhir.ts";
import { unreadableBecause } from "./reasons.ts";

/** A correspondence letter with the numbers of what it answers, where its standard tells them. */
export interface TakenCorrespondence extends CorrespondenceLetter {
  readonly answers?: readonly string[];
}

/** A CareCommunication as the correspondence letter that says the same, for everything that reads letters here; it keeps its own id as its number. What it brings stands before the older texts of its thread. */
export function letterOfCareCommunication(message: CareCommunication): TakenCorrespondence | Why {
  const read = correspondenceOfCareCommunication({ ...message, segments: newestFirst(message) });
  if (!read.ok) return unreadableBecause(read.problems[0]?.why ?? NOTHING_SAID);
  const { letter } = lettersOfCorrespondence(read.content, { letter: message.messageId, files: [] });
  return { ...letter, answers: answeredBy(message) };
}

/** The correspondence letter in the bytes of a CareCommunication; undefined where they are none. */
export function careCommunicationLetter(bytes: Uint8Array): TakenCorrespondence | undefined {
  const read = readFhir(bytes);
  if (!read.ok || !("kind" in read.message.said) || read.message.said.kind !== "care-communication") return undefined;
  const letter = letterOfCareCommunication(read.message.said);
  return "kind" in letter ? letter : undefined;
}

function newestFirst({ segments, events, messageId }: CareCommunication): readonly Segment[] {
  const own = new Set(events.filter(({ message }) => message === messageId).flatMap((event) => event.segments));
  const isOwn = ({ identifier }: Segment): boolean => own.has(identifier);
  return [...segments.filter(isOwn), ...segments.filter((segment) => !isOwn(segment))];
}

function answeredBy({ events }: CareCommunication): readonly string[] {
  return events.flatMap(({ previous }) => {
    if (previous === undefined) return [];
    return "message" in previous ? [previous.message] : [previous.letter.split("#")[0] ?? ""];
  });
}

const NOTHING_SAID = { da: "Beskeden siger intet.", en: "The message says nothing." };
