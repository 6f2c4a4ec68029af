import { trimmed } from "./element-text.ts";
import type { Said } from "./unreadable.ts";
import { type Content, maybe, note, record, text } from "./wire.ts";

/** A day and, when told, a time of day as a letter says it: Danish local time, without zone and therefore no instant. */
export interface LocalMoment {
  readonly kind: "local";
  readonly date: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
}

/** A day or time that is none. The text is kept for a person to look at; nothing is guessed from it. */
export interface MalformedMoment {
  readonly kind: "malformed";
  readonly text: string;
  readonly why: Said;
}

/** When something happened, as a letter says it (MedCom DateTimeType). */
export type Moment = LocalMoment | MalformedMoment;

/** The calendar day of a moment, when it has one. */
export function dayOf(moment: Moment): Temporal.PlainDate | undefined {
  return moment.kind === "local" ? moment.date : undefined;
}

const parts = record<{ readonly date?: string; readonly time?: string; readonly seconds?: string }>({
  date: maybe("Date", text(10)),
  time: maybe("Time", text(5)),
  seconds: maybe("TimeWithSec", text(8)),
});

/** Date and Time of a letter. */
export const moment: Content<Moment> = {
  read: (inside, journal) => {
    const said = parts.read(inside, journal);
    return momentFrom(said.date ?? "", said.time ?? said.seconds);
  },
  write: (value, journal) => {
    if (value.kind === "malformed") note(journal, () => value.why);
    if (value.kind === "malformed") return [];
    const date = value.date.toString();
    return parts.write(
      value.time === undefined ? { date } : { date, time: value.time.toString().slice(0, 5) },
      journal,
    );
  },
};

function momentFrom(dateText: string, timeText: string | undefined): Moment {
  const date = readDay(dateText);
  const time = timeText === undefined ? undefined : readTime(timeText);
  if (date === undefined || (timeText !== undefined && time === undefined)) {
    return { kind: "malformed", text: trimmed(`${dateText} ${timeText ?? ""}`).slice(0, 40), why: NO_MOMENT };
  }
  return time === undefined ? { kind: "local", date } : { kind: "local", date, time };
}

function readDay(said: string): Temporal.PlainDate | undefined {
  // xs:date allows a zone behind the day; the day is the laboratory's own and stays what it says.
  const found = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:Z|[+-]\d\d:\d\d)?$/.exec(said);
  if (found === null) return undefined;
  const date = Temporal.PlainDate.from({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
  return date.day === Number(found[3]) ? date : undefined;
}

function readTime(said: string): Temporal.PlainTime | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(said);
  if (found === null) return undefined;
  return Temporal.PlainTime.from({
    hour: Number(found[1]),
    minute: Number(found[2]),
    second: Number(found[3] ?? 0),
  });
}

const NO_MOMENT: Said = {
  da: "Tidspunktet er ikke en rigtig dag (åååå-mm-dd) og et klokkeslæt (tt:mm). Se på det i beskeden, og spørg afsenderen.",
  en: "The moment is not a real day (yyyy-mm-dd) and time (hh:mm). Look at it in the message, and ask the sender.",
};
