import type { FoldedText } from "./folded-text.ts";
import { headingOf } from "./headings.ts";
import { type Span, textBefore, textBehind } from "./span.ts";
import { surely } from "./surely.ts";
import { CLOSABLE_ABBREVIATIONS, OPEN_ABBREVIATIONS, SHORT_WORDS } from "./words/abbreviations.ts";

/** The sentences of a stretch of text. "hver 6. måned", "e.l." and "d. 18. juni" end none; a full stop before a small letter does, as typists leave capitals out. */
export function sentencesIn(
  { at, text }: { at: number; text: string },
  folded: FoldedText,
): (Span & { text: string })[] {
  const sentences: (Span & { text: string })[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?]+(?= |$)/g)) {
    const behind = stop.index + stop[0].length;
    if (stop[0].length > 2) continue; // a row of dots leads from a heading to its text
    const next = at + behind + blanks(text, behind);
    const capital = folded.capital(next);
    const loud = folded.capital(at + stop.index - 1) && folded.capital(next + 1);
    if (!endsHere(text, { start, stop: stop.index, behind, capital: capital && !(loud && goesOnLoudly(text, behind)) }))
      continue;
    sentences.push(piece(text, start, behind, at));
    start = behind;
  }
  sentences.push(piece(text, start, text.length, at));
  return sentences
    .flatMap(atBars)
    .flatMap(cutLong)
    .filter((each) => each.text !== "");
}

/** No sentence is longer than this; what is, is cut at a blank, so that looking at each with each of its marks stays cheap. */
const LONGEST = 1200;

function cutLong({ at, end, text }: Span & { text: string }): (Span & { text: string })[] {
  const pieces: (Span & { text: string })[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const blank = text.lastIndexOf(" ", start + LONGEST);
    const cut = blank > start ? blank : start + LONGEST;
    pieces.push(piece(text, start, cut, at));
    start = cut;
  }
  return start === 0 ? [{ at, end, text }] : [...pieces, piece(text, start, text.length, at)];
}

/** "… ukompliceret. | Plan: …": a bar before a heading parts two sentences; in a table it parts cells. */
function atBars({ at, text }: Span & { text: string }): (Span & { text: string })[] {
  if (!text.includes("|")) return [{ at, text, end: at + text.length }];
  const parts: (Span & { text: string })[] = [];
  let start = 0;
  for (const bar of text.matchAll(/\| *(?=[a-z][a-z .]{2,40}:)|\|$/g)) {
    parts.push(piece(text, start, bar.index, at));
    start = bar.index + bar[0].length;
  }
  return [...parts, piece(text, start, text.length, at)];
}

function piece(text: string, from: number, to: number, at: number): Span & { text: string } {
  const start = from + blanks(text, from);
  const bare = text.slice(start, to).trimEnd();
  return { at: at + start, end: at + start + bare.length, text: bare };
}

function blanks(text: string, at: number): number {
  let count = 0;
  while (text[at + count] === " ") count++;
  return count;
}

/** Abbreviations are at most this long, with their dots. */
const LONGEST_ABBREVIATION = 16;

interface Stop {
  /** Where its sentence begins. */
  start: number;
  stop: number;
  /** Where the text goes on. */
  behind: number;
  /** Whether it goes on with a capital letter. */
  capital: boolean;
}

function endsHere(text: string, { start, stop, behind, capital: capitalFollows }: Stop): boolean {
  const next = text.charAt(behind + blanks(text, behind));
  if (next === "") return true;
  if (start === 0 && blanks(text, behind) > 2 && headingOf(text) !== undefined) return false; // "Kontrol hos e.l.   Hudtjek": two columns
  if (text[stop] !== ".") return capitalFollows;
  const word = surely(/[a-z0-9.]*$/.exec(textBefore(text, stop, LONGEST_ABBREVIATION)))[0];
  if (OPEN_ABBREVIATIONS.has(word)) return false;
  if (/^\d{1,3}$/.test(word) && COUNTED.test(textBehind(text, behind, 12))) return false;
  if (/^\d{1,2}$/.test(word)) return capitalFollows && stop - word.length > start; // "1. Forløb" is a number in front
  if (CLOSABLE_ABBREVIATIONS.has(word) || isShortened(word, capitalFollows)) return capitalFollows;
  return capitalFollows || !/[a-z]$/.test(word) || !RUNS_ON.test(textBehind(text, behind, 10));
}

/** No sentence begins with these in small letters: what stood before was an abbreviation. */
const RUNS_ON = /^ *(?:ved|til|af|paa|med|hos|og|eller|fra|om|under|over|samt)(?![a-z])/;

/** Where all letters are capitals, "22,5 MG S.C. HVER 3. MÅNED" goes on, though a capital follows. */
function goesOnLoudly(text: string, behind: number): boolean {
  return /^ *(?:hver|hvert|dagl[a-z]*|livslang[a-z]*|livsvarig[a-z]*|indtil|til) /.test(textBehind(text, behind, 14));
}

/** What follows an ordinal number, in small letters or in a letter all in capitals. */
const COUNTED = /^ *(?:maaned|mdr?|uge|aar|gang|dag|halvaar|kvartal|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;

/** "Strålebeh.", "kræftkoord.": a compound that ends in an abbreviation. */
const COMPOUND = /[a-z](?:beh|koord|sygepl|kontr|unders)$/;

/** A short word, or without a vowel, or with a dot in it, is an abbreviation even if we do not know it. */
function isShortened(word: string, capitalFollows: boolean): boolean {
  if (!capitalFollows && (/^[a-z]{2,4}$/.test(word) ? !SHORT_WORDS.has(word) : COMPOUND.test(word))) return true;
  return /[a-z]/.test(word) && (!/[aeiouy]/.test(word) || /[a-z]\.[a-z]/.test(word));
}
