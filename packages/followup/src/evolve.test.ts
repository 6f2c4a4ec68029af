import { describe, expect, test } from "vitest";
import type { CourseEvent, CourseResult, Handover, Recorded } from "./course.ts";
import { replay, stepsOf } from "./evolve.ts";
import type { Actor } from "./party.ts";
import { day } from "./testing/invented-programme.ts";

const doctor: Actor = { user: "karen", name: "Karen Lund Iversen", role: "hospital-doctor", party: "dep-uro" };

function recorded(event: CourseEvent, on = "2026-08-01"): Recorded {
  return { event, by: doctor, at: `${on}T08:00:00Z`, on: day(on) };
}
const opened: CourseEvent = {
  type: "course-opened",
  ...{ cancer: "prostate", icd10: "DC619", programme: "prostate-rp@1" },
  ...{ anchors: { surgeryDate: day("2026-01-10") }, department: "dep-uro" },
};
const answer = (id: string, sampledOn: string): CourseResult => ({
  ...{ id, analysis: "NPU08669", value: "0.1", unit: "ug/L", sampledOn: day(sampledOn), status: "final" },
  ...{ measurement: id, issuedAt: "", laboratory: "AUH" },
});
const handover = { id: "h1", from: "dep-uro", to: "pra-vestergade" } as Handover; // nothing else of it is asked for here
const answered = (...results: CourseResult[]) => recorded({ type: "results-received", results });

const ended: CourseEvent = { type: "course-closed", reason: "emigrated", note: "" };

describe("events that cannot follow each other are a bug, and never a course", () => {
  test.each<[string, CourseEvent[], string]>([
    ["anything before the opening", [{ type: "handover-accepted", handover: "h1" }], 'begins with "course-opened"'],
    [
      "an acceptance without an offer",
      [opened, { type: "handover-accepted", handover: "h1" }],
      "only an offered hand-over",
    ],
    [
      "a question without an offer",
      [opened, { type: "handover-questioned", handover: "h1", question: "?" }],
      "nothing is asked about a course that is at-hospital",
    ],
    ["an end after the end", [opened, ended, ended], "a closed course is not closed again"],
    [
      "a practice that closes without following anybody",
      [opened, { type: "holder-moved", from: "pra-1", to: "dep-uro", because: "practice-closed" }],
      "no practice follows a course that is at-hospital",
    ],
    [
      "taken back without a referral",
      [opened, { type: "rereferral-accepted", rereferral: "r1" }],
      "only a re-referral",
    ],
    [
      "a referral refused that nobody made",
      [opened, { type: "rereferral-declined", rereferral: "r1", reason: "" }],
      "referred-back, not at-hospital",
    ],
    [
      "taken back from nobody",
      [opened, { type: "taken-back", from: "pra", reason: "" }],
      "no practice follows a course",
    ],
    [
      "an end after the end",
      [
        opened,
        { type: "course-closed", reason: "dead", note: "" },
        { type: "course-closed", reason: "dead", note: "" },
      ],
      "a closed course is not closed again",
    ],
    [
      "a question to nobody, in general practice too",
      [
        ...[
          opened,
          { type: "handover-offered", handover } as CourseEvent,
          { type: "handover-accepted", handover: "h1" } as CourseEvent,
        ],
        { type: "handover-answered", handover: "h1", answer: "" },
      ],
      "nothing is asked about a course that is followed",
    ],
  ])("%s", (_, events, bug) => expect(() => replay(events.map((event) => recorded(event)))).toThrow(bug));
});

describe("a course as its events make it", () => {
  test("nothing has happened: no course", () => expect(replay([])).toBeUndefined());

  test("opened: at the department, from that day, with nothing known yet", () => {
    expect(replay([recorded(opened)])).toEqual({
      subject: {
        ...{ cancer: "prostate", icd10: "DC619", programme: "prostate-rp@1" },
        ...{ anchors: { surgeryDate: "2026-01-10" }, department: "dep-uro" },
      },
      ...{ openedOn: "2026-08-01", standing: { status: "at-hospital" }, holder: "dep-uro", holderSince: "2026-08-01" },
      ...{ earlier: [], results: [], signed: {}, symptoms: [], contacts: [], done: [], deferred: {} },
      ...{ delivered: {}, escalations: {}, triaged: {}, inquiries: [] },
    });
  });
  test("answers stand by their day, those of one day by their id, each once, in whatever order they came", () => {
    const [a, b, c] = [answer("b", "2026-03-01"), answer("a", "2026-03-01"), answer("c", "2026-02-01")];
    const ids = (...events: Recorded[]) => replay([recorded(opened), ...events])?.results.map(({ id }) => id);
    expect(ids(answered(a, b, c))).toEqual(["c", "a", "b"]);
    expect(ids(answered(c), answered(b), answered(a))).toEqual(["c", "a", "b"]);
    expect(ids(answered(a, a), answered(a), answered(b), answered(c, b))).toEqual(["c", "a", "b"]);
  });
  test("told step by step, each step is the course as it was then", () => {
    const history = [recorded(opened), answered(answer("a", "2026-03-01")), answered(answer("b", "2026-04-01"))];
    expect(stepsOf(history).map(({ course }) => course.results.length)).toEqual([0, 1, 2]);
    expect(stepsOf(history).at(-1)?.course).toEqual(replay(history));
  });
});
