/** A named test: its file, and words of its name that stand in the file. */
export interface NamedTest {
  file: string;
  test: string;
}

/** One row of the fault table (safety.md, section 4), with the tests that ask it apart from the simulated country. */
export interface FaultRow {
  fault: string;
  tests?: readonly NamedTest[];
  /** Why nothing asks it yet. */
  open?: string;
}

const at = (file: string, test: string): NamedTest => ({ file: `packages/${file}.test.ts`, test });
const register = (test: string): NamedTest => at("server/src/features/person/register", test);
const messaging = (test: string): NamedTest => at("medcom/src/reliable-messaging", test);
const outbox = (test: string): NamedTest => at("server/src/features/deliver/letters-outbox", test);
const sendings = (test: string): NamedTest => at("server/src/features/deliver/sendings", test);
const repetition = (test: string): NamedTest => at("server/src/features/receive/repetition", test);
const backup = (test: string): NamedTest => at("server/src/backup/backup", test);
const embedded = (test: string): NamedTest => at("server/src/store/embedded/start-embedded", test);

const KILLS: NamedTest = {
  file: "proof/kills/kills.test.ts",
  test: "killed in the middle of its work, out of memory, and its database killed",
};

/** The 55 faults in their order; the simulated country's own faults name the rows that they stand for. */
export const FAULT_ROWS: readonly FaultRow[] = [
  { fault: "A letter that the practice never opens" },
  { fault: "A practice that says no" },
  { fault: "A receipt is lost", tests: [repetition("sent again in a new envelope: the receipt of the first time")] },
  {
    fault: "A message is lost",
    tests: [
      messaging("KR7.S: without one it is sent again, after 30 and after 60 minutes"),
      sendings("MR2.S, KR7.S: is sent again after 30 and 60 minutes, each time in a new envelope"),
    ],
  },
  { fault: "A message comes many times", tests: [repetition("twenty at the same moment: one of them has the effect")] },
  {
    fault: "An envelope's number is used again",
    tests: [
      messaging("fault 6: a new message in an envelope that was used is refused"),
      at("server/src/features/receive/standards", "fault 6: a new message in a used envelope is refused"),
    ],
  },
  {
    fault: "Messages overtake each other",
    tests: [
      at(
        "server/src/advance/laws",
        "law: the same answers, any number of times and in any order, give the same end state",
      ),
    ],
  },
  {
    fault: "Two messages about one patient at once",
    tests: [repetition("twenty different answers for one patient at the same moment: none is lost")],
  },
  { fault: "A technical fault at the receiver", tests: [messaging("KR5.R: a transient error is no acknowledgement")] },
  {
    fault: "A refusal by the receiver",
    tests: [messaging("KR4.R: a fatal error is a person's at once"), sendings("KR4.R, fault 10")],
  },
  {
    fault: "Yes, and then no",
    tests: [
      outbox("first yes, then no: the first word counts"),
      messaging("fault 11: a receiver that says yes and then no"),
    ],
  },
  {
    fault: "A receipt for what was never sent",
    tests: [outbox("for a letter that was never sent, or from somebody it was not sent to")],
  },
  { fault: "The receiver's address is gone" },
  {
    fault: "A practice closes",
    tests: [
      at(
        "server/src/features/person/closing",
        "on the announced day whatever the practice still holds goes to its department in one move",
      ),
    ],
  },
  { fault: "A patient changes practice", tests: [register("the old one holds until the new one accepts")] },
  { fault: "A patient moves to another region" },
  { fault: "Emigration and return", tests: [register("the course ends, and goes on as it was")] },
  { fault: "No practice at all", tests: [register("none at all: the practice that follows goes on")] },
  { fault: "A death that is registered late", tests: [register("while a letter waits: it never leaves")] },
  { fault: "A death that is annulled", tests: [register("annulled: the course is again what it was")] },
  { fault: "Another CPR number", tests: [register("is the same person: the old number still finds her")] },
  {
    fault: "Two records taken for one person's, and parted",
    tests: [register("of another patient here is two records: that takes two people, and nothing is moved")],
  },
  {
    fault: "A replacement number becomes a CPR number",
    tests: [register("a replacement number that became a civil registration number finds the person")],
  },
  { fault: "A result of somebody unknown" },
  {
    fault: "A result that another doctor ordered",
    open: "who ordered a test is not read yet: every answer about the patient goes into every open course",
  },
  {
    fault: "Corrected, cancelled, preliminary",
    tests: [at("followup/src/result-links", "each correction replaces the one before it")],
  },
  { fault: "A unit or code renamed overnight" },
  {
    fault: "A new version of the rules",
    tests: [at("server/src/advance/programme-change", "what was due stays as the old version made it")],
  },
  {
    fault: "Two people do the same at once",
    tests: [at("server/src/http/saved-once", "ten at the same moment are saved once")],
  },
  {
    fault: "The process is killed",
    tests: [
      at("server/src/advance/crash-anywhere", "the line breaks at any statement of any act"),
      KILLS,
      at(
        "server/src/jobs/inbound-folder",
        "after a crash between taking and moving, the file is taken again and nothing is doubled",
      ),
    ],
  },
  {
    fault: "PostgreSQL is killed",
    tests: [
      KILLS,
      embedded("PostgreSQL: the server is told, and starts it again on the same port with all that was committed"),
    ],
  },
  {
    fault: "A full disk",
    tests: [at("server/src/store/embedded/other-places", "a full disk: one sentence, and nothing half made")],
  },
  {
    fault: "The line breaks, the commit is unknown",
    tests: [at("server/src/http/saved-once", "the line breaks after the commit was done")],
  },
  {
    fault: "A slow database, waiting locks",
    tests: [at("server/src/store/transaction", "a statement that takes too long is stopped")],
  },
  { fault: "A clock that jumps" },
  {
    fault: "Summer time begins and ends",
    tests: [at("server/src/clock", "half past midnight in summer is already the next Danish day")],
  },
  { fault: "29 February", tests: [at("followup/src/day", "adding months does what the calendar does")] },
  {
    fault: "Stale time-zone data",
    tests: [at("server/src/clock", "a machine that knows no Danish summer time does not start")],
  },
  {
    fault: "Nothing planned runs for three days",
    tests: [at("server/src/features/certificate/certify", "three nights were missed")],
  },
  {
    fault: "Two schedulers at once",
    tests: [at("server/src/features/certificate/certify", "two servers wake at once: the night has one certificate")],
  },
  {
    fault: "A message that cannot be read",
    tests: [at("server/src/jobs/inbound-folder", "a file that cannot be taken holds up no other, and is tried again")],
  },
  {
    fault: "A flood of messages",
    tests: [at("server/src/features/receive/flood", "100 messages about one patient at the same moment")],
  },
  {
    fault: "A letter that is not printed",
    tests: [outbox("a folder that cannot be written leaves the letter waiting")],
  },
  { fault: "A letter that comes back" },
  {
    fault: "The log-in provider is away",
    tests: [at("server/src/access/national-log-in", "while the provider is away the page says so")],
  },
  {
    fault: "The provider's keys change",
    tests: [
      at("server/src/access/national-log-in", "when the provider has changed its key"),
      at("server/src/access/national-log-in", "a provider whose clock is a minute %s is believed"),
      at("server/src/access/national-log-in", "it comes from the future"),
    ],
  },
  {
    fault: "A register falls silent",
    tests: [
      at(
        "server/src/features/deliver/held-for-register",
        "after 72 hours without a register letters about patients are held",
      ),
    ],
  },
  {
    fault: "Half a register",
    tests: [register("a whole file in which more than one per cent are missing is refused")],
  },
  {
    fault: "An empty backup",
    tests: [
      backup("an empty one"),
      backup("is green for a whole backup, and leaves no database behind"),
      backup("is red where nobody has made a backup since yesterday"),
      backup("every table is the same, row by row, and so are its chains, its guards and its counts"),
    ],
  },
  {
    fault: "Restore to yesterday",
    tests: [
      backup("nothing that was on its way is sent again; it is held for a person of its sender"),
      at("server/src/backup/after-restore", "the region's office is told to ask the partners"),
    ],
  },
  {
    fault: "A migration killed half way",
    tests: [at("server/src/store/migrate", "a file that fails is named, and nothing of it is kept")],
  },
  {
    fault: "A bit flips",
    tests: [at("server/src/features/certificate/tamper", "the copy that last night made is changed")],
  },
  {
    fault: "Memory runs out",
    tests: [KILLS],
  },
  { fault: "People forget, are on holiday, leave" },
  {
    fault: "All of it at once",
    tests: [{ file: "packages/server/src/cli/simulate.test.ts", test: "in the country of seed %i, with faults" }],
  },
];
