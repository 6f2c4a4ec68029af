import type { Element } from "../epikrise.ts";
import type { FoldedText } from "./folded-text.ts";
import { elementsHeaded, headingOf } from "./headings.ts";
import type { Span } from "./span.ts";

/** A stretch of a letter between hard line ends: text whose lines run on is one, a heading on its own line is another. */
export type Line =
  | (Span & { kind: "text"; text: string })
  | (Span & { kind: "heading"; text: string; under: readonly Element[] })
  | { kind: "blank" };

/** A line that ends so runs on, whatever follows. */
const RUNS_ON = new RegExp(
  `(?:[,(/<>=+]|(?<![a-z])(?:${[
    "og|eller|el\\.|samt|af|paa|til|med|i|den|det|en|et|hver|hvert|ved|hos|for|fra|om|som|der|at|er|d\\.|ca\\.|tlf\\.|nr\\.",
    "over|under|efter|mindst|de|han|hun|vi|skal|kan|har|bedes|hvis|da|fordi|idet|men|ikke|ingen|uden|gange?|kl\\.|seneste",
  ].join("|")}))$`,
);
/** A line this long was broken by a margin, not by its writer. */
const LONG = 48;
const BULLET = /^ *(?:[-*•·>]|\d{1,2}[.)] |[a-z]\) )/;

/** The stretches of a letter, in its order. Line ends inside one become blanks, so that places stay what they are. */
export function linesOf({ text, capital }: FoldedText): Line[] {
  const lines: Line[] = [];
  let [at, before] = [0, ""];
  for (const raw of text.split("\n")) {
    const last = lines.at(-1);
    const opensCapital = capital(at + (raw.length - raw.trimStart().length));
    if (raw.trim() === "") lines.push({ kind: "blank" });
    else if (last?.kind === "text" && runsOn(before, raw, opensCapital)) {
      last.text += ` ${raw}`;
      last.end = at + raw.length;
    } else lines.push(lineOf(raw, at));
    before = raw;
    at += raw.length + 1;
  }
  return lines;
}

function lineOf(raw: string, at: number): Line {
  const span = { at, end: at + raw.length };
  const under = headingAlone(raw);
  return under === undefined
    ? { kind: "text", text: raw, ...span }
    : { kind: "heading", text: bareHeading(raw), under, ...span };
}

/** A heading alone on its line: few words, no full stop at the end, and words that head something. */
function headingAlone(raw: string): readonly Element[] | undefined {
  const text = bareHeading(raw);
  if (text.length > 70 || text.split(" ").length > 9 || /[.,;]$/.test(raw.trim()) || /\d\d/.test(text))
    return undefined;
  return /[:|]/.test(text) ? undefined : elementsHeaded(text);
}

function bareHeading(raw: string): string {
  return raw
    .trim()
    .replace(/^(?:[-*•·>=#]+|\d{1,2}[.)]|[a-z]\)) */, "")
    .replace(/[ *_=]*[:?]?[ *_=-]*$/, "");
}

function runsOn(before: string, next: string, capital: boolean): boolean {
  if (BULLET.test(next) || headingOf(next.trimStart()) !== undefined || headingAlone(next) !== undefined) return false;
  const end = before.trimEnd();
  if (/^ {8,}/.test(next) && !/[.:;!?]$/.test(end)) return true; // a table's second line
  if (RUNS_ON.test(end)) return true;
  if (/(?<![a-z])(?:e\.l|pt|mdr|dgl)\.$/.test(end)) return !capital && end.length >= LONG;
  return !/[.:;!?]$/.test(end) && end.length >= LONG && !capital;
}
