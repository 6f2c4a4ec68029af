import type { Element } from "../epikrise.ts";
import { intervalsIn } from "./facts/intervals.ts";
import type { FoldedText } from "./folded-text.ts";
import { elementsHeaded, guessedHeading, headingOf } from "./headings.ts";
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
  const rows = text.split("\n");
  for (const [index, raw] of rows.entries()) {
    const last = lines.at(-1);
    const opensCapital = capital(at + (raw.length - raw.trimStart().length));
    if (raw.trim() === "") lines.push({ kind: "blank" });
    else if (last?.kind === "text" && runsOn(before, raw, opensCapital)) {
      last.text += ` ${raw}`;
      last.end = at + raw.length;
    } else lines.push(lineOf(raw, at, rows[index + 1] ?? ""));
    before = raw;
    at += raw.length + 1;
  }
  return lines;
}

function lineOf(raw: string, at: number, next: string): Line {
  const span = { at, end: at + raw.length };
  const under = headingAlone(raw);
  return under === undefined || saysSomething(raw, next)
    ? { kind: "text", text: raw, ...span }
    : { kind: "heading", text: bareHeading(raw), under, ...span };
}

/** A heading alone on its line: few words, no full stop at the end, and words that head something. */
function headingAlone(raw: string): readonly Element[] | undefined {
  const text = bareHeading(raw);
  if (
    text.length > 70 ||
    text.split(" ").length > 9 ||
    intervalsIn(text).length > 0 ||
    /(?<!(?<![a-z])(?:pt|us|tlf|amb|e\.l))[.,;]$/.test(raw.trim()) ||
    /\d\d| {3,}/.test(text) // wide blanks: what they part is its text
  )
    return undefined;
  return /[:|]/.test(text)
    ? undefined
    : (elementsHeaded(text) ??
        (/^(?:[a-z]+ ){1,5}[a-z]+$/.test(text) && HEADS.test(text) ? guessedHeading(text) : undefined));
}

/** Words of a heading that is no list of ours: it asks, or names what follows. */
const HEADS =
  /^(?:hvad|hvornaar|hvem|hvor|behandling|det|send|patienten|pt\.?|dette|saadan|kontakt|materiale|videre|fremtidig|ved|til|tidligere|aktuel|vores|jeres)(?![a-z])/;
/** Telegrams have no full stops: "genhenvises ved stigning" is a statement, though it begins like a heading. */
const STATES =
  /(?<![a-z])(?:foelges|tages|maales|kontrolleres|efter behov|(?:ved|v\.?) (?:stigning|mistanke|forvaerring|problemer|behov|tvivl|psa|ny[a-z]*|recidiv)|opereret|ingen|ikke|intet|afsluttes|afsluttet|efter skoen|som vanligt|vanlige?|relevante?|div\.?|diverse|se journalen|hos os)(?![a-z])/;

function saysSomething(raw: string, next: string): boolean {
  const text = bareHeading(raw);
  if (/[:?] *$/.test(raw) || /^[a-z]+,? (?:der|som) (?:skal|oenskes|boer) [a-z]+$/.test(text)) return false;
  if (STATES.test(text)) return true;
  return text.split(" ").length >= 3 && headingAlone(next) !== undefined && !/[:?] *$/.test(next);
}

function bareHeading(raw: string): string {
  return raw
    .trim()
    .replace(/^(?:[-*•·>=#]+|\d{1,2}[.)]|[a-z]\)) */, "")
    .replace(/[ *_=]*[:?]?[ *_=-]*$/, "");
}

function runsOn(before: string, next: string, capital: boolean): boolean {
  if (
    BULLET.test(next) ||
    headingOf(next.trimStart()) !== undefined ||
    (headingAlone(next) !== undefined && !saysSomething(next, ""))
  )
    return false;
  const end = before.trimEnd();
  if (/^ {8,}/.test(next) && !/[.:;!?]$/.test(end)) return true; // a table's second line
  if (RUNS_ON.test(end)) return true;
  if (/(?<![a-z])(?:e\.l|pt|mdr|dgl)\.$/.test(end)) return !capital && end.length >= LONG;
  return !/[.:;!?]$/.test(end) && end.length >= LONG && !capital;
}
