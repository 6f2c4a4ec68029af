import type { ClosedReason } from "@foelgeskab/followup/course";
import type { Minute } from "../time.ts";
import { partRecords } from "./part-records.ts";
import type { Outgoing, PatientRow, System } from "./system.ts";

/** The rules of the shell that a bug could break without the domain being wrong. */
export interface ShellRules {
  /** The person with a CPR number, one she has or once had. */
  findPatient(system: System, cpr: string): PatientRow | undefined;
  /** The envelope of the next sending: always a new one. */
  envelopeOf(outgoing: Outgoing): string;
  /** Whether a letter may be written to a patient. */
  mayWriteTo(patient: PatientRow): boolean;
  withdrawsLetters(reason: ClosedReason): boolean;
  /** Two records that were linked by mistake are parted. */
  partRecords: typeof partRecords;
  /** Whether what matches nobody, or cannot be read, is kept on a list. */
  keepsUnmatched(why: string): boolean;
  /** Whether a file of the register may be taken in: not one that has shrunk by more than a hundredth. */
  trustsFile(people: number, before: number): boolean;
  /** Whether the nightly run happens at a moment: once for each local date, also on the two nights of the clock's change. */
  runsAt(now: Minute): boolean;
  /** Whether a line of the register that is older than one of the same kind is passed over. */
  heedsLatest: boolean;
  /** Whether a sender hears of it only after the commit. */
  answersAfterCommit: boolean;
  /** Whether what leaves is written in the same transaction as its reason. */
  writesOutboxWithin: boolean;
}

/** What the server does. */
export const SHELL: ShellRules = {
  findPatient: (system, cpr) => [...system.patients.values()].find(({ numbers }) => numbers.includes(cpr)),
  envelopeOf: ({ message, sendings }) => `${message}-${sendings.length + 1}`,
  mayWriteTo: ({ diedOn }) => diedOn === undefined,
  withdrawsLetters: (reason) => reason === "dead",
  partRecords,
  keepsUnmatched: () => true,
  trustsFile: (people, before) => people >= before * 0.99,
  runsAt: () => true,
  heedsLatest: true,
  answersAfterCommit: true,
  writesOutboxWithin: true,
};
