import type { Analyte } from "../analyte.ts";
import { byText } from "../by-text.ts";
import { type DayNumber, dayText } from "../day.ts";
import type { Measurement } from "../usable-results.ts";
import { parseLabValue } from "../value.ts";

/** The usable values of one analyte as parallel lists in order: what a register of millions is walked by. Plain JSON; texts are the laboratory's own. */
export interface TypedList {
  days: readonly DayNumber[];
  values: readonly string[];
  /** Result ids; "" for a value of the epikrise. */
  ids: readonly string[];
  /** Codes and units: one text where all are alike, else one for each value. */
  codes: string | readonly string[];
  units: string | readonly string[];
  /** Upper ends of reference intervals, "" where none is a plain number; left out where none has one. */
  highs?: readonly string[];
}

/** Typed lists by analyte id. */
export type TypedLists = Readonly<Record<string, TypedList>>;

/** Writes usable values as typed lists. */
export function typedLists(measured: ReadonlyMap<string, readonly Measurement[]>): TypedLists {
  const lists = [...measured].map(([analyte, list]) => [analyte, typedList(list)] as const);
  return Object.fromEntries(lists.sort(([one], [other]) => byText(one, other)));
}

function typedList(list: readonly Measurement[]): TypedList {
  const highs = list.map(highOf);
  return {
    days: list.map(({ day }) => day),
    values: list.map(({ seen }) => seen.value),
    ids: list.map(({ seen }) => seen.id ?? ""),
    codes: alike(list.map(({ code }) => code)),
    units: alike(list.map(({ seen }) => seen.unit)),
    ...(highs.every((high) => high === "") ? {} : { highs }),
  };
}

function highOf({ referenceHigh, seen }: Measurement): string {
  return referenceHigh === undefined || seen.referenceHigh === undefined ? "" : seen.referenceHigh;
}

function alike(texts: readonly string[]): string | readonly string[] {
  const [first = ""] = texts;
  return texts.every((text) => text === first) ? first : texts;
}

/** Reads typed lists back, leaving out what was sampled after the day: it counts for nothing until then. A value that was usable once and cannot be read is a bug. */
export function measurements(
  lists: TypedLists,
  analytes: readonly Analyte[],
  upTo: DayNumber,
): ReadonlyMap<string, readonly Measurement[]> {
  const measured = new Map<string, readonly Measurement[]>();
  for (const { id } of analytes) {
    const list = lists[id];
    if (list !== undefined) measured.set(id, measurementsOf(list, upTo));
  }
  return measured;
}

function measurementsOf(list: TypedList, upTo: DayNumber): Measurement[] {
  const { days, values, ids, codes, units, highs } = list;
  const read: Measurement[] = [];
  for (let at = 0; at < days.length; at++) {
    const [day, text, id] = [there(days[at]), there(values[at]), there(ids[at])];
    if (day > upTo) break;
    const value = parseLabValue(text);
    if (value === undefined) throw new Error(`"${text}" was usable once`);
    const unit = typeof units === "string" ? units : there(units[at]);
    const high = highs?.[at] ?? "";
    read.push({
      day,
      value,
      code: typeof codes === "string" ? codes : there(codes[at]),
      referenceHigh: high === "" ? undefined : parseLabValue(high)?.number,
      seen: id === "" ? seenBaseline(text, unit, day) : { id, value: text, unit, sampledOn: dayText(day) },
    });
  }
  return read;
}

function there<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("a typed list has a hole");
  return item;
}

function seenBaseline(value: string, unit: string, day: DayNumber): Measurement["seen"] {
  return { value, unit, sampledOn: dayText(day) };
}
