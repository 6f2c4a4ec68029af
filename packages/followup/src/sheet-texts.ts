import type { IsoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";
import type { SheetContent } from "./sheet-content.ts";
import type { SheetNumber } from "./sheet-numbers.ts";
import { bold, plain, type Rich, type Run, rich } from "./sheet-rich.ts";
import { SHEET_WORDS, type SheetWords } from "./sheet-words.ts";
import { type Language, writtenDay, writtenWeekday } from "./written-day.ts";

// More than this makes the type too small to read; what is left out is named, with whom to ask. Symptoms are never left out.
const MOST = { dates: 6, help: 8, numbers: 2 } as const;

/** What only a printed sheet has: its number, and the code that tells whether it is current (none in a draft). */
export interface SheetStamp {
  version: number;
  check: { code: string } | null;
}

/** Every word of the sheet, block by block: what its template prints, and what the screen shows. */
export type SheetTexts = {
  language: Language;
  draft: { mark: string; text: string } | null;
  title: string;
  person: Rich;
  version: Rich;
  check: (SheetWords["check"] & { code: string }) | null;
  noCheck: string;
  qrAlt: string;
  responsible: { heading: string; who: Rich; afterwards: Rich; notHeard: Rich; ring: Rich };
  dates: SheetWords["dates"] & { rows: string[][]; more: string | null; empty: Rich | null; note: Rich };
  watchFor: { heading: string; items: string[]; empty: Rich | null; acute: Rich | null; emergency: Rich | null };
  help: SheetWords["help"] & { items: string[]; numbers: Rich[] };
  phones: { who: Rich; number: Rich; hours: Rich }[];
  talk: Rich;
  mark: string;
  page: SheetWords["page"];
}; // a type alias, because an interface would not fit the template's record of texts

interface Telling {
  sheet: SheetContent;
  /** Null on the screen. */
  stamp: SheetStamp | null;
  words: SheetWords;
  say: (phrase: Phrase) => string;
  day: (day: IsoDay) => string;
  /** Null where a draft has no day yet. */
  dayIfKnown: (day: IsoDay | null) => string | null;
  weekdayIfKnown: (day: IsoDay | null) => string | null;
}

/** The sheet in words; without a stamp as the screen shows it, with the same words everywhere else. */
export function sheetTexts(sheet: SheetContent, stamp: SheetStamp | null, language: Language): SheetTexts {
  const words = SHEET_WORDS[language];
  const told: Telling = {
    sheet,
    stamp,
    words,
    say: (phrase) => phrase[language],
    day: (day) => writtenDay(day, language),
    dayIfKnown: (day) => (day === null ? null : writtenDay(day, language)),
    weekdayIfKnown: (day) => (day === null ? null : writtenWeekday(day, language)),
  };
  return {
    language,
    draft: sheet.draft ? words.draft : null,
    ...head(told),
    responsible: responsible(told),
    dates: dates(told),
    watchFor: watchFor(told),
    help: help(told),
    phones: [practicePhone(told), hospitalPhone(told)],
    ...foot(told),
  };
}

function head({ sheet, stamp, words, say, day, dayIfKnown }: Telling) {
  const number = stamp === null ? "" : words.version(String(stamp.version));
  return {
    title: words.title(say(sheet.cancer), sheet.ongoing),
    person: rich`${bold(sheet.patient.name)}, ${words.born} ${day(sheet.patient.bornOn)}`,
    version: rich`${number}${words.validFrom} ${plain(dayIfKnown(sheet.validFrom), words.missing.date)}`,
    check: stamp === null || stamp.check === null ? null : { ...words.check, code: stamp.check.code },
    noCheck: sheet.draft ? words.missing.code : words.onPaper,
    qrAlt: words.qrAlt,
  };
}

function responsible({ sheet, words, say, weekdayIfKnown }: Telling): SheetTexts["responsible"] {
  const atHospital = sheet.responsible === "hospital";
  const phone = unbroken(atHospital ? (sheet.hospital.contact?.phone ?? null) : sheet.practice.phone);
  const said = words.responsible[sheet.responsible];
  const practice = bold(sheet.practice.name, words.missing.practice);
  const keeps: Rich = sheet.hospitalKeeps === null ? [] : rich` ${bold(say(sheet.hospitalKeeps))}`;
  return {
    heading: words.responsible.heading,
    who: rich`${said.who}: ${atHospital ? sheet.hospital.name : practice}`,
    afterwards: [...said.afterwards(practice), ...keeps],
    notHeard: said.notHeard(bold(weekdayIfKnown(sheet.heardBy), words.missing.date)),
    ring: said.ring(bold(phone, words.missing.phone)),
  };
}

function dates({ sheet, words, say, day, dayIfKnown }: Telling): SheetTexts["dates"] {
  const shown = sheet.dates.slice(0, MOST.dates);
  const note: Rich = sheet.datesNote === null ? [] : rich`${say(sheet.datesNote)} `;
  const booking = words.booking[sheet.booking.by](bold(dayIfKnown(sheet.booking.notHeardBy), words.missing.date));
  return {
    ...words.dates,
    rows: shown.map(({ on, what, where }) => [day(on), say(what), say(where)]),
    more: sheet.dates.length > shown.length ? words.moreDates : null,
    empty: sheet.dates.length === 0 ? rich`${bold(null, words.missing.dates)}` : null,
    note: [...note, ...booking],
  };
}

function watchFor({ sheet, words, say }: Telling): SheetTexts["watchFor"] {
  const [acute, emergency] = [sheet.acute.map(say), sheet.emergency.map(say)];
  return {
    heading: words.watchFor,
    items: sheet.watchFor.map(say),
    empty: sheet.watchFor.length === 0 ? rich`${bold(null, words.missing.symptoms)}` : null,
    acute: acute.length === 0 ? null : words.acute(words.orList(acute)),
    emergency: emergency.length === 0 ? null : words.emergency(words.orList(emergency)),
  };
}

function help(told: Telling): SheetTexts["help"] {
  const { sheet, words, say } = told;
  return {
    ...words.help,
    items: sheet.help.slice(0, MOST.help).map(say),
    numbers: sheet.numbers.slice(0, MOST.numbers).map((number) => numberWithLimit(told, number)),
  };
}

function numberWithLimit({ words, say, day }: Telling, { text, takenOn, limit }: SheetNumber): Rich {
  const then = limit === null ? [bold(null, words.missing.limit)] : words.limit(bold(say(limit)));
  return [...rich`${words.number}: ${bold(say(text))} (${day(takenOn)}). `, ...then];
}

function practicePhone({ sheet, words, say }: Telling): SheetTexts["phones"][number] {
  const { name, phone, hours } = sheet.practice;
  return {
    who: rich`${bold(`${words.practice}:`)} ${plain(name, words.missing.practice)}`,
    number: rich`${bold(unbroken(phone), words.missing.phone)}`,
    hours: rich`${hours === null ? "" : say(hours)}`,
  };
}

function hospitalPhone({ sheet, words, day }: Telling): SheetTexts["phones"][number] {
  const { contact } = sheet.hospital;
  return {
    who: rich`${bold(`${words.hospital}:`)} ${contact?.label ?? sheet.hospital.name}`,
    number: rich`${bold(unbroken(contact?.phone ?? null), words.missing.phone)}`,
    hours: contact === null ? [] : howGood(contact, words, day(contact.verifiedOn)),
  };
}

/** When the number is answered and when it was tried; or that it cannot be relied on. */
function howGood(
  { hours, standing }: NonNullable<SheetContent["hospital"]["contact"]>,
  words: SheetWords,
  verifiedOn: string,
): Rich {
  if (standing === "ended") return rich`${bold(words.ended)}`;
  const when = hours === "" ? "" : `${hours}. `;
  return standing === "stale"
    ? rich`${when}${bold(words.stale(verifiedOn))}`
    : rich`${when}${words.verified} ${verifiedOn}`;
}

function foot({ sheet, stamp, words, dayIfKnown }: Telling): Pick<SheetTexts, "talk" | "mark" | "page"> {
  const { talk } = sheet;
  const doctor: Run = plain(talk?.with ?? null, words.missing.doctor);
  return {
    talk:
      talk === null && !sheet.draft
        ? words.byLetter
        : words.talk(plain(dayIfKnown(talk?.heldOn ?? null), words.missing.date), doctor),
    mark: `Følgeskab${stamp === null ? "" : words.mark(String(stamp.version))}`,
    page: words.page,
  };
}

/** A telephone number that stays on one line. */
function unbroken(phone: string | null): string | null {
  return phone === null ? null : phone.replaceAll(" ", "\u00a0");
}
