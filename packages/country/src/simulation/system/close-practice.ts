import { dayText } from "@foelgeskab/followup/day";
import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { localDay } from "../time.ts";
import type { CourseFile, PatientRow, System } from "./system.ts";
import { DAYS_TO_ANSWER } from "./take-register-line.ts";
import { advance, type Transaction, transact } from "./transact.ts";

/** Closes a practice in one transaction: its patients have no doctor until the register says which, offers to it are taken back, and what it holds goes to the departments that handed over (safety S3). */
export function closePractice(system: System, practice: string, by: Actor): void {
  const rows: PatientRow[] = [];
  transact(system, (transaction) => {
    for (const file of system.files.values()) {
      const row = system.patients.get(file.patient);
      if (row !== undefined && leaves(system, transaction, { file, row, practice, by })) rows.push(row);
    }
  });
  for (const row of rows) row.practice = null;
}

interface Leaving {
  file: CourseFile;
  row: PatientRow;
  practice: string;
  by: Actor;
}

/** What the closing does to one course; true where the person was the practice's own. */
function leaves(system: System, transaction: Transaction, { file, row, practice, by }: Leaving): boolean {
  const { country } = system;
  const { course } = file;
  const open = course.standing.status !== "closed";
  const held = open && course.holder === practice;
  const own = row.practice === practice;
  if (!own && !held && !(open && isOfferedTo(file, practice))) return false;
  if (own || !held) {
    const today = localDay(system.clock());
    const offer = { id: `${file.id}-l${file.history.length}`, answerDue: dayText(today + DAYS_TO_ANSWER) };
    const to = own ? null : row.practice;
    step(system, transaction, file, country.practiceRegister, {
      ...{ type: "change-practice", from: practice, to, on: dayText(today), because: "practice-closing", offer },
    });
  }
  if (held) step(system, transaction, file, by, { type: "move-holder", from: practice, because: "practice-closed" });
  return own;
}

function isOfferedTo({ course: { standing } }: CourseFile, practice: string): boolean {
  if (standing.status === "offered") return standing.handover.to === practice;
  return standing.status === "moving" && standing.onward.to === practice;
}

function step(system: System, transaction: Transaction, file: CourseFile, by: Actor, command: Command): void {
  const decision = advance(system, transaction, file, by, command);
  if (isRefusal(decision)) throw new Error(`a practice that closes is not stopped by a course: ${decision.refused}`);
}
