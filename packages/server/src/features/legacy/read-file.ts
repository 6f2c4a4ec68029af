import { createHash } from "node:crypto";
import type { Analyte } from "@foelgeskab/followup/analyte";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { LegacyCells } from "@foelgeskab/followup/legacy/columns";
import type { LineProblem } from "@foelgeskab/followup/legacy/line-problem";
import type { MovedPerson } from "@foelgeskab/followup/legacy/moved-person";
import { readLine } from "@foelgeskab/followup/legacy/read-line";
import { readTable, type TableLine } from "@foelgeskab/followup/legacy/read-table";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { FileReading } from "../../store/legacy-files.ts";
import { decodeFile } from "./decode-file.ts";

/** One line of a file, read and held against the lines before it. */
export interface FileLine {
  line: number;
  raw: string;
  ownNumber: string;
  /** Hash of what it says, in hex; the sender's number of the line is not part of it. */
  content: string;
  /** The person and disease that it is about; null where nobody can tell. */
  about: string | null;
  person: MovedPerson | null;
  problems: LineProblem[];
  /** The number of the line before it that says the same, or something else about the same person and disease. */
  repeats: number | null;
  contradicts: number | null;
}

/** A file as its lines; or why it is refused as a whole. The same bytes on the same day are always read the same, so that a stopped reading can go on. */
export function readFile(
  bytes: Uint8Array,
  against: { today: IsoDay; analytes: readonly Analyte[] },
): { reading: FileReading; lines: FileLine[] } | { refused: Phrase } {
  const decoded = decodeFile(bytes);
  if ("refused" in decoded) return decoded;
  const table = readTable(decoded.text);
  if ("refused" in table) return table;
  const { separator, unread } = table;
  const lines = heldAgainstEarlier(table.lines.map((line) => lineOf(line, against)));
  return { reading: { encoding: decoded.encoding, separator, unread }, lines };
}

function lineOf(given: TableLine, against: { today: IsoDay; analytes: readonly Analyte[] }): FileLine {
  const { line, raw } = given;
  const alone = { line, raw, repeats: null, contradicts: null };
  if ("problem" in given)
    return { ...alone, ownNumber: "", content: hashOf(raw), about: null, person: null, problems: [given.problem] };
  const { person, problems } = readLine(given.cells, against);
  const about = person === null ? null : `${person.cpr} ${person.icd10.slice(0, 4)}`;
  const ownNumber = given.cells.loebenummer.slice(0, LONGEST_NUMBER);
  return { ...alone, ownNumber, content: contentOf(given.cells), about, person, problems };
}

const LONGEST_NUMBER = 40;

function contentOf({ loebenummer: _own, ...cells }: LegacyCells): string {
  return hashOf(JSON.stringify(Object.values(cells)));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function heldAgainstEarlier(lines: FileLine[]): FileLine[] {
  const [byContent, byAbout] = [new Map<string, number>(), new Map<string, number>()];
  return lines.map((line) => {
    const repeats = byContent.get(line.content) ?? null;
    if (repeats === null) byContent.set(line.content, line.line);
    const contradicts = repeats === null && line.about !== null ? (byAbout.get(line.about) ?? null) : null;
    if (line.about !== null && contradicts === null && repeats === null) byAbout.set(line.about, line.line);
    return { ...line, repeats, contradicts };
  });
}
