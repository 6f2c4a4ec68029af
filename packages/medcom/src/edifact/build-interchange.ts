import { type Envelope, envelope as envelopeForm } from "../emessage.ts";
import { type WritingSwitches, writableDates } from "../letter-form.ts";
import { type Letter, writeByForm } from "../letters.ts";
import type { Leftovers } from "../not-understood.ts";
import type { Said } from "../unreadable.ts";
import { inside, type Journal, newJournal, note, type Problem } from "../wire.ts";
import { element } from "../write-xml.ts";
import type { LetterLayout } from "./letter-layout.ts";
import { letterOfVersion } from "./letter-layouts.ts";
import { letterSource, type Source } from "./letter-tree.ts";
import { type Segment, segmentOf } from "./segment.ts";
import { writeSegments } from "./write-segments.ts";

/** Letters from one mailbox to another. */
export interface OutgoingInterchange {
  readonly envelope: Envelope;
  readonly letters: readonly (Letter & Leftovers)[];
}

/** The bytes of an interchange, or why it may not be sent. */
export type BuiltInterchange =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Writes an interchange. What has no place in EDIFACT is refused, with its place in the letter. */
export function buildInterchange(
  { envelope, letters }: OutgoingInterchange,
  switches: WritingSwitches = {},
): BuiltInterchange {
  const journal = newJournal();
  const header = headerOf(envelope, letters, journal);
  const body = letters.flatMap((letter) => letterSegments(letter, journal, switches));
  const segments = [header, ...body, segmentOf("UNZ", [String(letters.length)], [envelope.identifier])];
  const bytes = writeSegments(segments);
  if (bytes === undefined) note(journal, NO_BYTE);
  return journal.problems.length > 0 || bytes === undefined
    ? { ok: false, problems: journal.problems }
    : { ok: true, bytes };
}

function headerOf(envelope: Envelope, letters: readonly Letter[], journal: Journal): Segment {
  const [first, ...more] = letters;
  const [sender = "", receiver = ""] = [first?.sender.ean, first?.receiver.ean];
  if (first === undefined) note(journal, NO_LETTER);
  if (more.some((each) => each.sender.ean !== sender || each.receiver.ean !== receiver)) note(journal, ONE_WAY);
  const { source } = letterSource(element("Envelope", envelopeForm.write(envelope, journal)), journal);
  const said = (path: string): string => source.take(path)?.replace(/[-:]/g, "") ?? "";
  const [day, time] = [said("Sent/Date"), said("Sent/Time")];
  if (!/^(?:19[7-9]|20[0-6])\d{5}$/.test(day) || time === "") note(journal, NO_CENTURY);
  const acknowledged = envelope.acknowledgement === "pluspositivkvitt" ? "1" : "0";
  const asked = first !== undefined && "original" in first ? [] : [[], [], [], [acknowledged]];
  return segmentOf(
    "UNB",
    ["UNOC", "3"],
    [sender, "14"],
    [receiver, "14"],
    [day.slice(2), time],
    [envelope.identifier],
    ...asked,
  );
}

function letterSegments(letter: Letter & Leftovers, journal: Journal, switches: WritingSwitches): readonly Segment[] {
  if (letter.notUnderstood !== undefined) note(journal, NOT_WRITTEN);
  const { identifier, version } = letter.head;
  const { form, children } = writeByForm(letter, journal);
  const described = letterOfVersion(version);
  const dates = writableDates(form, version, switches);
  if (described === undefined || dates.length === 0) {
    note(journal, () => cannotBeWritten(version));
    return [];
  }
  const { source, noteUntaken } = letterSource(element(form.element, children), inside(journal, form.element));
  for (const path of SAID_BESIDE) source.take(path);
  const layout = described.layout(version);
  const message = [layout.message, "D", "93A", layout.agency, version.slice(1)];
  const body = bodyOf(layout, source);
  noteUntaken();
  return [
    segmentOf("UNH", [identifier], message, [described.type]),
    ...body,
    segmentOf("UNT", [String(body.length + 2)], [identifier]),
  ];
}

/** What stands in UNB and UNH. */
const SAID_BESIDE = [
  "Letter/Identifier",
  "Letter/VersionCode",
  "Letter/StatisticalCode",
  "Letter/TypeCode",
  "Sender/EANIdentifier",
  "Receiver/EANIdentifier",
];

function bodyOf(layout: LetterLayout, source: Source): readonly Segment[] {
  const counts = new Map<string, number>();
  const head = layout.head.flatMap((part) => part.write(source, 1).segments);
  const groups = layout.groups.flatMap((group) => {
    const each = group.each === undefined ? [source] : source.all(group.each);
    return each.flatMap((one) => {
      const count = (counts.get(group.tag) ?? 0) + 1;
      const written = group.parts.map((part) => part.write(one, count));
      if (group.always !== true && group.each === undefined && !written.some(({ says }) => says)) return [];
      counts.set(group.tag, count);
      const opening = /^S\d\d$/.test(group.tag) ? [segmentOf(group.tag, [group.tag.slice(1)])] : [];
      return [...opening, ...written.flatMap(({ segments }) => segments)];
    });
  });
  return [...head, ...groups];
}

function cannotBeWritten(version: string): Said {
  return {
    da: `Udgaven ${version} kan ikke skrives i EDIFACT: vi kender den ikke hele. Vælg en udgave, som vi kender.`,
    en: `Version ${version} cannot be written in EDIFACT: we do not know all of it. Choose one that we know.`,
  };
}

const NOT_WRITTEN = (): Said => ({
  da: "Brevet har noget, som ikke er forstået, og det kan ikke skrives. Lad det ude, og sig det.",
  en: "The letter has something that was not understood, and that cannot be written. Leave it out, and say so.",
});
const NO_LETTER = (): Said => ({ da: "Beskeden har ingen breve.", en: "The message has no letters." });
const ONE_WAY = (): Said => ({
  da: "Beskedens breve har forskellige afsendere eller modtagere. Send dem hver for sig.",
  en: "The letters of the message have different senders or receivers. Send them one by one.",
});
const NO_CENTURY = (): Said => ({
  da: "En besked i EDIFACT kan være afsendt fra 1970 til 2069, med klokkeslæt.",
  en: "A message in EDIFACT can have been sent from 1970 to 2069, with a time of day.",
});
const NO_BYTE = (): Said => ({
  da: "Et tegn i beskeden findes ikke i EDIFACT's tegnsæt (UNOC). Send den som OIOXML.",
  en: "A sign in the message is not in EDIFACT's set (UNOC). Send it as OIOXML.",
});
