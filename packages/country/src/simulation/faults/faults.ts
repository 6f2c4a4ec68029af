/** A fault that the simulated country can be given. */
export interface FaultKind {
  /** What happens, as the safety table says it. */
  says: string;
  /** How often, of the times when it could. A chance, unless `perYear`. */
  usual: number;
  /** How often in a dense run, where what is rare in life is frequent, so that every fault meets every step. */
  dense: number;
  /** Set where `usual` and `dense` are how often it happens to one person, practice or laboratory in a year. */
  perYear?: true;
  /** The rows of the fault table (safety.md, section 4) that it stands for. */
  rows: readonly number[];
}

/** Every fault of the country by its name, as `--faults` takes it. */
export const FAULTS = {
  "practice-ignores": { says: "a practice never opens what it gets", usual: 0.1, dense: 1, perYear: true, rows: [1] },
  "practice-declines": { says: "a practice says that it is not its patient", usual: 0.08, dense: 0.15, rows: [2] },
  "ack-lost": { says: "an acknowledgement is lost", usual: 0.1, dense: 0.1, rows: [3] },
  "message-lost": { says: "a message is lost", usual: 0.1, dense: 0.1, rows: [4] },
  "message-doubled": { says: "a message comes 2 to 50 times", usual: 0.1, dense: 0.1, rows: [5] },
  "envelope-reused": { says: "a new message comes in an envelope that was used", usual: 0.01, dense: 0.1, rows: [6] },
  "message-reordered": { says: "a message is overtaken by the next ones", usual: 0.1, dense: 0.1, rows: [7] },
  "message-delayed": { says: "a message is under way for up to 72 hours", usual: 0.1, dense: 0.1, rows: [7] },
  "message-damaged": { says: "a message cannot be read", usual: 0.02, dense: 0.1, rows: [41] },
  "at-the-same-time": {
    says: "two messages about one patient come in the same minute",
    usual: 0.05,
    dense: 0.1,
    rows: [8],
  },
  "transient-error": { says: "the receiver's machine has a technical fault", usual: 0.05, dense: 0.1, rows: [9] },
  "fatal-error": { says: "the receiver's machine refuses a letter", usual: 0.02, dense: 0.15, rows: [10] },
  "ack-contradicted": { says: "the receiver says yes and then no", usual: 0.01, dense: 0.1, rows: [11] },
  "ack-of-nothing": { says: "an acknowledgement of something never sent", usual: 0.01, dense: 0.1, rows: [12] },
  "receiver-gone": {
    says: "the receiver's address is closed while a letter is under way",
    usual: 0.02,
    dense: 0.1,
    rows: [13],
  },
  "practice-closes": {
    says: "a practice closes with 6, 4 or 1 month's notice",
    usual: 0.02,
    dense: 0.15,
    perYear: true,
    rows: [14],
  },
  "practice-closes-overnight": {
    says: "a practice closes overnight",
    usual: 0.005,
    dense: 0.15,
    perYear: true,
    rows: [14],
  },
  "practice-changed": { says: "a patient changes practice", usual: 0.06, dense: 0.5, perYear: true, rows: [15] },
  "region-moved": { says: "a patient moves to another region", usual: 0.01, dense: 0.3, perYear: true, rows: [16] },
  emigrated: { says: "a patient emigrates, and may return", usual: 0.005, dense: 0.4, perYear: true, rows: [17] },
  "no-practice": { says: "a patient has no practice for a while", usual: 0.005, dense: 0.3, perYear: true, rows: [18] },
  "death-late": { says: "a death is registered weeks late", usual: 0.3, dense: 0.9, rows: [19] },
  "death-annulled": { says: "a registered death was a mistake", usual: 0.02, dense: 2, perYear: true, rows: [20] },
  "cpr-changed": { says: "a patient gets another CPR number", usual: 0.003, dense: 0.5, perYear: true, rows: [21] },
  "wrong-link": {
    says: "the records of two people are taken for one person's, and parted again",
    usual: 0.03,
    dense: 0.5,
    perYear: true,
    rows: [22],
  },
  "replacement-number": {
    says: "a patient begins with a replacement number and gets a CPR number",
    usual: 0.02,
    dense: 0.9,
    rows: [23],
  },
  "result-of-stranger": { says: "a result comes for somebody nobody knows", usual: 0.01, dense: 0.1, rows: [24] },
  "ordered-by-others": { says: "a result that another doctor ordered", usual: 0.05, dense: 0.1, rows: [25] },
  "result-preliminary": { says: "a laboratory answers preliminarily first", usual: 0.05, dense: 0.1, rows: [26] },
  "result-corrected": { says: "a laboratory corrects an answer", usual: 0.03, dense: 0.1, rows: [26] },
  "result-cancelled": { says: "a laboratory cancels an answer", usual: 0.02, dense: 0.1, rows: [26] },
  "result-by-mistake": {
    says: "a laboratory sends one patient's answer as another's and takes it back",
    usual: 0.005,
    dense: 0.2,
    rows: [26],
  },
  "unit-renamed": { says: "a laboratory renames a unit overnight", usual: 0.2, dense: 2, perYear: true, rows: [27] },
  "code-renamed": {
    says: "a laboratory renames an analysis code overnight",
    usual: 0.2,
    dense: 2,
    perYear: true,
    rows: [27],
  },
  "version-changed": { says: "a new version of the programme, once a year", usual: 0.5, dense: 0.8, rows: [28] },
  "two-at-once": { says: "two people do the same at once", usual: 0.03, dense: 0.05, rows: [29] },
  "clicked-twice": { says: "somebody presses twice", usual: 0.1, dense: 0.1, rows: [29, 33] },
  killed: { says: "the process is killed between two steps", usual: 0.02, dense: 0.02, rows: [30, 31] },
  "answer-unknown": {
    says: "the line breaks after the commit, and the person asks again",
    usual: 0.02,
    dense: 0.05,
    rows: [33],
  },
  "clock-back": { says: "the server's clock is an hour behind", usual: 1, dense: 2, perYear: true, rows: [35] },
  "clock-ahead": { says: "the server's clock is far ahead", usual: 1, dense: 2, perYear: true, rows: [35] },
  "scheduler-down": {
    says: "nothing that is planned runs for three days",
    usual: 2,
    dense: 4,
    perYear: true,
    rows: [39],
  },
  "scheduler-doubled": { says: "two schedulers run at once", usual: 0.1, dense: 0.1, rows: [40] },
  "printer-rejects": { says: "a letter to the patient is not printed", usual: 0.05, dense: 0.5, rows: [43] },
  "letter-returned": { says: "a letter comes back: unknown address", usual: 0.02, dense: 0.6, rows: [44] },
  "register-silent": {
    says: "the register of persons sends nothing for days",
    usual: 1,
    dense: 2,
    perYear: true,
    rows: [47],
  },
  "register-halved": {
    says: "the register sends a file with half the patients missing",
    usual: 0.3,
    dense: 2,
    perYear: true,
    rows: [48],
  },
  "laboratory-silent": {
    says: "a laboratory falls silent, and sends all of it later",
    usual: 0.5,
    dense: 6,
    perYear: true,
    rows: [39],
  },
  "result-never-sent": { says: "a laboratory never sends an answer", usual: 0.01, dense: 0.1, rows: [24] },
  forgotten: { says: "a person forgets a task on the first day", usual: 0.2, dense: 0.5, rows: [54] },
  holiday: { says: "a practice is on holiday", usual: 3, dense: 3, perYear: true, rows: [54] },
  "staff-left": {
    says: "a person leaves, and nobody follows for weeks",
    usual: 0.2,
    dense: 1,
    perYear: true,
    rows: [54],
  },
  "patient-forgets": { says: "a patient does not come", usual: 0.2, dense: 0.3, rows: [54] },
} as const satisfies Record<string, FaultKind>;

/** The name of a fault. */
export type Fault = keyof typeof FAULTS;

/** All names, in the table's order. */
export const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[]; // the keys of FAULTS

/** Whether a word of `--faults` names a fault. */
export function isFault(word: string): word is Fault {
  return Object.hasOwn(FAULTS, word);
}
