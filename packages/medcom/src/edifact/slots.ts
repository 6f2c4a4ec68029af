import { element } from "../write-xml.ts";
import type { Slot } from "./layout.ts";
import type { Target } from "./letter-tree.ts";
import type { Segment } from "./segment.ts";

/** A table between MedCom's words in OIOXML and its codes in EDIFACT. */
export interface Codes {
  readonly toCode: ReadonlyMap<string, string>;
  readonly toWord: ReadonlyMap<string, string>;
}

/** A table from word to code. `alsoRead` are codes that are read and never written. */
export function codes(table: Readonly<Record<string, string>>, alsoRead: Readonly<Record<string, string>> = {}): Codes {
  const words = Object.entries(table);
  return {
    toCode: new Map(words),
    toWord: new Map([...Object.entries(alsoRead), ...words.map(([word, code]) => [code, word] as const)]),
  };
}

/** A word that always stands there. */
export function is(literal: string): Slot {
  return { width: 1, literal, read: ([said]) => said === literal, write: () => [literal] };
}

/** Nothing stands there. */
export const blank: Slot = { width: 1, silent: true, read: ([said]) => said === "", write: () => undefined };

/** What says nothing of the letter: read when it is one of those, written as the first. */
export function noise(...words: readonly string[]): Slot {
  return { width: 1, silent: true, read: ([said = ""]) => words.includes(said), write: () => words.slice(0, 1) };
}

/** The group's number in its row; read whatever it is. */
export const inRow: Slot = { width: 1, silent: true, read: () => true, write: (_, count) => [String(count)] };

/** The text of an element. Empty is absent, and so is a lone `_` where the standard asks for something. */
export function at(path: string, placeholder?: "_"): Slot {
  return {
    width: 1,
    read: ([said = ""], to, segment) => putText(to, path, said === placeholder ? "" : said, segment),
    write: (from) => single(from.take(path) ?? placeholder),
    ...(placeholder === undefined ? {} : { silent: true as const }),
  };
}

/** The text of an element behind a qualifier, as `SU:Hansen`. */
export function qualified(qualifier: string, path: string): Slot {
  return {
    width: 2,
    read: ([code = "", said = ""], to, segment) =>
      (code === qualifier || said === "") && putText(to, path, said, segment),
    write: (from) => {
      const said = from.take(path);
      return said === undefined ? undefined : [qualifier, said];
    },
  };
}

/** A person's number with the register that it is from. */
export function personNumber(path: string, registers: "CPR" | "none" = "CPR"): Slot {
  const register = registers === "CPR" ? ["", "", "CPR", "IM"] : [];
  return {
    width: 5,
    read: ([said = "", ...rest], to, segment) =>
      putText(to, path, said === "_" ? "" : said, segment) && rest.every((word) => ["", "CPR", "IM"].includes(word)),
    write: (from) => {
      const said = from.take(path);
      return said === undefined ? undefined : [said, ...register];
    },
  };
}

/** What another element says too; anything else is named. */
export function echo(path: string): Slot {
  return {
    width: 1,
    silent: true,
    read: ([said = ""], to) => said === "" || said === to.said(path),
    write: (from) => single(from.take(path)),
  };
}

/** A word of MedCom's by its code. A code that is on no list is put as it is, and the form knows that it is unlisted. */
export function word(path: string, table: Codes): Slot {
  return {
    width: 1,
    read: ([said = ""], to, segment) => putText(to, path, table.toWord.get(said) ?? said, segment),
    write: (from) => single(from.take(path), (said) => table.toCode.get(said) ?? said),
  };
}

/** A day and time with its format: 102 a day, 203 with minutes, 204 with seconds. */
export function moment(path: string): Slot {
  return {
    width: 2,
    read: ([said = "", format = ""], to, segment) => {
      if (said !== "") to.put(path, momentElements(said, format), segment);
      return true;
    },
    write: (from) => {
      const digits = (name: string) => from.take(`${path}/${name}`)?.replace(/[-:]/g, "");
      const [date, time] = [digits("Date"), digits("Time")];
      if (date === undefined) return undefined;
      return time === undefined ? [date, "102"] : [date + time, "203"];
    },
  };
}

/** What `moment` wrote of another element; anything else is named. */
export function momentEcho(path: string): Slot {
  const slot = moment(path);
  return {
    ...slot,
    silent: true,
    read: ([said = ""], to) =>
      said.replace(/\D/g, "") === `${to.said(`${path}/Date`)}${to.said(`${path}/Time`)}`.replace(/\D/g, ""),
  };
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  "102": /^(\d{4})(\d\d)(\d\d)$/,
  "203": /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/,
  "204": /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
};

/** Date and Time as OIOXML has them; what is none is put as it stands, and the form knows that it is malformed. */
function momentElements(said: string, format: string) {
  const [, year, month, day, hour, minute, second] = FORMATS[format]?.exec(said) ?? [];
  if (year === undefined) return [element("Date", [said])];
  const date = element("Date", [`${year}-${month}-${day}`]);
  if (hour === undefined) return [date];
  return [
    date,
    second === undefined
      ? element("Time", [`${hour}:${minute}`])
      : element("TimeWithSec", [`${hour}:${minute}:${second}`]),
  ];
}

function single(
  said: string | undefined,
  as: (said: string) => string = (same) => same,
): readonly string[] | undefined {
  return said === undefined ? undefined : [as(said)];
}

function putText(to: Target, path: string, said: string, segment: Segment): true {
  if (said !== "") to.put(path, said, segment);
  return true;
}
