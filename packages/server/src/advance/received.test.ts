import { pictureOf } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import { dayOf } from "@foelgeskab/followup/ids";
import { describe, expect, test } from "vitest";
import { ANSWER, PRESERVED_BLADDER, vagueLetter, wholeLetter } from "../testing/handover-texts.ts";
import { catalogue, day, doctor, gp, laboratory, offer, psa, Story } from "./testing/domain-story.ts";
import { ARRIVED, COMPUTED, confirming, gap, gaps, offerOf, post, received } from "./testing/received-story.ts";
import { refused } from "./testing/refused.ts";

const written = dayOf(day(ARRIVED));
const nurse = { ...gp, name: "Dorte Winther", role: "practice-nurse" as const };
const arrived = (command: Command = received()): Story => {
  const story = new Story("prostate-rp@1").opened("2024-03-04");
  expect(story.on(ARRIVED, post, command)).toBeUndefined();
  return story;
};
const confirmed = (): Story => {
  const story = arrived();
  expect(story.on(ARRIVED, gp, confirming(story, ...COMPUTED))).toBeUndefined();
  return story;
};

describe("a received letter makes an offer", () => {
  test("and the department holds the patient until a person of the practice accepts", () => {
    const story = arrived();
    expect(story.course).toMatchObject({ standing: { status: "received" }, holder: doctor.party });
    expect(story.course).not.toHaveProperty("letter");
  });

  test("a newer letter takes the place of the one that waits, and what was confirmed of the old one with it", () => {
    const story = confirmed();
    const corrected = offerOf(vagueLetter(written));
    story.on(ARRIVED, post, {
      type: "receive-handover",
      offer: { ...corrected, id: "h2", letter: { ...corrected.letter, number: "EPI2", writtenAt: `${ARRIVED}T11:00` } },
    });
    expect(story.course?.standing).toMatchObject({ offer: { id: "h2", opensCourse: true }, confirmed: {} });
  });

  test("an older one that comes late says nothing new", () => {
    const story = arrived();
    const late = offerOf(vagueLetter(written));
    story.on(ARRIVED, post, {
      type: "receive-handover",
      offer: { ...late, id: "h0", letter: { ...late.letter, number: "EPI0", writtenAt: "2026-08-01T09:00" } },
    });
    expect(story.history).toHaveLength(2);
  });

  test("where the department offers in the system itself, its own offer counts", () => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    story.on("2024-06-03", doctor, offer(story, "2024-06-03"));
    expect(refused(story, "2024-06-03", post, received())).toBe("also-offered");
  });

  test("a patient who is followed already is not offered again: the letter is for a person to read", () => {
    const story = confirmed();
    story.on(ARRIVED, gp, { type: "accept-handover", handover: "h1" });
    expect(refused(story, "2026-09-01", post, received())).toBe("already-followed");
  });

  test("of two letters signed at once the one with the later number counts", () => {
    const story = arrived();
    const twin = (number: string) => {
      const next = offerOf(vagueLetter(written));
      return { ...next, id: number, letter: { ...next.letter, number } };
    };
    story.on(ARRIVED, post, { type: "receive-handover", offer: twin("EPI0") });
    story.on(ARRIVED, post, { type: "receive-handover", offer: twin("EPI1") });
    expect(story.history).toHaveLength(2);
    story.on(ARRIVED, post, { type: "receive-handover", offer: twin("EPI2") });
    expect(story.course?.standing).toMatchObject({ offer: { id: "EPI2" } });
  });

  test("a letter about a course that has ended changes nothing", () => {
    const story = confirmed();
    story.on(ARRIVED, gp, { type: "accept-handover", handover: "h1" });
    story.on("2026-09-01", gp, { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" });
    expect(story.on("2026-09-02", post, received())).toEqual({
      refused: "course-closed",
      sentence: {
        da: "Forløbet er afsluttet. Intet er ændret.",
        en: "The course is closed. Nothing was changed.",
      },
    });
  });

  test("only the post and the practice that it is addressed to take it in", () => {
    const story = new Story("prostate-rp@1").opened("2024-03-04");
    expect(refused(story, ARRIVED, { ...gp, party: "pra-another" }, received())).toBe("not-yours");
    expect(story.on(ARRIVED, gp, received())).toBeUndefined();
  });

  test("a letter of another department, or to another practice, does not take the place of the one that waits", () => {
    for (const own of [{ from: "dep-onk" }, { to: "pra-another" }])
      expect(arrived().on(ARRIVED, post, received(vagueLetter(written), { id: "h2", ...own }))?.refused).toBe(
        "other-department",
      );
  });

  test("another department's patient is not given away by a letter", () => {
    const other = offerOf(wholeLetter(written), { from: "dep-onk" });
    const story = new Story("prostate-rp@1").opened("2024-03-04");
    expect(refused(story, ARRIVED, post, { type: "receive-handover", offer: other })).toBe("other-department");
  });
});

describe("what is confirmed of it", () => {
  test("nothing confirmed is nothing done", () => {
    const story = arrived();
    expect(story.on(ARRIVED, gp, { type: "confirm-elements", handover: "h1", values: [] })).toBeUndefined();
    expect(story.history).toHaveLength(2);
  });

  test("stands with who, when, and whether it was corrected", () => {
    const story = arrived();
    const { proposal } = gap(story, "treatment-plan");
    const corrected = { ...proposal, section: { text: "Færdigbehandlet. Sildenafil efter behov." } };
    story.on("2026-08-05", gp, confirming(story, "clinical-assessment"));
    story.on("2026-08-06", nurse, { type: "confirm-elements", handover: "h1", values: [corrected] });
    expect(story.course?.standing).toMatchObject({
      confirmed: {
        "clinical-assessment": { how: "as-read", by: gp, on: "2026-08-05" },
        "treatment-plan": { how: "corrected", by: nurse, on: "2026-08-06" },
      },
    });
  });

  test("the programme's numbers fill no gap in silence, and only a doctor takes them over", () => {
    const story = arrived();
    const { proposal, takeOver } = gap(story, "re-referral-criteria");
    expect(takeOver.map(({ id }) => id)).toEqual(["sym-mscc", "sym-prostate-acute"]);
    const silent: Command = { type: "confirm-elements", handover: "h1", values: [proposal] };
    expect(story.on(ARRIVED, gp, silent)?.sentence.da).toMatch(
      /^Kriterier for genhenvisning: Står ikke i brevet; programmet/,
    );
    expect(refused(story, ARRIVED, nurse, confirming(story, "re-referral-criteria"))).toBe("only-doctor");
    expect(story.on(ARRIVED, gp, confirming(story, "re-referral-criteria"))).toBeUndefined();
  });

  test("a person's own number fills a gap as well as a take-over does", () => {
    const story = arrived(received(vagueLetter(written)));
    const { proposal, takeOver } = gap(story, "re-referral-criteria");
    if (proposal.element !== "re-referral-criteria") throw new Error("another element");
    const criteria = proposal.criteria.map((own) => (own.id === "psa-bcr-rp" ? { ...own, value: "0.4" } : own));
    const others = takeOver.map(({ id }) => id).filter((id) => id !== "psa-bcr-rp");
    expect(others.length).toBeLessThan(takeOver.length);
    const value = { ...proposal, criteria, takenOver: others };
    expect(story.on(ARRIVED, gp, { type: "confirm-elements", handover: "h1", values: [value] })).toBeUndefined();
  });

  test.each([
    [
      "a number that is none",
      { baseline: [{ analysis: "NPU08669", value: "umålelig", unit: "ug/L", sampledOn: day(ARRIVED) }] },
    ],
    ["another unit", { baseline: [{ analysis: "NPU08669", value: "0.1", unit: "nmol/L", sampledOn: day(ARRIVED) }] }],
    [
      "a day to come",
      { baseline: [{ analysis: "NPU08669", value: "0.1", unit: "ug/L", sampledOn: day("2026-12-24") }] },
    ],
    ["nothing at all", { baseline: [] }],
  ])("%s cannot be confirmed as a starting value", (_what, own) => {
    const story = arrived();
    const value = { element: "blood-tests" as const, section: { text: "PSA" }, ...own };
    const command: Command = { type: "confirm-elements", handover: "h1", values: [value] };
    expect(refused(story, ARRIVED, gp, command)).toBe("not-computable");
  });

  test("of two values one of which is refused, neither is kept", () => {
    const story = arrived();
    const before = story.history.length;
    const bad = { element: "direct-contact" as const, section: { text: "" }, contact: { phone: "123", label: "" } };
    const good = gap(story, "treatment-plan").proposal;
    story.on(ARRIVED, gp, { type: "confirm-elements", handover: "h1", values: [good, bad] });
    expect(story.history).toHaveLength(before);
  });
});

describe("what no confirmation can help", () => {
  test("a preserved bladder: the element is blocked, and acceptance with it", () => {
    const story = new Story("bladder-cystectomy@1").opened("2024-03-04");
    story.on(ARRIVED, post, received(PRESERVED_BLADDER));
    const [blocked] = gaps(story).filter(({ blocked: why }) => why !== undefined);
    expect(blocked?.element).toBe("checks-at-gp");
    expect(story.on(ARRIVED, gp, confirming(story, "checks-at-gp"))).toMatchObject({
      refused: "inconsistent",
      sentence: { da: expect.stringContaining("kan ikke bekræftes væk") },
    });
    expect(refused(story, ARRIVED, gp, { type: "accept-handover", handover: "h1" })).toBe("not-confirmed");
  });

  test("a programme whose patients stay at the hospital cannot be confirmed at all", () => {
    const story = new Story("bladder-preserved@1").opened("2024-03-04");
    story.on(ARRIVED, post, received(PRESERVED_BLADDER));
    expect(story.on(ARRIVED, gp, confirming(story, "course-of-treatment"))?.sentence.da).toContain("Bevaret blære");
  });

  test("a limit that the patient meets by the very value that starts it", () => {
    const story = arrived();
    expect(
      story.on(ARRIVED, gp, confirming(story, ...COMPUTED.filter((each) => each !== "blood-tests"))),
    ).toBeUndefined();
    const { proposal } = gap(story, "blood-tests");
    if (proposal.element !== "blood-tests") throw new Error("another element");
    const baseline = proposal.baseline.map((value) => ({ ...value, value: "0.31" }));
    story.on(ARRIVED, gp, { type: "confirm-elements", handover: "h1", values: [{ ...proposal, baseline }] });
    expect(story.on(ARRIVED, gp, { type: "accept-handover", handover: "h1" })).toMatchObject({
      refused: "limit-met",
      sentence: { da: expect.stringContaining("Patienten opfylder allerede kriteriet: PSA mindst 0,2") },
    });
  });
});

test("a date that is another one in the department's own course is a contradiction, until the department has said which", () => {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  story.on(ARRIVED, post, { type: "receive-handover", offer: offerOf(wholeLetter(written), { opensCourse: false }) });
  expect(gap(story, "course-of-treatment").blocked?.da).toBe(
    "Operationsdato: brevet siger 4. marts 2024, afdelingens forløb siger 10. jan. 2024.",
  );
  expect(refused(story, ARRIVED, gp, confirming(story, "course-of-treatment"))).toBe("inconsistent");
  expect(refused(story, ARRIVED, gp, { type: "accept-handover", handover: "h1" })).toBe("not-confirmed");
});

describe("question and answer", () => {
  test("the department's answer is read beside the letter, and fills the gaps as proposals", () => {
    const story = arrived(received(vagueLetter(written)));
    expect(gap(story, "direct-contact").state).toBe("vague");
    story.on(ARRIVED, gp, { type: "ask-about-handover", handover: "h1", question: "Hvilken grænse?" });
    expect(story.course?.standing).toMatchObject({ question: "Hvilken grænse?" });
    story.on("2026-08-06", doctor, { type: "answer-question", handover: "h1", answer: ANSWER });
    expect(story.course?.standing).not.toHaveProperty("question");
    expect(gaps(story).filter(({ state }) => state !== "filled")).toEqual([]);
    expect(gap(story, "re-referral-criteria").said.map(({ says }) => says.da)).toContain(
      "PSA mindst 0,2 µg/l i to prøver med mindst 14 dage imellem",
    );
    expect(story.on("2026-08-06", gp, confirming(story, ...COMPUTED))).toBeUndefined();
  });

  test("the department takes its letter back; the practice says no: the patient stays where she was", () => {
    for (const [by, type] of [[doctor, "withdraw-handover"] as const, [gp, "decline-handover"] as const]) {
      const story = arrived();
      expect(story.on(ARRIVED, by, { type, handover: "h1", reason: "Indlagt igen" })).toBeUndefined();
      expect(story.course).toMatchObject({ standing: { status: "at-hospital" }, holder: doctor.party });
    }
  });
});

test("while the letter waits for the practice, the department ends nothing", () => {
  const close = { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" } as const;
  expect(refused(arrived(), "2026-08-06", doctor, close)).toBe("offer-open");
});

describe("which programme", () => {
  const choose = (on: string, icd10 = "DC619"): Command => ({
    type: "choose-programme",
    handover: "h1",
    subject: { cancer: "prostate", icd10, programme: "prostate-rp@1", anchors: { surgeryDate: day(on) } },
  });

  test("a person chooses where the letter opened the course; what was computed from another date is confirmed anew", () => {
    const story = confirmed();
    story.on(ARRIVED, gp, confirming(story, "treatment-plan"));
    expect(story.on(ARRIVED, gp, choose("2024-03-06"))).toBeUndefined();
    const standing = story.course?.standing;
    expect(standing?.status === "received" ? Object.keys(standing.confirmed) : []).toEqual([
      "direct-contact",
      "treatment-plan",
    ]);
    expect(story.course?.subject.anchors).toEqual({ surgeryDate: "2024-03-06" });
  });

  test("what stands there already is no choice; another diagnosis of the same programme is one", () => {
    const story = arrived();
    expect(story.on(ARRIVED, gp, choose("2024-03-04", story.course?.subject.icd10))).toBeUndefined();
    expect(story.history).toHaveLength(2);
    expect(story.on(ARRIVED, gp, choose("2024-03-04", "DC619X"))).toBeUndefined();
    expect(story.course?.subject.icd10).toBe("DC619X");
  });

  test("the department's own course keeps its programme and its date", () => {
    const story = arrived({ type: "receive-handover", offer: offerOf(wholeLetter(written), { opensCourse: false }) });
    expect(refused(story, ARRIVED, gp, choose("2024-03-06"))).toBe("departments-course");
    expect(story.on(ARRIVED, gp, choose("2024-03-04"))).toBeUndefined();
  });
});

test("accepted, the letter's plan is in force: what is owed, the limit, and the sheet's code", () => {
  const story = confirmed();
  expect(story.on("2026-08-10", gp, { type: "accept-handover", handover: "h1" })).toBeUndefined();
  const { course } = story;
  if (course === undefined) throw new Error("the story began");
  expect(course).toMatchObject({
    holder: gp.party,
    standing: { status: "followed" },
    letter: { sheetCode: "7KM3 92QD" },
  });
  expect(course.letter?.received?.letter.text).toBe(wholeLetter(written));
  const at = { today: dayOf(day("2026-08-10")), bornOn: day("1952-03-12"), versions: catalogue.ruling };
  const picture = pictureOf(course, at);
  expect(picture?.obligations.find(({ check }) => check === "psa")?.due).toBe("2026-09-04");
  story.on("2026-09-05", laboratory, psa("0.26", "2026-09-04"));
  story.on("2026-09-25", laboratory, psa("0.31", "2026-09-24"));
  const later = story.course;
  const met = later && pictureOf(later, { ...at, today: dayOf(day("2026-09-25")) });
  expect(met?.verdicts.find(({ criterion }) => criterion === "psa-bcr-rp")?.standing).toBe("met");
});
