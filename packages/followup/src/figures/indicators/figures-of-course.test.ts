import { describe, expect, test } from "vitest";
import type { CourseEvent, Handover, Recorded } from "../../course.ts";
import type { Epikrise } from "../../epikrise.ts";
import type { Actor } from "../../party.ts";
import { type Programme, programmeKey } from "../../programme.ts";
import { OPERATED, ordered, RIGHT } from "../../testing/invented-letter.ts";
import { check, criterion, day, programme } from "../../testing/invented-programme.ts";
import { figuresOfCourse } from "./figures-of-course.ts";
import { INDICATORS, isCounted } from "./indicators.ts";
import { tallied } from "./tally.ts";

const DOCTOR: Actor = { user: "karen", name: "Karen", role: "hospital-doctor", party: "dep" };
const GP: Actor = { user: "mette", name: "Mette", role: "gp", party: "vest" };

const CYSTECTOMY = programme({
  ...{ id: "bladder-cystectomy", cancer: "bladder" },
  audience: {
    ...OPERATED.audience,
    excluded: [
      {
        code: "A",
        when: { always: true },
        reason: { da: "altid", en: "always" },
        otherwise: { da: "", en: "" },
        evidence: [],
      },
      {
        ...{
          code: "B",
          when: { question: "preserved", answer: "yes" },
          reason: { da: "Bevaret blære", en: "Preserved bladder" },
        },
        ...{ otherwise: { da: "", en: "" }, evidence: [] },
      },
    ],
  },
  checks: ["haemoglobin", "renal", "b12", "bicarbonate"].map((id) =>
    check({ ...{ id, needs: [], timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: null } } }),
  ),
});

const CASTRATION = programme({
  id: "prostate-adt",
  criteria: [criterion({ kind: "missedCheck", check: "metabolic", graceDays: 30 })],
  checks: ["dxa", "metabolic"].map((id) =>
    check({
      ...{
        id,
        needs: [],
        timing: { kind: "recurring", everyMonths: id === "dxa" ? 24 : 12, fromMonth: 0, untilMonth: null },
      },
    }),
  ),
});

const GENERAL = programme({
  id: "general-cancer",
  events: [{ name: "activeTreatmentEnded", label: { da: "slut", en: "end" } }],
  checks: [
    check({ id: "after-treatment", needs: [], timing: { kind: "once", event: "activeTreatmentEnded", daysAfter: 42 } }),
    check({ id: "choice", needs: [], optional: true }),
  ],
});

const PROGRAMMES = new Map([OPERATED, CYSTECTOMY, CASTRATION, GENERAL].map((each) => [programmeKey(each), each]));

function versions({ programme: key }: { programme: string }): Programme {
  const found = PROGRAMMES.get(key);
  if (found === undefined) throw new Error(`the story has no programme ${key}`);
  return found;
}

/** A history that begins with a course under a programme; each line is a day, who, and what. */
function course(
  under: Programme,
  anchors: Record<string, string>,
  ...lines: [string, Actor, CourseEvent][]
): Recorded[] {
  const dated = Object.fromEntries(Object.entries(anchors).map(([name, on]) => [name, day(on)]));
  const opened: CourseEvent = {
    ...{ type: "course-opened", cancer: under.cancer, icd10: "DC619", programme: programmeKey(under) },
    ...{ anchors: dated, department: "dep" },
  };
  return ([["2025-12-01", DOCTOR, opened], ...lines] as const).map(([on, by, event]) => ({
    ...{ event, by, at: `${on}T09:00:00Z`, on: day(on) },
  }));
}

function letter(
  id: string,
  on: string,
  own: Partial<Epikrise> = {},
  answers: Record<string, "yes" | "no"> = {},
): [string, Actor, CourseEvent] {
  const epikrise = { ...RIGHT, closingTalk: { ...RIGHT.closingTalk, heldOn: day(on) }, ...own };
  const handover: Handover = {
    ...{ id, from: "dep", to: "vest", epikrise, assessment: { answers, individualReason: "frisk" } },
    ...{ offeredOn: day(on), answerDue: day("2026-12-31"), signedBy: DOCTOR, sheetCode: "x" },
  };
  return [on, DOCTOR, { type: "handover-offered", handover }];
}

function accepts(id: string, on: string): [string, Actor, CourseEvent] {
  return [on, GP, { type: "handover-accepted", handover: id }];
}

function does(checkId: string, due: string, on: string): [string, Actor, CourseEvent] {
  return [on, GP, { type: "check-done", check: checkId, due: day(due), on: day(on), note: "" }];
}

/** What a course adds to one indicator by a day, as "2026-01 h1 yes: Overtaget …". */
function adds(indicator: string, history: readonly Recorded[], today = "2026-08-06"): string[] {
  const counting = { today: day(today), bornOn: day("1955-03-14"), versions };
  const all = figuresOfCourse(history, counting).filter((each) => each.indicator === indicator);
  return all.map(({ month, about, met, because }) => `${month} ${about} ${met ? "yes" : "no"}: ${because.en}`);
}

/** A letter that orders nothing by name: the programme's own checks hold. */
const BARE: Partial<Epikrise> = { checks: [], criteria: [] };

const OPERATION = { surgeryDate: "2025-11-05" };
const FOLLOWED = course(OPERATED, OPERATION, letter("h1", "2026-01-10"), accepts("h1", "2026-01-24"));

describe("the letter", () => {
  test("Q1: nine of ten elements filled are not all", () => {
    const sections = { ...RIGHT.sections, "blood-tests": { text: " ", notRelevant: "" } };
    const whole = Object.fromEntries(
      Object.keys(RIGHT.sections).map((each) => [each, { text: "", notRelevant: "ingen" }]),
    );
    const history = course(
      ...([OPERATED, OPERATION, letter("h1", "2026-01-10", { sections: { ...RIGHT.sections, ...whole } })] as const),
      letter("h2", "2026-02-10", { sections: { ...RIGHT.sections, ...whole, "blood-tests": sections["blood-tests"] } }),
    );
    expect(adds("Q1", history)).toEqual([
      "2026-01 h1 yes: All ten elements are filled",
      "2026-02 h2 no: 1 of ten elements are empty",
    ]);
  });

  test("Q2: a symptom is no computable criterion, nor is one that nobody confirmed; a letter without blood tests is left out", () => {
    const history = course(
      ...([OPERATED, OPERATION, letter("h1", "2026-01-10")] as const),
      letter("h2", "2026-02-10", {
        criteria: [
          { id: "pain", confirmed: true },
          { id: "psa", confirmed: false },
        ],
      }),
      letter("h3", "2026-03-10", { checks: [ordered("talk")] }),
    );
    expect(adds("Q2", history)).toEqual([
      "2026-01 h1 yes: A laboratory answer can decide it",
      "2026-02 h2 no: No laboratory answer can decide whether the patient is to go back",
    ]);
  });

  test("Q4: the talk's day and the paper plan", () => {
    const talk = RIGHT.closingTalk;
    const history = course(
      ...([OPERATED, OPERATION, letter("h1", "2026-01-10")] as const),
      letter("h2", "2026-02-10", { closingTalk: { ...talk, sheetHandedOver: null } }),
      letter("h3", "2026-03-10", {
        closingTalk: { present: "", toldHowGpHelps: true, sheetHandedOver: true, needs: [] },
      }),
    );
    expect(adds("Q4", history).map((line) => line.slice(0, 14))).toEqual([
      "2026-01 h1 yes",
      "2026-02 h2 no:",
      "2026-03 h3 no:",
    ]);
  });

  test("Q20: an answer that meets an exclusion", () => {
    const history = course(
      CYSTECTOMY,
      OPERATION,
      letter("h1", "2026-01-10", BARE, { preserved: "no" }),
      letter("h2", "2026-02-10", BARE, { preserved: "yes" }),
    );
    expect(adds("Q20", history)).toEqual([
      "2026-01 h1 no: No rule keeps the patient at the hospital",
      "2026-02 h2 yes: Preserved bladder",
    ]);
  });
});

describe("Q3: taken over within 14 days", () => {
  const sent = letter("h1", "2026-01-10");
  const declined: CourseEvent = { type: "handover-declined", handover: "h1", reason: "" };
  const withdrawn: CourseEvent = { type: "handover-withdrawn", handover: "h1", reason: "" };
  const dead: CourseEvent = { type: "course-closed", reason: "dead", note: "" };
  test.each<[string, string[], [string, Actor, CourseEvent][], string?]>([
    ["on the fourteenth day", ["2026-01 h1 yes: Taken over on 24 Jan 2026"], [accepts("h1", "2026-01-24")]],
    ["on the fifteenth", ["2026-01 h1 no: Taken over on 25 Jan 2026"], [accepts("h1", "2026-01-25")]],
    ["declined", ["2026-01 h1 no: Declined on 12 Jan 2026"], [["2026-01-12", GP, declined]]],
    ["withdrawn in time: left out", [], [["2026-01-24", DOCTOR, withdrawn]]],
    ["withdrawn later", ["2026-01 h1 no: Not answered, ended on 25 Jan 2026"], [["2026-01-25", DOCTOR, withdrawn]]],
    ["died in time: left out", [], [["2026-01-20", DOCTOR, dead]]],
    ["its days have not passed: not counted yet", [], [], "2026-01-24"],
    ["nobody answered", ["2026-01 h1 no: Not answered"], [], "2026-01-25"],
    ["what happened later than one looks from", [], [accepts("h1", "2026-01-24")], "2026-01-20"],
  ])("%s", (_, expected, lines, today) => {
    expect(adds("Q3", course(OPERATED, OPERATION, sent, ...lines), today)).toEqual(expected);
  });

  test("a newer letter ends the waiting of the older; another letter's answer does not", () => {
    const history = course(...([OPERATED, OPERATION, sent, letter("h2", "2026-01-30")] as const), [
      "2026-02-01",
      GP,
      { type: "handover-declined", handover: "h2", reason: "" },
    ]);
    expect(adds("Q3", history)).toEqual([
      "2026-01 h1 no: Not answered, ended on 30 Jan 2026",
      "2026-01 h2 no: Declined on 1 Feb 2026",
    ]);
    const third = [
      ...history.slice(0, 3),
      ...course(
        OPERATED,
        OPERATION,
        ["2026-01-31", DOCTOR, { type: "handover-withdrawn", handover: "h2", reason: "" }],
        ...[letter("h3", "2026-02-01"), accepts("h3", "2026-02-02")],
      ).slice(1),
    ];
    expect(adds("Q3", third)).toEqual([
      "2026-01 h1 no: Not answered, ended on 30 Jan 2026",
      "2026-02 h3 yes: Taken over on 2 Feb 2026",
    ]);
  });

  test("a letter that another record system wrote counts too", () => {
    const offer = {
      ...{
        id: "r1",
        from: "dep",
        to: "vest",
        offeredOn: day("2026-01-10"),
        answerDue: day("2026-01-24"),
        sheetCode: "",
        opensCourse: false,
      },
      letter: { message: "m", number: "1", sender: "Urologi", writtenAt: "2026-01-10T08:00", text: "" },
    };
    const history = course(OPERATED, OPERATION, ["2026-01-10", DOCTOR, { type: "handover-received", offer }]);
    expect(adds("Q3", history)).toEqual(["2026-01 r1 no: Not answered"]);
    expect(adds("Q1", history)).toEqual([]);
  });
});

describe("checks under the letter in force", () => {
  test("Q5: 30 days before or after; not yet before 30 days have passed; not while the hospital held", () => {
    // talks are due on 5 Nov: one a year after the operation. PSA and kidney tests every six months: 5 May 2026.
    const psa = (on: string): [string, Actor, CourseEvent] => [
      ...([on, GP] as const),
      {
        type: "results-received",
        results: [
          {
            ...{ id: on, analysis: "NPU08669", value: "<0.1", unit: "ug/L", sampledOn: day(on), status: "final" },
            ...{ measurement: on, issuedAt: `${on}T12:00`, laboratory: "lab" },
          },
        ],
      },
    ];
    const history = [...FOLLOWED, ...course(OPERATED, OPERATION, psa("2026-04-05")).slice(1)];
    expect(adds("Q5", history, "2026-06-05")).toEqual([
      "2026-05 kidney 2026-05-05 no: Not done",
      "2026-05 psa 2026-05-05 yes: Done on 5 Apr 2026",
    ]);
    expect(adds("Q5", history, "2026-06-04")).toEqual([]);
    const late = course(OPERATED, OPERATION, letter("h1", "2026-01-10"), accepts("h1", "2026-05-06"));
    expect(adds("Q5", late, "2026-06-05")).toEqual([]);
    const told = letter("h1", "2026-01-10", { closingTalk: { ...RIGHT.closingTalk, heldOn: day("2025-06-01") } });
    expect(adds("Q5", course(OPERATED, { surgeryDate: "2025-05-20" }, told), "2026-01-12")).toEqual([]);
  });

  test("Q6: three months overdue, and nobody has recorded a contact", () => {
    const rang = (about: string): [string, Actor, CourseEvent] => [
      ...(["2026-06-20", GP] as const),
      { type: "contact-made", check: about, due: day("2026-05-05"), how: "no-answer", note: "" },
    ];
    expect(adds("Q6", FOLLOWED, "2026-08-05")).toEqual([
      "2026-08 course 2026-08 no: Nothing is overdue for three months without contact",
    ]);
    expect(adds("Q6", FOLLOWED, "2026-08-06")).toEqual(["2026-08 course 2026-08 yes: Kidney tests was due 5 May 2026"]);
    const rung = [...FOLLOWED, ...course(OPERATED, OPERATION, rang("psa"), rang("kidney")).slice(1)];
    expect(adds("Q6", rung)[0]).toContain(" no: ");
    expect(adds("Q6", course(OPERATED, OPERATION, letter("h1", "2026-01-10")))).toEqual([]);
  });

  test("Q10: a year counts when all four were taken in their windows, once these have shut", () => {
    const done = ["haemoglobin", "renal", "b12"].map((each) => does(each, "2026-03-01", "2026-03-20"));
    const history = course(
      ...([
        CYSTECTOMY,
        { surgeryDate: "2025-03-01" },
        letter("h1", "2026-01-10", BARE),
        accepts("h1", "2026-01-12"),
      ] as const),
      ...done,
    );
    expect(adds("Q10", history)).toEqual(["2026-03 blood tests 2026-03-01 no: Missing: bicarbonate"]);
    expect(adds("Q10", history, "2026-03-31")).toEqual([]);
    const all = [...history, ...course(CYSTECTOMY, {}, does("bicarbonate", "2026-03-01", "2026-03-31")).slice(1)];
    expect(adds("Q10", all)).toEqual(["2026-03 blood tests 2026-03-01 yes: All four taken in the window"]);
    const late = [...history, ...course(CYSTECTOMY, {}, does("bicarbonate", "2026-03-01", "2026-04-02")).slice(1)];
    expect(adds("Q10", late)).toEqual(["2026-03 blood tests 2026-03-01 no: Missing: bicarbonate"]);
  });

  test("Q11: DXA in 24 months and a metabolic check in 12, from a year of castration on", () => {
    const history = course(
      ...([
        CASTRATION,
        { surgeryDate: "2025-02-01" },
        letter("h1", "2026-01-10", BARE),
        accepts("h1", "2026-01-12"),
      ] as const),
      does("metabolic", "2026-02-01", "2026-02-03"),
    );
    expect(adds("Q11", history, "2026-01-31")).toEqual([]);
    expect(adds("Q11", history)).toEqual(["2026-08 course 2026-08 no: DXA or the metabolic check is missing"]);
    const both = [...history, ...course(CASTRATION, {}, does("dxa", "2027-02-01", "2027-01-20")).slice(1)];
    expect(adds("Q11", both, "2027-02-03")).toEqual(["2027-02 course 2027-02 yes: Both are done"]);
    expect(adds("Q11", both, "2027-02-04")).toEqual([
      "2027-02 course 2027-02 no: DXA or the metabolic check is missing",
    ]);
  });

  test("Q12: the talk is due after six weeks, and is in time after eight", () => {
    const treated = (...lines: [string, Actor, CourseEvent][]) =>
      course(
        ...([GENERAL, { ...OPERATION, activeTreatmentEnded: "2026-02-01" }, letter("h1", "2026-01-10", BARE)] as const),
        ...[accepts("h1", "2026-01-12"), ...lines],
      );
    expect(adds("Q12", treated(), "2026-03-29")).toEqual([]);
    expect(adds("Q12", treated(), "2026-03-30")).toEqual(["2026-03 after-treatment 2026-03-15 no: Not done"]);
    expect(adds("Q12", treated(does("after-treatment", "2026-03-15", "2026-03-29")))).toEqual([
      "2026-03 after-treatment 2026-03-15 yes: Done on 29 Mar 2026",
    ]);
    expect(adds("Q12", treated(does("after-treatment", "2026-03-15", "2026-03-30")))[0]).toContain(" no: ");
  });
});

describe("re-referral", () => {
  const pain = (on: string): [string, Actor, CourseEvent] => [
    ...([on, GP] as const),
    { type: "symptoms-reported", symptoms: [{ code: "pain", reportedOn: day(on), present: true }] },
  ];
  const refers = (id: string, on: string, criteria: string[]): [string, Actor, CourseEvent] => [
    ...([on, GP] as const),
    {
      type: "referred-back",
      rereferral: {
        ...{ id, from: "vest", to: "dep", criteria, reason: "smerter", urgency: "acute", sentOn: day(on), by: GP },
      },
    },
  ];
  const then = (...lines: [string, Actor, CourseEvent][]) => [
    ...FOLLOWED,
    ...course(OPERATED, OPERATION, ...lines).slice(1),
  ];

  test("Q8: within seven days of the day on which the criterion was met", () => {
    expect(adds("Q8", then(pain("2026-03-01"), refers("r1", "2026-03-08", ["pain"])))).toEqual([
      "2026-03 pain 2026-03-01 yes: Re-referred on 8 Mar 2026",
    ]);
    expect(adds("Q8", then(pain("2026-03-01"), refers("r1", "2026-03-09", ["pain"])))[0]).toContain(" no: ");
    expect(adds("Q8", then(pain("2026-03-01"), refers("r1", "2026-03-08", ["psa"])))).toEqual([
      "2026-03 pain 2026-03-01 no: Not re-referred for this criterion",
    ]);
    expect(adds("Q8", then(pain("2026-03-01")), "2026-03-08")).toEqual([]);
    expect(adds("Q8", course(OPERATED, OPERATION, letter("h1", "2026-01-10"), pain("2026-01-12")))).toEqual([]);
  });

  test("Q9: a re-referral that names no criterion", () => {
    const history = then(
      refers("r1", "2026-03-08", []),
      ["2026-03-09", DOCTOR, { type: "rereferral-declined", rereferral: "r1", reason: "" }],
      refers("r2", "2026-04-08", ["pain"]),
    );
    expect(adds("Q9", history)).toEqual(["2026-03 r1 yes: No criterion named", "2026-04 r2 no: A criterion is named"]);
  });
});

test("before the first event, and after a course has ended, only the letters count", () => {
  expect(adds("Q6", FOLLOWED, "2025-11-30")).toEqual([]);
  const closed = [
    ...FOLLOWED,
    ...course(OPERATED, OPERATION, ["2026-02-01", GP, { type: "course-closed", reason: "dead", note: "" }]).slice(1),
  ];
  expect(adds("Q5", closed)).toEqual([]);
  expect(adds("Q3", closed)).toHaveLength(1);
});

test("a party's number in a month is the sum of what its courses add", () => {
  const counting = { today: day("2026-08-06"), bornOn: day("1955-03-14"), versions };
  const two = [FOLLOWED, course(OPERATED, OPERATION, letter("h2", "2026-01-12"))].flatMap((each) =>
    figuresOfCourse(each, counting),
  );
  expect(tallied(two, "department").filter(({ indicator }) => indicator === "Q3")).toEqual([
    { indicator: "Q3", party: "dep", month: "2026-01", n: 1, of: 2 },
  ]);
  expect(tallied(two, "practice").map(({ indicator }) => indicator)).toEqual([
    "Q1",
    "Q2",
    "Q20",
    "Q3",
    "Q4",
    "Q5",
    "Q6",
  ]);
});

test("all twenty are described in both languages; what cannot be counted says why", () => {
  expect(INDICATORS.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `Q${at + 1}`));
  expect(INDICATORS.filter(({ id }) => !isCounted(id)).map(({ id }) => id)).toEqual([
    "Q7",
    "Q13",
    "Q14",
    "Q15",
    "Q16",
    "Q17",
    "Q18",
    "Q19",
  ]);
  for (const { notYet, name, numerator, denominator } of INDICATORS)
    for (const phrase of [name, numerator, denominator, notYet ?? name])
      expect(phrase.da !== "" && phrase.en !== "").toBe(true);
});
