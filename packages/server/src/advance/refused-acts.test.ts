import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { describe, expect, test } from "vitest";
import { day, doctor, gp, laboratory, offer, programmeGroup, psa, Story } from "./testing/domain-story.ts";
import { refused } from "./testing/refused.ts";

const nurse: Actor = { user: "bo", name: "Bo Lindqvist", role: "practice-nurse", party: gp.party };
const other: Actor = { ...gp, party: "pra-another" };

function offered(): Story {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  story.on("2024-06-03", doctor, offer(story, "2024-06-03"));
  return story;
}

/** Followed at the practice since June 2024; the criterion of PSA is met on 1 August where the story says so. */
function followed({ met = false } = {}): Story {
  const story = offered();
  story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
  if (!met) return story;
  story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
  story.on("2024-08-02", laboratory, psa("0.26", "2024-08-01"));
  return story;
}

/** An answer about something else than PSA. */
function otherAnalysis(sampledOn: string): Command {
  const command = psa("4.1", sampledOn, { measurement: `lab ${sampledOn} other` });
  if (command.type !== "receive-results") throw new Error("an answer");
  return { ...command, results: command.results.map((result) => ({ ...result, analysis: "NPU03568" })) };
}

function referral(own: Partial<Extract<Command, { type: "refer-back" }>["rereferral"]> = {}): Command {
  const parts = { id: "r1", from: gp.party, to: doctor.party, urgency: "subacute", by: gp };
  const rereferral = { ...parts, criteria: ["psa-bcr-rp"], reason: "PSA stiger", sentOn: day("2024-08-03"), ...own };
  return { type: "refer-back", rereferral };
}

function referred(): Story {
  const story = followed({ met: true });
  expect(story.on("2024-08-03", gp, referral())).toBeUndefined();
  return story;
}

describe("a course", () => {
  const open: Command = {
    type: "open-course",
    ...{ cancer: "prostate", icd10: "DC619", programme: "prostate-rp@1" },
    ...{ anchors: { surgeryDate: day("2024-01-10") }, department: "dep-uro" },
  };

  test("is opened once, however often it is asked for", () => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    expect(story.on("2024-01-11", doctor, open)).toBeUndefined();
    expect(story.history).toHaveLength(1);
  });
  test("that was never opened takes nothing", () => {
    expect(refused(new Story("prostate-rp@1"), "2024-01-10", doctor, psa("0.1", "2024-01-10"))).toBe("no-such-course");
  });
  test("that is closed takes answers of the laboratory and their signature, and nothing else", () => {
    const story = followed();
    story.on("2024-09-01", gp, { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" });
    expect(refused(story, "2024-09-02", gp, { type: "accept-handover", handover: "h1" })).toBe("course-closed");
    expect(story.on("2024-09-02", laboratory, psa("0.1", "2024-09-01"))).toBeUndefined();
    const [result] = story.course?.results ?? [];
    expect(
      story.on("2024-09-03", gp, { type: "sign-results", results: [result?.id ?? ""], note: "Set" }),
    ).toBeUndefined();
    expect(Object.keys(story.course?.signed ?? {})).toEqual([result?.id]);
  });
});

describe("answers are signed by whoever looked at them", () => {
  const sign = (...results: string[]): Command => ({ type: "sign-results", results, note: "Set" });

  test("not one that the course does not hold, nor another's", () => {
    const story = followed({ met: true });
    const [first] = story.course?.results ?? [];
    expect(refused(story, "2024-08-03", gp, sign(first?.id ?? "", "no-such"))).toBe("unknown-result");
    expect(refused(story, "2024-08-03", doctor, sign(first?.id ?? ""))).toBe("not-yours");
  });
  test("once: who signed first stands, and what is new is signed beside it", () => {
    const story = followed({ met: true });
    const [first, second] = (story.course?.results ?? []).map(({ id }) => id);
    story.on("2024-08-03", gp, sign(first ?? ""));
    story.on("2024-08-04", nurse, sign(first ?? "", second ?? ""));
    expect(story.course?.signed).toEqual({
      [first ?? ""]: { on: "2024-08-03", by: gp.name, note: "Set" },
      [second ?? ""]: { on: "2024-08-04", by: nurse.name, note: "Set" },
    });
    const events = story.history.length;
    expect(story.on("2024-08-05", gp, sign(first ?? ""))).toBeUndefined();
    expect(story.history).toHaveLength(events);
  });
});

describe("a check without a blood test is done by a person's word", () => {
  const REVIEW = { check: "review", due: day("2025-01-10") };
  const done = (own: Partial<Extract<Command, { type: "do-check" }>> = {}): Command => ({
    ...{ type: "do-check", ...REVIEW, on: day("2025-01-08"), note: "Har det godt" },
    ...own,
  });
  const owedReview = (): Story => {
    const story = followed();
    const review = story.programme.checks.find(({ needs, performedBy }) => needs.length === 0 && performedBy === "gp");
    if (review !== undefined) REVIEW.check = review.id;
    return story;
  };

  test("once, on its due day, and it is no longer left to do", () => {
    const story = owedReview();
    expect(story.on("2025-01-09", gp, done({ check: REVIEW.check }))).toBeUndefined();
    expect(story.on("2025-01-09", gp, done({ check: REVIEW.check, note: "igen" }))).toBeUndefined();
    expect(story.course?.done).toEqual([
      { check: REVIEW.check, due: "2025-01-10", on: "2025-01-08", note: "Har det godt" },
    ]);
  });
  test("this year's and next year's are two", () => {
    const story = owedReview();
    story.on("2025-01-09", gp, done({ check: REVIEW.check }));
    story.on("2026-01-09", gp, done({ check: REVIEW.check, due: day("2026-01-10"), on: day("2026-01-08") }));
    expect(story.course?.done.map(({ due }) => due)).toEqual(["2025-01-10", "2026-01-10"]);
  });
  test.each<[string, Actor, Partial<Extract<Command, { type: "do-check" }>>, string]>([
    ["by the department that handed over", doctor, {}, "not-yours"],
    ["tomorrow", gp, { on: day("2025-01-10") }, "in-the-future"],
    ["before the operation", gp, { on: day("2024-01-09") }, "before-the-course"],
    ["a blood test", gp, { check: "psa" }, "needs-an-answer"],
    ["a check of no plan", gp, { check: "no-such" }, "not-owed"],
  ])("not %s", (_, by, own, expected) => {
    const story = owedReview();
    expect(refused(story, "2025-01-09", by, done({ check: REVIEW.check, ...own }))).toBe(expected);
  });
  test("on the day of the operation at the earliest", () => {
    expect(owedReview().on("2025-01-09", gp, done({ check: REVIEW.check, on: day("2024-01-10") }))).toBeUndefined();
  });
});

describe("a contact about a check", () => {
  const contact = (own: Partial<Extract<Command, { type: "make-contact" }>> = {}): Command => ({
    ...{ type: "make-contact", check: "psa", due: day("2024-07-10"), how: "phone", note: "" },
    ...own,
  });
  test.each<[string, Actor, Partial<Extract<Command, { type: "make-contact" }>>, string]>([
    ["by another party", doctor, {}, "not-yours"],
    ["that agrees on today", gp, { promisedFor: day("2024-07-20") }, "promise-in-the-past"],
    ["that agrees with nobody", gp, { promisedFor: day("2024-07-25"), how: "no-answer" }, "nobody-reached"],
    ["that agrees on a day in 43 days", gp, { promisedFor: day("2024-09-01") }, "promise-too-far"],
  ])("is refused %s", (_, by, own, expected) => {
    expect(refused(followed(), "2024-07-20", by, contact(own))).toBe(expected);
  });
  test("may agree on tomorrow, and on the 42nd day from today", () => {
    for (const promisedFor of ["2024-07-21", "2024-08-31"]) {
      expect(followed().on("2024-07-20", gp, contact({ promisedFor: day(promisedFor) }))).toBeUndefined();
    }
  });
  test("about the talk is not the one about the blood test of the same day", () => {
    const story = followed();
    for (const check of ["psa", "review"]) story.on("2024-12-20", gp, contact({ check, due: day("2025-01-10") }));
    expect(story.course?.contacts.map(({ check }) => check)).toEqual(["psa", "review"]);
  });
  test.each<[string, string, Partial<Extract<Command, { type: "make-contact" }>>]>([
    ["on another day", "2024-07-21", {}],
    ["about another check", "2024-07-20", { check: "psa", due: day("2025-01-10") }],
    ["in another way", "2024-07-20", { how: "letter" }],
    ["that agrees on something", "2024-07-20", { promisedFor: day("2024-07-30") }],
    ["with something more to say", "2024-07-20", { note: "Ringer selv" }],
  ])("is another one %s", (_, on, own) => {
    const story = followed();
    story.on("2024-07-20", gp, contact());
    story.on(on, gp, contact(own));
    expect(story.course?.contacts).toHaveLength(2);
  });
});

describe("waiting with a met criterion", () => {
  const wait = (own: Partial<Extract<Command, { type: "defer-criterion" }>> = {}): Command => ({
    ...{ type: "defer-criterion", criterion: "psa-bcr-rp", since: day("2024-08-01"), reason: "patient-wish" },
    ...{ note: "Efter ferien", until: day("2024-09-01") },
    ...own,
  });
  test.each<[string, Actor, Partial<Extract<Command, { type: "defer-criterion" }>>, string]>([
    ["by another party", doctor, {}, "not-yours"],
    ["by the staff", nurse, {}, "only-doctor"],
    ["without a word why", gp, { note: "  ja  " }, "no-note"],
    ["until today", gp, { until: day("2024-08-02") }, "until-out-of-range"],
    ["for three months and a day", gp, { until: day("2024-11-03") }, "until-out-of-range"],
    ["since another day", gp, { since: day("2024-07-10") }, "not-met"],
    ["of another criterion", gp, { criterion: "sym-prostate" }, "not-met"],
    ["of no criterion", gp, { criterion: "no-such" }, "not-met"],
  ])("is refused %s", (_, by, own, expected) => {
    expect(refused(followed({ met: true }), "2024-08-02", by, wait(own))).toBe(expected);
  });
  test("is refused while the criterion still waits for its repeat test", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    expect(refused(story, "2024-08-02", gp, wait({ since: day("2024-07-10") }))).toBe("not-met");
  });
  test("may last until tomorrow, and for three months", () => {
    for (const until of ["2024-08-03", "2024-11-02"]) {
      expect(followed({ met: true }).on("2024-08-02", gp, wait({ until: day(until) }))).toBeUndefined();
    }
  });
  test("five letters are a word why", () => {
    expect(followed({ met: true }).on("2024-08-02", gp, wait({ note: "ferie" }))).toBeUndefined();
  });
  test("never with what cannot wait", () => {
    const story = followed();
    const acute = story.programme.criteria.find(({ action }) => ["acute-admission", "pakkeforloeb"].includes(action));
    expect(refused(story, "2024-08-02", gp, wait({ criterion: acute?.id ?? "there is one" }))).toBe("cannot-wait");
  });
  test.each<[string, Partial<Extract<Command, { type: "defer-criterion" }>>]>([
    ["for another reason", { reason: "other-disease" }],
    ["until another day", { until: day("2024-09-02") }],
    ["with other words", { note: "Efter bryllup" }],
  ])("%s is decided anew", (_, own) => {
    const story = followed({ met: true });
    story.on("2024-08-02", gp, wait());
    const events = story.history.length;
    story.on("2024-08-02", gp, wait(own));
    expect(story.history).toHaveLength(events + 1);
    expect(story.course?.deferred["psa-bcr-rp"]).toMatchObject(own);
  });
  test("ends with an answer to it, and with no other answer and no symptom of another criterion", () => {
    const story = followed({ met: true });
    story.on("2024-08-02", gp, wait());
    const until = () => story.course?.deferred["psa-bcr-rp"]?.until;
    story.on("2024-08-08", laboratory, otherAnalysis("2024-08-07"));
    story.on("2024-08-09", gp, {
      type: "report-symptoms",
      symptoms: [{ code: "unexplained-weight-loss", reportedOn: day("2024-08-09"), present: true }],
    });
    expect(until()).toBe("2024-09-01");
    story.on("2024-08-10", laboratory, psa("0.4", "2024-08-09"));
    expect(until()).toBe("2024-08-02");
  });
  test("has an end, however often it is renewed and whatever is answered meanwhile; the ladder climbs then", () => {
    const story = followed({ met: true });
    const until = (text: string) => wait({ until: day(text) });
    expect(story.on("2024-08-02", gp, until("2024-11-01"))).toBeUndefined();
    story.on("2024-10-10", laboratory, psa("0.4", "2024-10-09"));
    expect(story.on("2024-10-11", gp, until("2025-01-10"))).toBeUndefined();
    const said = story.on("2025-01-10", gp, until("2025-01-30"));
    expect(said).toMatchObject({ refused: "waited-enough" });
    expect(said?.sentence.da).toContain("ikke ventes længere end til 29. jan. 2025");
    expect(story.on("2025-01-10", gp, until("2025-01-29"))).toBeUndefined();
    expect(refused(story, "2025-01-29", gp, until("2025-01-30"))).toBe("waited-enough");
  });
  test("is counted from its first day", () => {
    const story = followed({ met: true });
    story.on("2024-08-02", gp, wait());
    expect(story.course?.deferred["psa-bcr-rp"]).toMatchObject({ first: "2024-08-02" });
    story.on("2024-08-20", gp, wait({ until: day("2024-10-01") }));
    expect(story.course?.deferred["psa-bcr-rp"]).toMatchObject({ first: "2024-08-02", until: "2024-10-01" });
  });
});

describe("symptoms", () => {
  const loss = (reportedOn: string, present = true): Command => ({
    type: "report-symptoms",
    symptoms: [{ code: "unexplained-weight-loss", reportedOn: day(reportedOn), present }],
  });
  test("are reported by whoever holds, from the closing talk until today", () => {
    expect(refused(followed(), "2024-07-12", doctor, loss("2024-07-12"))).toBe("not-yours");
    expect(refused(followed(), "2024-07-12", gp, loss("2024-07-13"))).toBe("in-the-future");
    expect(refused(followed(), "2024-07-12", gp, loss("2024-06-02"))).toBe("before-the-handover");
    expect(followed().on("2024-07-12", gp, loss("2024-06-03"))).toBeUndefined();
    expect(followed().on("2024-07-12", gp, loss("2024-07-12"))).toBeUndefined();
  });
  test("the same day's yes and no are two reports, as are two days'", () => {
    const story = followed();
    for (const [on, present] of [
      ["2024-07-10", true],
      ["2024-07-10", false],
      ["2024-07-11", true],
    ] as const)
      story.on("2024-07-12", gp, loss(on, present));
    expect(story.course?.symptoms).toHaveLength(3);
  });
});

describe("an offered hand-over", () => {
  test.each<[string, Actor, Command, string]>([
    ["an empty question", gp, { type: "ask-about-handover", handover: "h1", question: "  " }, "no-question"],
    ["a question of somebody else", other, { type: "ask-about-handover", handover: "h1", question: "?" }, "not-yours"],
    [
      "an answer before anybody asked",
      doctor,
      { type: "answer-question", handover: "h1", answer: "ja" },
      "no-question-waits",
    ],
    ["a no without a reason", gp, { type: "decline-handover", handover: "h1", reason: " nej  " }, "no-reason"],
    ["an acceptance of another one", gp, { type: "accept-handover", handover: "h2" }, "not-open"],
    ["an acceptance by somebody else", other, { type: "accept-handover", handover: "h1" }, "not-yours"],
    ["taken back by the receiver", gp, { type: "withdraw-handover", handover: "h1", reason: "fejl" }, "not-yours"],
    ["taken back, but another one", doctor, { type: "withdraw-handover", handover: "h2", reason: "fejl" }, "not-open"],
    ["offered once more", doctor, offer(offered(), "2024-06-03"), "already-on-its-way"],
  ])("%s", (_, by, command, expected) => expect(refused(offered(), "2024-06-04", by, command)).toBe(expected));

  test("asked and answered: the answer is the sender's, and not empty", () => {
    const story = offered();
    story.on("2024-06-04", gp, { type: "ask-about-handover", handover: "h1", question: "Hvorfor nu?" });
    expect(refused(story, "2024-06-04", gp, { type: "answer-question", handover: "h1", answer: "x" })).toBe(
      "not-yours",
    );
    expect(refused(story, "2024-06-04", doctor, { type: "answer-question", handover: "h1", answer: " " })).toBe(
      "no-answer",
    );
    expect(refused(story, "2024-06-04", doctor, { type: "answer-question", handover: "h2", answer: "ja" })).toBe(
      "no-question-waits",
    );
    story.on("2024-06-04", doctor, { type: "answer-question", handover: "h1", answer: "Fuld remission" });
    expect(story.course?.standing).toMatchObject({ question: "Hvorfor nu?", answer: "Fuld remission" });
    story.on("2024-06-05", gp, { type: "ask-about-handover", handover: "h1", question: "Og PSA?" });
    expect(story.course?.standing).toMatchObject({ status: "offered", question: "Og PSA?" });
    expect(story.course?.standing).not.toHaveProperty("answer");
  });
  test("taken over by a colleague already: her name is said", () => {
    const story = followed();
    const refusal = story.on("2024-06-06", nurse, { type: "accept-handover", handover: "h1" });
    expect(refusal?.refused).toBe("already-accepted");
    expect(refusal?.sentence.da).toContain(gp.name);
    expect(refused(story, "2024-06-06", other, { type: "accept-handover", handover: "h1" })).toBe("not-open");
    expect(refused(story, "2024-06-06", gp, { type: "accept-handover", handover: "h2" })).toBe("not-open");
  });
  test("is signed by a doctor of the department that holds", () => {
    const secretary: Actor = { ...doctor, role: "coordinator" };
    const elsewhere: Actor = { ...doctor, party: "dep-other" };
    for (const [by, expected] of [
      [secretary, "only-doctor"],
      [elsewhere, "not-yours"],
      [gp, "not-yours"],
    ] as const) {
      const story = new Story("prostate-rp@1").opened("2024-01-10");
      expect(refused(story, "2024-06-03", by, offer(story, "2024-06-03"))).toBe(expected);
    }
  });
});

describe("a referral back", () => {
  test.each<[string, Actor, Command, string]>([
    ["without a reason", gp, referral({ reason: " PSA " }), "no-reason"],
    ["on a criterion that is not met", gp, referral({ criteria: ["psa-bcr-rp", "weight-loss"] }), "criterion-not-met"],
    ["by the staff", nurse, referral(), "only-doctor"],
    ["by another party", doctor, referral(), "not-yours"],
  ])("is refused %s", (_, by, command, expected) => {
    expect(refused(followed({ met: true }), "2024-08-03", by, command)).toBe(expected);
  });
  test("needs a patient who is followed", () => {
    expect(refused(offered(), "2024-06-04", gp, referral())).toBe("not-followed");
    expect(refused(referred(), "2024-08-04", gp, referral({ id: "r2" }))).toBe("not-followed");
  });
  test("may rest on no criterion at all, on a first hit, and on one that cannot be decided", () => {
    expect(followed().on("2024-08-03", gp, referral({ criteria: [] }))).toBeUndefined();
    const once = followed();
    once.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    expect(once.on("2024-08-03", gp, referral())).toBeUndefined();
    const unclear = followed();
    unclear.on("2024-07-12", laboratory, psa("<0.5", "2024-07-10"));
    expect(unclear.on("2024-08-03", gp, referral())).toBeUndefined();
    const low = followed();
    low.on("2024-07-12", laboratory, psa("0.1", "2024-07-10"));
    expect(refused(low, "2024-08-03", gp, referral())).toBe("criterion-not-met");
    const overdue = followed();
    overdue.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    expect(overdue.on("2025-03-03", gp, referral({ sentOn: day("2025-03-03") }))).toBeUndefined();
  });
  test.each<[string, Actor, Command, string]>([
    ["taken by another", gp, { type: "accept-rereferral", rereferral: "r1" }, "not-yours"],
    ["another one taken", doctor, { type: "accept-rereferral", rereferral: "r2" }, "not-open"],
    [
      "refused without a reason",
      doctor,
      { type: "decline-rereferral", rereferral: "r1", reason: " nej " },
      "no-reason",
    ],
    ["refused by another", gp, { type: "decline-rereferral", rereferral: "r1", reason: "tag en ny" }, "not-yours"],
    [
      "refused by the secretary",
      { ...doctor, role: "coordinator" },
      { type: "decline-rereferral", rereferral: "r1", reason: "tag en ny" },
      "only-doctor",
    ],
  ])("waits for the department: %s", (_, by, command, expected) => {
    expect(refused(referred(), "2024-08-05", by, command)).toBe(expected);
  });
  test("taken: the department holds again from that day, and the letter is no longer in force", () => {
    const story = referred();
    story.on("2024-08-05", doctor, { type: "accept-rereferral", rereferral: "r1" });
    expect(story.course).toMatchObject({
      holder: doctor.party,
      holderSince: "2024-08-05",
      standing: { status: "at-hospital" },
    });
    expect(story.course).not.toHaveProperty("letter");
  });
  test("refused: the practice goes on, as it did before", () => {
    const story = referred();
    story.on("2024-08-05", doctor, { type: "decline-rereferral", rereferral: "r1", reason: "tag en ny prøve" });
    expect(story.course?.standing).toEqual(followed({ met: true }).course?.standing);
  });
});

describe("a course ends by the holder's word", () => {
  const close = (own: Partial<Extract<Command, { type: "close-course" }>> = {}): Command => ({
    ...{ type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" },
    ...own,
  });
  test.each<[string, () => Story, Actor, Command, string]>([
    ["by another party", followed, doctor, close(), "not-yours"],
    ["by the staff", followed, nurse, close(), "only-doctor"],
    ["while an offer is out", offered, doctor, close(), "offer-open"],
    [
      "while a referral waits, for the patient's wish",
      referred,
      gp,
      close({ reason: "patient-declined" }),
      "rereferral-open",
    ],
    [
      "because the programme ended, while a criterion is met",
      () => followed({ met: true }),
      gp,
      close({ reason: "programme-ended" }),
      "criterion-reached",
    ],
    [
      "with a met criterion and hardly a word",
      () => followed({ met: true }),
      gp,
      close({ note: " Spanien  " }),
      "criterion-reached",
    ],
    [
      "because the programme ended, with checks left",
      followed,
      gp,
      close({ reason: "programme-ended" }),
      "checks-left",
    ],
  ])("not %s", (_, story, by, command, expected) => expect(refused(story(), "2024-08-04", by, command)).toBe(expected));

  test.each<[string, () => Story, Command]>([
    ["she emigrated, though a referral waits", referred, close()],
    [
      "she died, though a criterion is met",
      () => followed({ met: true }),
      close({ reason: "dead", note: "Død 3. august" }),
    ],
    [
      "the patient's wish, where nothing is met, without a word",
      followed,
      close({ reason: "patient-declined", note: "" }),
    ],
    ["recurrence that others have taken up", () => followed({ met: true }), close({ reason: "recurrence-referred" })],
    [
      "the patient's wish, though a criterion is met",
      () => followed({ met: true }),
      close({ reason: "patient-declined" }),
    ],
    ["another course in its place, though one is met", () => followed({ met: true }), close({ reason: "replaced" })],
    ["another system took over, though one is met", () => followed({ met: true }), close({ reason: "transferred" })],
    ["the wrong patient, though one is met", () => followed({ met: true }), close({ reason: "entered-in-error" })],
  ])("%s", (_, begun, command) => {
    const story = begun();
    expect(story.on("2024-08-04", gp, command)).toBeUndefined();
    expect(story.course?.standing).toMatchObject({ status: "closed", on: "2024-08-04", lastHolder: gp.party });
  });
});

describe("a change of the programme", () => {
  const move = { type: "change-programme", to: "prostate-rp@2", because: "PSA en gang om året" } as const;
  test("is read by whoever holds, and a version that nobody moved to is not", () => {
    const story = followed();
    story.on("2025-03-01", programmeGroup, move);
    const read = { type: "read-programme-change", programme: "prostate-rp@2" } as const;
    expect(refused(story, "2025-03-02", doctor, read)).toBe("not-yours");
    const events = story.history.length;
    story.on("2025-03-02", gp, { ...read, programme: "prostate-rp@1" });
    expect(story.history).toHaveLength(events);
    story.on("2025-03-02", gp, read);
    expect(story.course).not.toHaveProperty("unreadChange");
  });
  test("of a patient who was never handed over leaves no version behind", () => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    expect(story.on("2025-03-01", programmeGroup, move)).toBeUndefined();
    expect(story.course?.earlier).toEqual([]);
    const moved = followed();
    moved.on("2025-03-01", programmeGroup, move);
    expect(moved.course?.earlier).toEqual([{ programme: "prostate-rp@1", until: "2025-03-01" }]);
  });
});
