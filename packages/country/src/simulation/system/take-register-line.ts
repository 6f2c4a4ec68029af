import { dayText } from "@foelgeskab/followup/day";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { localDay, type Minute } from "../time.ts";
import { lettersTo } from "./leaving.ts";
import type { PatientRow, System } from "./system.ts";
import { advance, transact } from "./transact.ts";
import type { RegisterLine, RegisterNews } from "./wire.ts";

/** Days that a practice has to answer an offer. */
export const DAYS_TO_ANSWER = 14;

/** What the register says of one kind pushes aside what it said of that kind before, whichever line comes first (safety S12). */
const KIND: Record<RegisterNews["what"], string> = {
  ...{ dead: "life", "death-annulled": "life", emigrated: "residence", returned: "residence" },
  ...{ practice: "practice", region: "region", number: "number" },
};

/** Takes in a line that the register wrote at a moment, on all courses of the person or on none. False where a course cannot take it: it is read again on the next night. */
export function takeRegisterLine(system: System, line: RegisterLine, written: Minute): boolean {
  const row = system.patients.get(line.patient);
  if (row === undefined) throw new Error("the register is asked for people who are known");
  const kind = KIND[line.news.what];
  const older = system.domain.shell.heedsLatest && (row.said.get(kind) ?? 0) > written;
  if (!older && !takeLine(system, row, line)) return false;
  if (!older) {
    row.said.set(kind, written);
    tellPerson(row, line.news);
  }
  row.read.add(line.number);
  return true;
}

function takeLine(system: System, row: PatientRow, { number, news }: RegisterLine): boolean {
  return transact(system, (transaction) => {
    if (news.what === "dead" && system.domain.shell.withdrawsLetters("dead"))
      transaction.withdrawn.push(...lettersTo(system, row.id));
    for (const file of system.files.values()) {
      if (file.patient !== row.id) continue;
      for (const command of [commandFor(system, row, news, `${file.id}-o${number}`), ...endedOtherwise(row, news)]) {
        const decision = advance(system, transaction, file, system.country.register, command);
        if (isRefusal(decision) && !HARMLESS.has(decision.refused)) return false;
      }
    }
    return true;
  });
}

/** A death that is taken back does not bring home who has left since, nor does a return wake the dead. */
function endedOtherwise({ diedOn, emigratedOn }: PatientRow, news: RegisterNews): Command[] {
  if (news.what === "death-annulled" && emigratedOn !== undefined)
    return [{ type: "close-course", reason: "emigrated", note: "", on: emigratedOn }];
  if (news.what === "returned" && diedOn !== undefined)
    return [{ type: "close-course", reason: "dead", note: "", on: diedOn }];
  return [];
}

/** A course that was closed for another reason stays closed: the register's word says nothing about it. */
const HARMLESS: ReadonlySet<string> = new Set(["closed-otherwise"]);

function tellPerson(row: PatientRow, news: RegisterNews): void {
  if (news.what === "dead") row.diedOn = news.on;
  if (news.what === "death-annulled") delete row.diedOn;
  if (news.what === "emigrated") row.emigratedOn = news.on;
  if (news.what === "returned") delete row.emigratedOn;
  if (news.what === "practice") row.practice = news.to;
  if (news.what === "number" && !row.numbers.includes(news.now)) row.numbers.push(news.now);
}

function commandFor(system: System, row: PatientRow, news: RegisterNews, id: string): Command {
  const answerDue = dayText(localDay(system.clock()) + DAYS_TO_ANSWER);
  switch (news.what) {
    case "dead":
      return { type: "close-course", reason: "dead", note: "", on: news.on };
    case "emigrated":
      return { type: "close-course", reason: "emigrated", note: "", on: news.on };
    case "death-annulled":
      return { type: "reopen-course", because: "death-annulled", note: "", offer: { id, answerDue } };
    case "returned":
      return { type: "reopen-course", because: "returned", note: "", offer: { id, answerDue } };
    case "practice": {
      const { to, on, because } = news;
      return { type: "change-practice", from: row.practice, to, on, because, offer: { id, answerDue } };
    }
    case "region":
      return { type: "move-region", to: news.to, on: news.on };
    case "number":
      return { type: "change-identity", kind: news.kind, note: "" };
    default:
      return news satisfies never;
  }
}
