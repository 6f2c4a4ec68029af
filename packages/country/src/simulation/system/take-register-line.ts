import { dayText } from "@foelgeskab/followup/day";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { localDay } from "../time.ts";
import type { PatientRow, System } from "./system.ts";
import { advance, transact } from "./transact.ts";
import type { RegisterLine, RegisterNews } from "./wire.ts";

/** Days that a practice has to answer an offer. */
const DAYS_TO_ANSWER = 14;

/** Takes in a line of the register, in the order in which the lines of a person were written. False where it must be read again on the next night. */
export function takeRegisterLine(system: System, line: RegisterLine): boolean {
  const row = system.patients.get(line.patient);
  if (row === undefined) throw new Error("the register is asked for people who are known");
  const { keepsOrder } = system.domain.shell;
  if (keepsOrder && line.number <= row.lastLine) return true;
  return (line.number === row.lastLine + 1 || !keepsOrder) && takeLine(system, row, line);
}

function takeLine(system: System, row: PatientRow, { number, news }: RegisterLine): boolean {
  const taken = transact(system, (transaction) => {
    for (const file of system.files.values()) {
      if (file.patient !== row.id) continue;
      const command = commandFor(system, news, `${file.id}-o${number}`);
      if (command === undefined) continue;
      const decision = advance(system, transaction, file, system.country.register, command);
      if (isRefusal(decision) && !HARMLESS.has(decision.refused)) return false;
    }
    return true;
  });
  if (taken) {
    row.lastLine = Math.max(row.lastLine, number);
    tellPerson(row, news);
  }
  return taken;
}

/** A course that was closed for another reason stays closed: the register's word says nothing about it. */
const HARMLESS: ReadonlySet<string> = new Set(["closed-otherwise"]);

function tellPerson(row: PatientRow, news: RegisterNews): void {
  if (news.what === "dead") row.dead = true;
  if (news.what === "death-annulled") row.dead = false;
  if (news.what === "number" && !row.numbers.includes(news.now)) row.numbers.push(news.now);
}

function commandFor(system: System, news: RegisterNews, id: string): Command | undefined {
  const answerDue = dayText(localDay(system.clock()) + DAYS_TO_ANSWER);
  switch (news.what) {
    case "dead":
      return { type: "close-course", reason: "dead", note: "CPR-registret", on: news.on };
    case "emigrated":
      return { type: "close-course", reason: "emigrated", note: "CPR-registret", on: news.on };
    case "death-annulled":
      return { type: "reopen-course", because: "death-annulled", note: "CPR-registret", offer: { id, answerDue } };
    case "returned":
      return { type: "reopen-course", because: "returned", note: "CPR-registret", offer: { id, answerDue } };
    case "practice": {
      const { what: _what, ...change } = news;
      return { type: "change-practice", ...change, offer: { id, answerDue } };
    }
    case "region":
      return { type: "move-region", to: news.to, on: news.on };
    case "number":
      return { type: "change-identity", kind: news.kind, note: "CPR-registret" };
    default:
      return news satisfies never;
  }
}
