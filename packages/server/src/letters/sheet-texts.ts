import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { PatientSheet } from "./patient-sheet.ts";
import type { Printed } from "./printable.ts";
import { bold, plain, type Rich, rich } from "./rich.ts";
import { SHEET_WORDS, type SheetWords } from "./sheet-words.ts";
import { type Language, writtenDay, writtenWeekday } from "./written-day.ts";

// More than this makes the type too small to read; what is left out is named, with whom to ask.
const MOST = { dates: 6, watchFor: 8, acute: 4, help: 8, numbers: 4 } as const;

interface Telling {
  sheet: PatientSheet;
  words: SheetWords;
  say: (phrase: Phrase) => string;
  day: (day: IsoDay | null) => string | null;
  weekday: (day: IsoDay | null) => string | null;
}

/** The sheet in words, block by block, as its template reads it. */
export function sheetTexts(sheet: PatientSheet, language: Language): { [block: string]: Printed } {
  const told: Telling = {
    sheet,
    words: SHEET_WORDS[language],
    say: (phrase) => phrase[language],
    day: (day) => (day === null ? null : writtenDay(day, language)),
    weekday: (day) => (day === null ? null : writtenWeekday(day, language)),
  };
  return {
    language,
    draft: sheet.draft ? told.words.draft : null,
    ...head(told),
    responsible: responsible(told),
    dates: dates(told),
    watchFor: watchFor(told),
    help: help(told),
    phones: [practicePhone(told), hospitalPhone(told)],
    ...foot(told),
  };
}

function head({ sheet, words, say, day }: Telling): { [name: string]: Printed } {
  return {
    title: words.title(say(sheet.cancer)),
    person: rich`${bold(sheet.patient.name)}, ${words.born} ${day(sheet.patient.bornOn) ?? ""}`,
    version: rich`Version ${String(sheet.version)}. ${words.validFrom} ${plain(day(sheet.validFrom), words.missing.date)}`,
    check: sheet.check === null ? null : { ...words.check, code: sheet.check.code },
    noCheck: words.missing.code,
    qrAlt: words.qrAlt,
  };
}

function responsible({ sheet, words, weekday }: Telling): Printed {
  const atHospital = sheet.responsible === "hospital";
  const phone = unbroken(atHospital ? (sheet.hospital.contact?.phone ?? null) : sheet.practice.phone);
  const said = words.responsible[sheet.responsible];
  return {
    heading: words.responsible.heading,
    who: `${said.who}: ${atHospital ? sheet.hospital.name : sheet.practice.name}`,
    afterwards: said.afterwards(bold(sheet.practice.name)),
    notHeard: said.notHeard(bold(weekday(sheet.heardBy), words.missing.date)),
    ring: said.ring(bold(phone, words.missing.phone)),
  };
}

function dates({ sheet, words, say, day }: Telling): Printed {
  const shown = sheet.dates.slice(0, MOST.dates);
  const note: Rich = sheet.datesNote === null ? [] : rich`${say(sheet.datesNote)} `;
  const booking = words.booking[sheet.booking.by](bold(day(sheet.booking.notHeardBy), words.missing.date));
  return {
    ...words.dates,
    rows: shown.map(({ on, what, where }) => [day(on), say(what), say(where)]),
    more: sheet.dates.length > shown.length ? words.moreDates : null,
    empty: sheet.dates.length === 0 ? rich`${bold(null, words.missing.dates)}` : null,
    note: [...note, ...booking],
  };
}

function watchFor({ sheet, words, say }: Telling): Printed {
  const acute = sheet.acute.slice(0, MOST.acute).map(say);
  return {
    heading: words.watchFor,
    items: sheet.watchFor.slice(0, MOST.watchFor).map(say),
    empty: sheet.watchFor.length === 0 ? rich`${bold(null, words.missing.symptoms)}` : null,
    acute: acute.length === 0 ? null : words.acute(words.orList(acute)),
  };
}

function help({ sheet, words, say, day }: Telling): Printed {
  const numbers = sheet.numbers
    .slice(0, MOST.numbers)
    .map(({ text, takenOn }) => rich`${bold(say(text))} (${day(takenOn) ?? ""})`);
  const listed = numbers.flatMap((number, at) => (at === 0 ? number : [...rich`, `, ...number]));
  return {
    heading: words.help.heading,
    hint: words.help.hint,
    items: sheet.help.slice(0, MOST.help).map(say),
    numbers:
      numbers.length === 0
        ? null
        : [...rich`${numbers.length > 1 ? words.numbers : words.number}: `, ...listed, ...rich`.`],
    limit: sheet.limit === null ? null : words.limit(bold(say(sheet.limit))),
  };
}

function practicePhone({ sheet, words, say }: Telling): Printed {
  const { name, phone, hours } = sheet.practice;
  return {
    who: rich`${bold(`${words.practice}:`)} ${name}`,
    number: rich`${bold(unbroken(phone), words.missing.phone)}`,
    hours: rich`${hours === null ? "" : say(hours)}`,
  };
}

function hospitalPhone({ sheet, words, day }: Telling): Printed {
  const { contact } = sheet.hospital;
  return {
    who: rich`${bold(`${words.hospital}:`)} ${contact?.label ?? sheet.hospital.name}`,
    number: rich`${bold(unbroken(contact?.phone ?? null), words.missing.phone)}`,
    hours:
      contact === null
        ? []
        : rich`${contact.hours === "" ? "" : `${contact.hours}. `}${words.verified} ${day(contact.verifiedOn) ?? ""}`,
  };
}

function foot({ sheet, words, day }: Telling): { [name: string]: Printed } {
  const { talk } = sheet;
  return {
    talk: words.talk(
      plain(day(talk?.heldOn ?? null), words.missing.date),
      plain(talk?.with ?? null, words.missing.doctor),
    ),
    mark: words.mark(String(sheet.version)),
    page: words.page,
  };
}

/** A telephone number that stays on one line. */
function unbroken(phone: string | null): string | null {
  return phone === null ? null : phone.replaceAll(" ", "\u00a0");
}
