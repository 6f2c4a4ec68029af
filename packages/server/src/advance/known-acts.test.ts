import { pictureOf } from "@foelgeskab/followup/course-picture";
import { whyNotMoved } from "@foelgeskab/followup/decide/programme-change";
import { dayOf } from "@foelgeskab/followup/ids";
import { impactOn } from "@foelgeskab/followup/impact";
import type { Programme } from "@foelgeskab/followup/programme";
import { describe, expect, test } from "vitest";
import {
  catalogue,
  day,
  doctor,
  followed,
  gp,
  laboratory,
  offer,
  programmeGroup,
  psa,
  rightLetter,
  Story,
} from "./testing/domain-story.ts";

const bornOn = day("1955-03-14");

function there(story: Story) {
  const { course } = story;
  if (course === undefined) throw new Error("the story began");
  return course;
}
const picture = (story: Story, on: string) =>
  pictureOf(there(story), { today: dayOf(day(on)), bornOn, versions: catalogue.ruling });

describe("why a course stays on the version that it has", () => {
  const second = catalogue.pinned("prostate-rp@2");
  const why = (to: Programme, story = followed()) => whyNotMoved(there(story), to)?.refused;

  test.each<[string, Partial<Programme>, string | undefined]>([
    ["nothing keeps it", {}, undefined],
    ["the same version", { version: 1 }, "not-newer"],
    ["an older one", { version: 0 }, "not-newer"],
    ["another programme", { id: "prostate-rt", version: 3 }, "not-newer"],
    ["not for the diagnosis", { icd10: ["DC67"], icd10Ranges: [] }, "does-not-fit"],
    [
      "a day that the course does not have",
      { anchor: { ...second.anchor, name: "radiotherapyEndDate" } },
      "does-not-fit",
    ],
  ])("%s", (_, own, expected) => expect(why({ ...second, ...own })).toBe(expected));

  test("a closed course, and one that waits for an answer", () => {
    const closed = followed();
    closed.on("2024-09-01", gp, { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" });
    expect(why(second, closed)).toBe("course-closed");
    const waiting = new Story("prostate-rp@1").opened("2024-01-10");
    waiting.on("2024-06-03", doctor, offer(waiting, "2024-06-03"));
    expect(why(second, waiting)).toBe("offer-open");
  });
  test("the programme group's own word moves, once, and says why", () => {
    const story = followed();
    const move = { type: "change-programme", to: "prostate-rp@2", because: "PSA en gang om året" } as const;
    expect(story.on("2025-03-01", gp, move)?.refused).toBe("not-yours");
    story.on("2025-03-01", programmeGroup, move);
    expect(story.course?.unreadChange).toEqual({
      ...{ from: "prostate-rp@1", to: "prostate-rp@2", on: "2025-03-01", because: "PSA en gang om året" },
    });
    const events = story.history.length;
    story.on("2025-03-02", programmeGroup, move);
    expect(story.history).toHaveLength(events);
  });
});

describe("what a move would change for a patient", () => {
  const looking = { today: dayOf(day("2025-03-01")), bornOn, versions: catalogue.ruling };
  const impact = (story: Story) => impactOn(there(story), "prostate-rp@2", looking);

  test("what goes, with the day that she had promised for that very check", () => {
    const story = followed();
    const promise = (due: string, promisedFor: string) =>
      story.on("2025-02-20", gp, {
        ...{ type: "make-contact", check: "psa", due: day(due), how: "phone", note: "" },
        promisedFor: day(promisedFor),
      });
    expect(promise("2025-07-10", "2025-03-20")).toBeUndefined();
    expect(promise("2025-07-10", "2025-03-25")).toBeUndefined();
    expect(promise("2026-01-10", "2025-03-30")).toBeUndefined();
    const { lost, gained, changed, refusal } = impact(story);
    expect(lost.map(({ check, due, promisedFor }) => `${check} ${due} ${promisedFor}`)).toEqual([
      "psa 2025-07-10 2025-03-25",
      "psa 2026-07-10 null",
    ]);
    expect([gained, changed, refusal]).toEqual([[], [], null]);
  });
  test("only what is another verdict is named: that the rule has a new version is no difference", () => {
    expect(impact(followed()).verdicts.map(({ after }) => after?.criterion)).toEqual(["psa-bcr-rp"]);
  });
  test("nothing, and why, where the course cannot be moved", () => {
    const story = new Story("prostate-rt@1").opened("2024-01-10");
    const { refusal, ...none } = impact(story);
    expect(refusal?.refused).toBe("not-newer");
    expect(none).toEqual({ gained: [], lost: [], changed: [], verdicts: [] });
  });
  test("nothing at all before a letter", () => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    expect(impact(story)).toEqual({ refusal: null, gained: [], lost: [], changed: [], verdicts: [] });
  });
});

describe("what follows from a course", () => {
  test("nothing before a letter, and nothing after the end", () => {
    expect(picture(new Story("prostate-rp@1").opened("2024-01-10"), "2024-06-03")).toBeUndefined();
    const story = followed();
    expect(picture(story, "2024-09-01")).toBeDefined();
    story.on("2024-09-01", gp, { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" });
    expect(picture(story, "2024-09-01")).toBeUndefined();
  });
  test("each check goes the way that the letter says; what the letter does not name is the practice's own", () => {
    const { checks } = rightLetter(new Story("prostate-rp@1").programme, "2024-06-03");
    const own = checks.map((each) => (each.check === "psa" ? { ...each, booking: "practice" as const } : each));
    const story = followed({ checks: own, colour: "yellow" });
    story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    const facts = picture(story, "2024-07-12")?.obligations ?? [];
    const route = (check: string) => facts.find((fact) => fact.check === check);
    expect(route("psa")).toMatchObject({ orderedBy: "practice", booking: "practice" });
    expect(route("repeat:psa-bcr-rp")).toMatchObject({
      orderedBy: "practice",
      resultTo: "copy-recipient",
      booking: "practice",
    });
    const other = checks.find(({ check }) => check !== "psa");
    expect(route(other?.check ?? "there is one")).toMatchObject({ orderedBy: "practice", booking: "patient" });
  });
  test("what is owed stands by its day, a repeat among the checks", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    const days = (picture(story, "2024-07-12")?.obligations ?? []).map(({ due }) => due);
    expect(days).toEqual(days.toSorted());
    expect(days.indexOf("2024-07-24" as (typeof days)[number])).toBeGreaterThan(0); // the repeat's first day
  });
  test("she is followed from the closing talk, else from the day of the offer", () => {
    const talk = { present: "", toldHowGpHelps: true, sheetHandedOver: true, needs: [] };
    const from = (heldOn: string) =>
      picture(followed({ closingTalk: { ...talk, heldOn: day(heldOn) } }), "2024-07-12")?.patient.followedFrom;
    expect(from("2024-05-30")).toBe("2024-05-30");
  });
});

describe("the end of a programme", () => {
  const close = { type: "close-course", reason: "programme-ended", note: "" } as const;
  test("closes a course only where every check was done", () => {
    const story = followed();
    expect(story.on("2024-09-01", gp, close)?.refused).toBe("checks-left");
  });
});

describe("several symptoms in one report", () => {
  const told = (...reports: [code: string, on: string][]) => ({
    type: "report-symptoms" as const,
    symptoms: reports.map(([code, on]) => ({ code, reportedOn: day(on), present: true })),
  });
  const refused = (...reports: [code: string, on: string][]) =>
    followed().on("2024-07-12", gp, told(...reports))?.refused;
  const LOSS = "unexplained-weight-loss";
  test("one that cannot stand keeps them all out", () => {
    expect(refused([LOSS, "2024-07-10"], [LOSS, "2024-07-13"])).toBe("in-the-future");
    expect(refused([LOSS, "2024-07-10"], [LOSS, "2024-06-01"])).toBe("before-the-handover");
    expect(refused([LOSS, "2024-07-10"], ["hiccups", "2024-07-10"])).toBe("unknown-symptom");
  });
  test("another symptom of that day is another report", () => {
    const story = followed();
    const [other] = story.programme.symptoms.filter(({ code }) => code !== LOSS);
    story.on("2024-07-12", gp, told([LOSS, "2024-07-10"]));
    story.on("2024-07-12", gp, told([LOSS, "2024-07-10"], [other?.code ?? "there is one", "2024-07-10"]));
    expect(story.course?.symptoms).toHaveLength(2);
  });
});

describe("answers of the laboratory", () => {
  test("told once more say nothing new; what is new among them is taken", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.1", "2024-07-10"));
    const events = story.history.length;
    story.on("2024-07-13", laboratory, psa("0.1", "2024-07-10"));
    expect(story.history).toHaveLength(events);
    const [one, other] = [psa("0.1", "2024-07-10"), psa("0.2", "2024-07-11")];
    if (one.type !== "receive-results" || other.type !== "receive-results") throw new Error("psa is an answer");
    story.on("2024-07-14", laboratory, { type: "receive-results", results: [...one.results, ...other.results] });
    expect(story.history.at(-1)?.event).toMatchObject({ type: "results-received", results: [{ value: "0.2" }] });
  });
  test("of the day of the operation may be entered by hand", () => {
    const result = {
      ...{ id: "r", measurement: "r", issuedAt: "", laboratory: "own-record", status: "final" as const },
      ...{ analysis: "NPU08669", value: "8.1", unit: "ug/L", sampledOn: day("2024-01-10") },
    };
    expect(followed().on("2024-07-12", gp, { type: "enter-result", result })).toBeUndefined();
    expect(
      followed().on("2024-07-12", gp, { type: "enter-result", result: { ...result, sampledOn: day("2024-01-09") } })
        ?.refused,
    ).toBe("before-the-course");
  });
});
