import type { Emessage, Envelope } from "../emessage.ts";
import type { Moment } from "../moment.ts";
import { moment } from "../moment.ts";
import type { Leftovers, NotUnderstood } from "../not-understood.ts";
import { type Place, type Said, type Unreadable, unreadable } from "../unreadable.ts";
import { newJournal } from "../wire.ts";
import { element } from "../write-xml.ts";
import { readEdifactLetter } from "./read-letter.ts";
import { readSegments } from "./read-segments.ts";
import { componentOf, type Segment } from "./segment.ts";

/** An interchange as it was read: the same content as the same message in OIOXML. */
export interface Interchange extends Pick<Emessage, "envelope" | "letters">, Leftovers {
  readonly ok: true;
}

/** Who sends the interchange to whom. */
export interface Mailboxes {
  readonly sender: string;
  readonly receiver: string;
}

/** Reads an EDIFACT interchange. Bad input is a value: unreadable as a whole, or letter by letter. */
export function readInterchange(bytes: Uint8Array): Interchange | Unreadable {
  const read = readSegments(bytes);
  if (!read.ok) return read;
  const [header, ...rest] = read.segments;
  const trailer = rest.pop();
  if (header?.tag !== "UNB") return unreadable(NO_HEADER, header?.where ?? START);
  if (trailer?.tag !== "UNZ") return unreadable(NO_TRAILER, (trailer ?? header).where);
  const letters = lettersOf(rest);
  if ("ok" in letters) return letters;
  const wrong = trailerFault(header, trailer, letters.length);
  if (wrong !== undefined) return unreadable(wrong, trailer.where);
  const mailboxes = { sender: componentOf(header, 1), receiver: componentOf(header, 2) };
  const beyond = beyondHeader(header);
  return {
    ok: true,
    envelope: envelopeOf(header),
    letters: letters.map((letter) => readEdifactLetter(letter, mailboxes)),
    ...(beyond.length === 0 ? {} : { notUnderstood: beyond }),
  };
}

/** The segments of each letter, from UNH to UNT. */
function lettersOf(segments: readonly Segment[]): readonly (readonly Segment[])[] | Unreadable {
  const letters: Segment[][] = [];
  let open: Segment[] | undefined;
  for (const segment of segments) {
    if ((segment.tag === "UNH") === (open !== undefined)) return unreadable(NOT_NESTED, segment.where);
    if (open === undefined) {
      open = [];
      letters.push(open);
    }
    open.push(segment);
    if (segment.tag === "UNT") open = undefined;
  }
  if (open !== undefined) return unreadable(NOT_NESTED, open[0]?.where);
  return letters.length === 0 ? unreadable(NO_LETTER, START) : letters;
}

function trailerFault(header: Segment, trailer: Segment, count: number): Said | undefined {
  if (componentOf(trailer, 0) !== String(count)) return WRONG_COUNT;
  return componentOf(trailer, 1) === componentOf(header, 4) ? undefined : WRONG_REFERENCE;
}

function envelopeOf(header: Segment): Envelope {
  return {
    sent: sentAt(componentOf(header, 3), componentOf(header, 3, 1)),
    identifier: componentOf(header, 4),
    acknowledgement: componentOf(header, 8) === "1" ? "pluspositivkvitt" : "minuspositivkvitt",
  };
}

/** UNB has two digits for the year. MedCom's network is of the nineties: 70 to 99 are of that century. */
function sentAt(day: string, time: string): Moment {
  const [, year = "", month, date] = /^(\d\d)(\d\d)(\d\d)$/.exec(day) ?? [];
  const [, hour, minute] = /^(\d\d)(\d\d)$/.exec(time) ?? [];
  const said =
    year === "" ? [day, time] : [`${Number(year) >= 70 ? "19" : "20"}${year}-${month}-${date}`, `${hour}:${minute}`];
  const [dayText = "", timeText = ""] = said;
  return moment.read(element("Sent", [element("Date", [dayText]), element("Time", [timeText])]), newJournal());
}

/** What MedCom always writes in UNB behind what is read; anything else is named. */
const HEADER: readonly (readonly [read: number, then: readonly string[]])[] = [
  [0, ["UNOC", "3"]],
  [1, ["14"]],
  [1, ["14"]],
  [2, []],
  [1, []],
  [0, []],
  [0, []],
  [0, []],
];

function beyondHeader(header: Segment): readonly NotUnderstood[] {
  return header.elements.flatMap((components, at) => {
    const acknowledgement = at === HEADER.length && ["0", "1", ""].includes(components.join(":"));
    const [read, then] = HEADER[at] ?? [0, []];
    const said = components.slice(read).join(":");
    return acknowledgement || said === then.join(":") ? [] : [{ where: `UNB/${at + 1}`, what: said }];
  });
}

const START: Place = { line: 1, column: 1 };
const NO_HEADER: Said = {
  da: "Beskeden begynder ikke med UNB. Bed afsenderen sende den igen.",
  en: "The message does not begin with UNB. Ask the sender to send it again.",
};
const NO_TRAILER: Said = {
  da: "Beskeden slutter ikke med UNZ; slutningen mangler, eller noget står efter den. Bed afsenderen sende den igen.",
  en: "The message does not end with UNZ; its end is missing, or something stands after it. Ask the sender to send it again.",
};
const NOT_NESTED: Said = {
  da: "Hvert brev skal gå fra UNH til UNT, og her gør det ikke. Bed afsenderen sende beskeden igen.",
  en: "Each letter must go from UNH to UNT, and here it does not. Ask the sender to send the message again.",
};
const NO_LETTER: Said = {
  da: "Beskeden har ingen breve. Bed afsenderen sende den igen.",
  en: "The message has no letters. Ask the sender to send it again.",
};
const WRONG_COUNT: Said = {
  da: "Beskeden har et andet antal breve, end UNZ siger. Bed afsenderen sende den igen.",
  en: "The message has another number of letters than UNZ says. Ask the sender to send it again.",
};
const WRONG_REFERENCE: Said = {
  da: "UNZ har et andet nummer end UNB: det er enden på en anden besked. Bed afsenderen sende den igen.",
  en: "UNZ has another number than UNB: it is the end of another message. Ask the sender to send it again.",
};
