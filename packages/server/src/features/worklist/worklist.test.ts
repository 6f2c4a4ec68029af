import type { Course, Rereferral } from "@foelgeskab/followup/course";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import { inOrder, type WorklistRow } from "@foelgeskab/followup/worklist";
import { describe, expect, test } from "vitest";
import { project } from "../../advance/project.ts";
import { catalogue, day, doctor, gp, laboratory, offer, psa, Story } from "../../advance/testing/domain-story.ts";
import { createClock } from "../../clock.ts";
import type { CourseFact } from "../../pages/course-facts.ts";
import { regionSettings } from "../../programmes/load-regions.ts";
import { rowsOf } from "./worklist.ts";
import type { WorklistFacts } from "./worklist-facts.ts";

const NAMES = new Map([
  [doctor.party, "Urinvejskirurgi"],
  [gp.party, "Lægerne Vestergade"],
]);

/** What stands on a party's list on a day, from the same rows that the database would hold. */
function listOf(
  story: Story,
  party: string,
  on: string,
  { planOver = false, drafts = [] }: { planOver?: boolean; drafts?: WorklistFacts["drafts"] } = {},
): WorklistRow[] {
  const ids = { patientId: "p", courseId: "c" };
  const today = dayOf(day(on));
  const versions = catalogue.ruling;
  const rows = project(stepsOf(story.history), { ...ids, bornOn: day("1955-03-14"), versions, region: "RM", today });
  const { course, verdicts, obligations, results } = rows;
  const fact: CourseFact = {
    ...ids,
    ...{ name: "Jens Holm", cpr: "1403559995", bornOn: day("1955-03-14"), status: course.status },
    ...{ programme: course.programme, department: course.department_id, holder: course.holder_id },
    ...{ practice: course.practice_id, statusSince: course.status_since, answerDue: course.answer_due },
    ...{
      question: course.question,
      earliest: course.earliest,
      anchorOn: course.anchor_on,
      state: course.state as CourseFact["state"],
    }, // as project made it
  };
  const facts = {
    courses: [fact],
    verdicts: verdicts.map((each) => ({ courseId: "c", fact: each.fact, deferredUntil: each.deferred_until })),
    obligations: obligations
      .filter(({ met_on, due }) => met_on === null && due <= today.add({ days: 7 }).toString())
      .map((each) => ({ courseId: "c", fact: each.fact, promisedFor: each.promised_for })),
    results: results
      .filter((each) => each.needs_eyes && each.signed_on === null)
      .map((each) => ({ courseId: "c", fact: each.fact, unusable: each.unusable })),
    drafts,
    blood: [],
    planOver: new Set(planOver ? ["c"] : []),
  } as WorklistFacts; // jsonb columns are unknown to the row types; project made them
  return rowsOf(
    facts,
    { clock: createClock(), catalogue, region: "RM", settings: regionSettings("RM") },
    party,
    today,
    NAMES,
  );
}

function followed(): Story {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  story.on("2024-06-03", doctor, offer(story, "2024-06-03"));
  story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
  return story;
}

const rereferral = (urgency: string, criteria: string[] = []): Rereferral => ({
  ...{ id: "r1", from: gp.party, to: doctor.party, criteria, reason: "PSA 0,26", urgency, by: gp },
  sentOn: day("2024-08-02"),
});
const told = (rows: WorklistRow[]) => rows.map(({ state, because }) => `${state}: ${because.da}`);
const holder = ({ course }: { course: Course | undefined }) => course?.holder;

test("S9: a letter that nobody has signed stands on the unit's own list, with its author and its day, however old it is", () => {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  const drafts = [{ courseId: "c", author: "Karen Lund Iversen", savedOn: day("2024-06-03") }];
  for (const on of ["2024-06-03", "2024-06-04", "2027-01-01"])
    expect(listOf(story, doctor.party, on, { drafts })).toMatchObject([
      { group: "drafts", act: "continue-draft", because: { da: "Kladde af Karen Lund Iversen, gemt 3. juni 2024" } },
    ]);
});

describe("a GP's list", () => {
  test("a normal answer is signed, with the limit it was held against", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("<0.1", "2024-07-10"));
    const [row] = listOf(story, gp.party, "2024-07-12");
    expect(row).toMatchObject({ state: "within-plan", act: "sign", because: { da: "Ingen grænse er overskredet" } });
    expect(row?.becauseMore?.da).toMatch(/Grænsen er: PSA mindst 0,2/);
    story.on("2024-07-12", gp, { type: "sign-results", results: row?.about.results ?? [], note: "" });
    expect(listOf(story, gp.party, "2024-07-12")).toEqual([]);
  });

  test("met once: pending, with the day from which the repeat counts; never signed away as normal", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("0.21", "2024-07-10"));
    expect(told(listOf(story, gp.party, "2024-07-12"))).toEqual([
      expect.stringMatching(/^pending: .*skal bekræftes af en kontrolprøve$/),
    ]);
    expect(told(listOf(story, gp.party, "2024-11-01"))).toContainEqual(
      expect.stringMatching(/^unconfirmed-overdue: .*ikke taget i tide$/),
    );
  });

  test("met: to decide within seven days; waiting takes a coded reason and comes back on its day", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("0.21", "2024-07-10"));
    story.on("2024-08-02", laboratory, psa("0.26", "2024-08-01"));
    const [row] = listOf(story, gp.party, "2024-08-02");
    expect(row).toMatchObject({ state: "met", act: "decide", due: "2024-08-08" });
    expect(row?.becauseMore?.da).toBe("0,21 d. 10. juli 2024; 0,26 d. 1. aug. 2024, 22 dage imellem");
    story.on("2024-08-02", gp, {
      type: "defer-criterion",
      criterion: "psa-bcr-rp",
      since: day("2024-08-01"),
      reason: "urinary-infection",
      note: "Behandles for UVI",
      until: day("2024-08-20"),
    });
    expect(listOf(story, gp.party, "2024-08-05")).toMatchObject([
      { state: "promised", what: { da: "Udsat til 20. aug. 2024" } },
    ]);
    expect(told(listOf(story, gp.party, "2024-08-20"))).toEqual([expect.stringMatching(/^met:/)]);
  });

  test("a further answer after the criterion was reached is never called within the plan", () => {
    const story = followed();
    for (const [value, on] of [
      ["0.21", "2024-07-10"],
      ["0.26", "2024-08-01"],
      ["0.3", "2024-09-01"],
    ] as const)
      story.on(on, laboratory, psa(value, on));
    expect(told(listOf(story, gp.party, "2024-09-02"))).toContain("met: Nyt svar, og kriteriet er opfyldt før");
  });

  test("an answer from before the rise is not coloured by it", () => {
    const story = followed();
    story.on("2024-08-02", laboratory, psa("0.05", "2024-07-10"));
    story.on("2024-08-02", laboratory, psa("0.21", "2024-08-01"));
    expect(told(listOf(story, gp.party, "2024-08-02"))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pending/), "within-plan: Ingen grænse er overskredet"]),
    );
  });

  test("an answer that leaves the criterion open is one row, and never signed away as normal", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("<0.5", "2024-07-10"));
    expect(told(listOf(story, gp.party, "2024-07-12"))).toEqual([
      expect.stringMatching(/^undetermined: .*kan ikke afgøres af svaret$/),
    ]);
  });

  test("a corrected answer says that it is one, and is looked at", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("<0.1", "2024-07-10"));
    const [before] = listOf(story, gp.party, "2024-07-12");
    story.on("2024-07-12", gp, { type: "sign-results", results: before?.about.results ?? [], note: "" });
    const corrected = psa("0.05", "2024-07-10", { status: "corrected", issuedAt: "2024-07-13T12:00" });
    story.on("2024-07-13", laboratory, corrected);
    const row = listOf(story, gp.party, "2024-07-13").find(({ key }) => key.startsWith("result"));
    expect(row?.because.da).toMatch(/^Rettet svar/);
    expect(row?.act).toBe("open");
  });

  test("the department's no comes back to the practice, and stands until somebody has acted on it", () => {
    const story = followed();
    story.on("2024-06-20", gp, { type: "refer-back", rereferral: rereferral("subacute") });
    const no = { type: "decline-rereferral", rereferral: "r1", reason: "Se an, ny PSA om fire uger" } as const;
    expect(story.on("2024-06-21", { ...doctor, role: "coordinator" }, no)?.refused).toBe("only-doctor");
    story.on("2024-06-21", doctor, no);
    expect(told(listOf(story, gp.party, "2024-06-22"))).toContain("overdue: Se an, ny PSA om fire uger");
    story.on("2024-07-11", laboratory, psa("<0.1", "2024-07-10"));
    const [, answer] = listOf(story, gp.party, "2024-07-12");
    story.on("2024-07-12", gp, { type: "sign-results", results: answer?.about.results ?? [], note: "Set" });
    expect(listOf(story, gp.party, "2024-07-12")).toEqual([]);
  });

  test("a referral of the same day that nobody answered is on top the day after", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("<0.1", "2024-07-10"));
    story.on("2024-07-12", gp, { type: "refer-back", rereferral: rereferral("same-day") });
    const [first] = inOrder(listOf(story, gp.party, "2024-07-13"));
    expect(first).toMatchObject({ state: "overdue", because: { da: /ring/ } });
  });

  test("while the department has not answered, only a death or a move abroad closes; afterwards nothing is written any more", () => {
    const story = followed();
    story.on("2024-06-20", gp, { type: "refer-back", rereferral: rereferral("subacute") });
    const close = (reason: "patient-declined" | "dead") =>
      ({ type: "close-course", reason, note: "Talt med ham" }) as const;
    expect(story.on("2024-06-21", gp, close("patient-declined"))?.refused).toBe("rereferral-open");
    expect(story.on("2024-06-21", gp, close("dead"))).toBeUndefined();
    const check = { check: "psa", due: day("2024-07-10"), note: "" };
    expect(story.on("2024-06-22", gp, { type: "make-contact", how: "phone", ...check })?.refused).toBe("course-closed");
    expect(story.on("2024-06-22", gp, { type: "do-check", on: day("2024-06-22"), ...check })?.refused).toBe(
      "course-closed",
    );
  });

  test("a plan without checks left asks for a decision", () => {
    const rows = listOf(followed(), gp.party, "2024-06-10", { planOver: true });
    expect(told(rows)).toEqual(["due: Afslut forløbet, eller spørg afdelingen om en ny plan"]);
  });

  test("referred back: the practice waits for the department and still has the patient", () => {
    const story = followed();
    for (const [value, on] of [
      ["0.21", "2024-07-10"],
      ["0.26", "2024-08-01"],
    ] as const)
      story.on(on, laboratory, psa(value, on));
    story.on("2024-08-02", gp, { type: "refer-back", rereferral: rereferral("subacute", ["psa-bcr-rp"]) });
    expect(holder(story)).toBe(gp.party);
    expect(told(listOf(story, gp.party, "2024-08-03"))).toContain(
      "not-accepted: Afdelingen har ikke svaret. I har ansvaret",
    );
    expect(told(listOf(story, doctor.party, "2024-08-03"))).toEqual(["referred-back: PSA 0,26"]);
  });

  test("no answer in the window: overdue; promised: promised until its day, then overdue again", () => {
    const story = followed();
    expect(told(listOf(story, gp.party, "2024-08-20"))).toEqual(["overdue: Ingen prøve eller samtale er set"]);
    const [row] = listOf(story, gp.party, "2024-08-20");
    story.on("2024-08-20", gp, {
      type: "make-contact",
      check: "psa",
      due: row?.about.checkDue ?? day("2024-07-10"),
      how: "phone",
      promisedFor: day("2024-08-27"),
      note: "",
    });
    expect(told(listOf(story, gp.party, "2024-08-27"))).toEqual(["promised: Patienten har lovet det"]);
    expect(told(listOf(story, gp.party, "2024-08-28"))).toEqual(["overdue: Ingen prøve eller samtale er set"]);
  });

  test("A2: without a route for the answer, silence is neither overdue nor fine", () => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    const command = offer(story, "2024-06-03");
    if (command.type === "offer-handover")
      for (const check of command.handover.epikrise.checks) check.resultTo = "none";
    story.on("2024-06-03", doctor, command);
    story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
    const states = listOf(story, gp.party, "2024-08-20").map(({ state }) => state);
    expect(states).toEqual(["unvouched"]);
  });

  test("an answer that cannot be read is a task, and meets nothing", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("ikke påvist", "2024-07-10"));
    expect(told(listOf(story, gp.party, "2024-08-20"))).toEqual(
      expect.arrayContaining([
        "unusable: Svaret er ikke et tal: det bruges ikke",
        "overdue: Ingen prøve eller samtale er set",
      ]),
    );
  });
});

describe("a department's list", () => {
  test("sent: not accepted, with the days; the practice's question comes on its own line", () => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    story.on("2024-06-03", doctor, offer(story, "2024-06-03"));
    expect(told(listOf(story, doctor.party, "2024-06-10"))).toEqual([
      "not-accepted: Ikke overtaget efter 7 dage. I har ansvaret",
    ]);
    expect(told(listOf(story, gp.party, "2024-06-10"))).toEqual(["new-handover: Urinvejskirurgi: 10 af 10 elementer"]);
    story.on("2024-06-10", gp, {
      type: "ask-about-handover",
      handover: "h1",
      question: "Hvem tager knoglescanningen?",
    });
    expect(told(listOf(story, doctor.party, "2024-06-11"))).toEqual(["question: Hvem tager knoglescanningen?"]);
  });
});
