import type { LetterLabel, ReceivedLetter, UnreadableLetter, UnsupportedLetter } from "../emessage.ts";
import type { NotUnderstood } from "../not-understood.ts";
import type { Said } from "../unreadable.ts";
import { newJournal } from "../wire.ts";
import { nameLeftovers, type OpenGroup } from "./layout.ts";
import type { LetterLayout } from "./letter-layout.ts";
import { type EdifactLetter, letterOfVersion } from "./letter-layouts.ts";
import { newLetter, type Target } from "./letter-tree.ts";
import type { Mailboxes } from "./read-interchange.ts";
import { componentOf, type Segment } from "./segment.ts";

/** A letter as it was read, or what can be told of it. */
type ReadLetter = ReceivedLetter | UnsupportedLetter | UnreadableLetter;

/** Reads one letter, from UNH to UNT. */
export function readEdifactLetter(segments: readonly Segment[], mailboxes: Mailboxes): ReadLetter {
  const [header, ...body] = segments;
  const trailer = body.pop();
  if (header === undefined || trailer === undefined) throw new Error("a letter goes from UNH to UNT");
  const type = componentOf(header, 2) || componentOf(header, 1);
  const version = componentOf(header, 1, 4);
  const label: LetterLabel = {
    element: type,
    ...filled({
      identifier: componentOf(header, 0),
      version,
      senderEan: mailboxes.sender,
      receiverEan: mailboxes.receiver,
    }),
  };
  const wrong = trailerFault(header, trailer, segments.length) ?? cutText(body);
  if (wrong !== undefined) return { kind: "unreadable", label, ...wrong };
  const letter = letterOfVersion(`X${version}`);
  if (letter === undefined) return { kind: "unsupported", label };
  return readBody(letter, { header, body, version: `X${version}`, mailboxes, label });
}

interface Opened {
  readonly header: Segment;
  readonly body: readonly Segment[];
  readonly version: string;
  readonly mailboxes: Mailboxes;
  readonly label: LetterLabel;
}

function readBody(letter: EdifactLetter, { header, body, version, mailboxes, label }: Opened): ReadLetter {
  const { form, type } = letter;
  const layout = letter.layout(version);
  const { target, tree } = newLetter(form.element, header);
  target.put("Letter/Identifier", componentOf(header, 0), header);
  target.put("Letter/VersionCode", version, header);
  if (layout.agency === "UN") target.put("Letter/TypeCode", `X${componentOf(header, 2)}`, header);
  target.put("Sender/EANIdentifier", mailboxes.sender, header);
  target.put("Receiver/EANIdentifier", mailboxes.receiver, header);
  const journal = newJournal();
  journal.notUnderstood.push(...beyondHeader(header, layout, type));
  readGroups(layout, body, target, journal.notUnderstood);
  const read = form.content.read(tree, journal);
  const [problem] = journal.problems;
  if (problem !== undefined) return { kind: "unreadable", label, ...problem };
  return journal.notUnderstood.length === 0 ? read : { ...read, notUnderstood: journal.notUnderstood };
}

/** Each group is read by the first description that fits; what no description takes is named. */
function readGroups(
  layout: LetterLayout,
  body: readonly Segment[],
  target: Target,
  notUnderstood: NotUnderstood[],
): void {
  const [head = [], ...groups] = groupsOf(layout, body);
  const opening: OpenGroup = { name: "UNH", segments: head, notUnderstood };
  for (const part of layout.head) part.read(opening, target);
  nameLeftovers(opening);
  for (const segments of groups) {
    const tag = segments[0]?.tag ?? "";
    const fitting = layout.groups.find((group) => group.tag === tag && (group.when?.(segments) ?? true));
    const ownTag = /^S\d\d$/.test(tag);
    const group: OpenGroup = { name: tag, segments: ownTag ? segments.slice(1) : segments, notUnderstood };
    if (fitting !== undefined) {
      const to = fitting.each === undefined ? target : target.add(fitting.each);
      for (const part of fitting.parts) part.read(group, to);
    }
    nameLeftovers(group);
  }
}

/** What stands before the first group, and the groups, each with the segment that opens it. */
function groupsOf(layout: LetterLayout, body: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [[]];
  let inRows = false;
  for (const segment of body) {
    const opens = inRows ? segment.tag === layout.rows?.opening : /^S\d\d$/.test(segment.tag);
    if (opens) groups.push([]);
    groups.at(-1)?.push(segment);
    inRows ||= segment.tag === layout.rows?.behind;
  }
  return groups;
}

/** What MedCom always writes in UNH; anything else is named. */
function beyondHeader(
  { elements }: Segment,
  { message, agency }: LetterLayout,
  type: string,
): readonly NotUnderstood[] {
  const version = elements[1]?.[4] ?? "";
  const plain = ["", `${message}:D:93A:${agency}:${version}`, type];
  return elements.flatMap((components, at) => {
    const said = components.join(":");
    return at === 0 || said === (plain[at] ?? "") ? [] : [{ where: `UNH/${at + 1}`, what: said }];
  });
}

/** Why a letter cannot be read, and where. */
type Fault = Pick<UnreadableLetter, "why" | "where">;

function faultAt({ where }: Segment, why: Said): Fault {
  return where === undefined ? { why } : { why, where };
}

function trailerFault(header: Segment, trailer: Segment, count: number): Fault | undefined {
  if (componentOf(trailer, 0) !== String(count)) return faultAt(trailer, WRONG_COUNT);
  return componentOf(trailer, 1) === componentOf(header, 0) ? undefined : faultAt(trailer, WRONG_REFERENCE);
}

/** Text with more parts than a text segment has: a + or : in it lacks its release, and where the words belong is a guess. */
function cutText(body: readonly Segment[]): Fault | undefined {
  const cut = body.find(
    ({ tag, elements }) => tag === "FTX" && (elements.length > FTX_ELEMENTS || (elements[3]?.length ?? 0) > FTX_LINES),
  );
  return cut === undefined ? undefined : faultAt(cut, NOT_RELEASED);
}

/** Qualifier, format, a reference that MedCom never uses, and the lines. */
const FTX_ELEMENTS = 4;
const FTX_LINES = 5;

function filled(label: Readonly<Record<string, string>>): Partial<LetterLabel> {
  return Object.fromEntries(Object.entries(label).filter(([, said]) => said !== ""));
}

const WRONG_COUNT: Said = {
  da: "Brevet har et andet antal segmenter, end UNT siger. Bed afsenderen sende det igen.",
  en: "The letter has another number of segments than UNT says. Ask the sender to send it again.",
};
const WRONG_REFERENCE: Said = {
  da: "UNT har et andet nummer end UNH: det er enden på et andet brev. Bed afsenderen sende det igen.",
  en: "UNT has another number than UNH: it is the end of another letter. Ask the sender to send it again.",
};
const NOT_RELEASED: Said = {
  da: "En tekst har flere dele, end den kan have. Tegnet ? mangler nok foran et + eller : i teksten. Bed afsenderen rette og sende igen.",
  en: "A text has more parts than it can have. The sign ? is probably missing before a + or : in it. Ask the sender to correct it and send again.",
};
