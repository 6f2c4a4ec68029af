import { type Account, type AccountItem, accountOf } from "@foelgeskab/followup/account/account";
import { aboutCheck, accountedObligations } from "@foelgeskab/followup/account/check-items";
import { aboutCriterion } from "@foelgeskab/followup/account/criterion-items";
import { type SilentFeed, silentFeeds } from "@foelgeskab/followup/account/silent-feeds";
import type { Course } from "@foelgeskab/followup/course";
import { type CoursePicture, pictureOf } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import { dayOf } from "@foelgeskab/followup/ids";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regionSettings } from "../programmes/load-regions.ts";
import { acts, basis, play, plus } from "./testing/any-history.ts";
import { catalogue, day, doctor, gp, laboratory, programmeGroup, psa, type Story } from "./testing/domain-story.ts";
import { changed, LifeStory, machine, newGp, regionOffice, register } from "./testing/life-story.ts";
import { ARRIVED, post, received } from "./testing/received-story.ts";

const settings = regionSettings("RM");
const office = regionOffice.party;

function seen({ course }: Story, on: string): { course: Course; picture: CoursePicture | undefined } {
  if (course === undefined) throw new Error("the story began");
  const looking = { today: dayOf(day(on)), bornOn: day("1955-03-14"), versions: catalogue.ruling };
  return { course, picture: pictureOf(course, looking) };
}
function account({ story }: { story: Story }, on: string, silent: SilentFeed[] = []): Account {
  const { course, picture } = seen(story, on);
  return accountOf(course, picture, { today: dayOf(day(on)), settings, office, silent });
}
/** The items of an account, each as "what about state parties level". */
const lines = ({ items }: Account): string[] =>
  items.map(({ about, what, state, lists, level }) => `${what}: ${about}, ${state}, ${lists.join("+")}, ${level}`);
const item = (
  told: { story: Story },
  on: string,
  what: AccountItem["what"],
  silent: SilentFeed[] = [],
): AccountItem => {
  const found = account(told, on, silent).items.find((each) => each.what === what);
  if (found === undefined) throw new Error(`no ${what}: ${lines(account(told, on)).join("; ")}`);
  return found;
};
const whats = (told: { story: Story }, on: string): string[] => account(told, on).items.map(({ what }) => what);

const quiet = (about: string, level: AccountItem["level"], until: string): Command => ({
  ...{ type: "answer-escalation", about, level, decision: "called", note: "Ringet", until: day(until) },
});

describe("where a course stands, somebody has it on a list", () => {
  test("at the hospital: to be assessed", () => {
    expect(lines(account(new LifeStory(), "2024-05-01"))).toEqual(["assess: assess, due, dep-uro, department"]);
    expect(item(new LifeStory(), "2024-05-01", "assess")).toMatchObject({
      act: "decide",
      since: "2024-01-10",
      last: false,
    });
  });
  test("offered: the sender chases by working days, the receiver has it to answer", () => {
    const told = new LifeStory().offered();
    expect(lines(account(told, "2024-06-04")).slice(0, 2)).toEqual([
      "handover: handover h1, waiting, dep-uro, department",
      "take-over: answer handover h1, due, pra-vestergade, holder",
    ]);
    expect(item(told, "2024-06-04", "handover")).toMatchObject({
      since: "2024-06-03",
      until: "2024-06-17",
      act: "see",
    });
    expect(item(told, "2024-06-04", "take-over")).toMatchObject({
      since: "2024-06-03",
      until: "2024-06-17",
      act: "decide",
    });
    expect(item(told, "2024-06-10", "handover")).toMatchObject({ state: "waiting", act: "see" });
    expect(item(told, "2024-06-11", "handover")).toMatchObject({ state: "overdue", act: "remind", last: false });
    expect(item(told, "2024-06-18", "handover")).toMatchObject({ level: "department", act: "call" });
    expect(item(told, "2024-06-25", "handover")).toMatchObject({ level: "department-head", act: "decide", last: true });
    expect(item(told, "2024-06-25", "handover").lists).toEqual([doctor.party]);
  });
  test("a question turns it round: the sender answers, the receiver waits; answered, it turns back", () => {
    const told = new LifeStory().offered();
    told.and("2024-06-04", gp, { type: "ask-about-handover", handover: "h1", question: "Hvem booker?" });
    expect(item(told, "2024-06-05", "question")).toMatchObject({ state: "due", lists: [doctor.party] });
    expect(item(told, "2024-06-05", "take-over").state).toBe("waiting");
    told.and("2024-06-05", doctor, { type: "answer-question", handover: "h1", answer: "Det gør I" });
    expect(whats(told, "2024-06-06").slice(0, 2)).toEqual(["handover", "take-over"]);
  });
  test("a letter from another system is chased alike", () => {
    const told = new LifeStory().and(ARRIVED, post, received());
    expect(whats(told, ARRIVED)).toEqual(["handover", "take-over"]);
    told.and(ARRIVED, gp, { type: "ask-about-handover", handover: "h1", question: "Hvem booker?" });
    expect(whats(told, ARRIVED)).toEqual(["question", "take-over"]);
  });
  test("offered on: chased from the day of that offer, beside the checks that go on", () => {
    const told = new LifeStory().moving();
    expect(whats(told, "2024-07-02")).toEqual(["handover", "take-over", "check", "check"]);
    expect(item(told, "2024-07-02", "handover")).toMatchObject({ about: "handover o1", since: "2024-07-01" });
    expect(item(told, "2024-07-02", "take-over").lists).toEqual([newGp.party]);
    told.and("2024-07-05", regionOffice, { type: "move-holder", from: gp.party, because: "practice-closed" });
    expect(item(told, "2024-07-06", "handover")).toMatchObject({ since: "2024-07-01", state: "waiting" });
  });
  test("moved by the letter: its confirmation is chased, and whoever asks waits for the answer", () => {
    const told = new LifeStory("epikrise").offered();
    expect(item(told, "2024-06-11", "confirmation")).toMatchObject({
      ...{ about: "handover h1", state: "overdue", lists: [doctor.party], act: "remind" },
    });
    expect(item(told, "2024-06-11", "take-over").lists).toEqual([gp.party]);
    told.and("2024-06-11", gp, { type: "ask-about-handover", handover: "h1", question: "Hvem booker?" });
    expect(whats(told, "2024-06-11").slice(0, 2)).toEqual(["question", "take-over"]);
    told.and("2024-06-12", gp, { type: "accept-handover", handover: "h1" });
    expect(new Set(whats(told, "2024-06-12"))).toEqual(new Set(["check"]));
    const moving = new LifeStory("epikrise").offered().and("2024-07-01", register, changed("2024-07-01"));
    expect(whats(moving, "2024-07-01").slice(0, 4)).toEqual(["handover", "take-over", "confirmation", "take-over"]);
    const back = new LifeStory("epikrise").offered().referredBack();
    expect(whats(back, "2024-07-01").slice(0, 3)).toEqual(["rereferral", "confirmation", "take-over"]);
  });
  test("sent back: the department answers, then its head, then the region's unit calls", () => {
    const told = new LifeStory().followed().referredBack();
    expect(item(told, "2024-07-01", "rereferral")).toMatchObject({
      ...{ about: "rereferral r1", state: "due", lists: [doctor.party], level: "department" },
    });
    expect(item(told, "2024-07-04", "rereferral")).toMatchObject({ state: "overdue", level: "department-head" });
    expect(item(told, "2024-07-15", "rereferral").lists).toEqual([doctor.party, office]);
    const elsewhere = new LifeStory().followed().and("2024-07-01", gp, {
      type: "refer-back",
      rereferral: {
        ...{ id: "r1", from: gp.party, to: "dep-onko", criteria: [], reason: "Nye smerter", urgency: "subacute" },
        ...{ sentOn: day("2024-07-01"), by: gp },
      },
    });
    expect(item(elsewhere, "2024-07-01", "rereferral").lists).toEqual(["dep-onko"]);
  });
  test("closed: no list, but the coded reason", () => {
    const told = new LifeStory()
      .followed()
      .and("2024-07-01", register, { type: "close-course", reason: "dead", note: "" });
    expect(account(told, "2024-07-02", [{ feed: "registers", since: day("2024-07-01") }])).toEqual({
      ...{ holder: gp.party, state: "closed", reason: "dead", items: [], unvouched: [] },
    });
  });
});

describe("the checks of a plan", () => {
  const psaDue = "check psa 2024-07-10";
  test("due in its window, overdue after it, and then it climbs: practice, patient, region, its head (L1)", () => {
    const told = new LifeStory().followed();
    const psa = item(told, "2024-07-10", "check");
    expect(psa).toEqual({
      ...{ what: "check", about: psaDue, state: "due", lists: [gp.party], level: "holder", act: "see" },
      ...{ since: "2024-05-26", until: "2024-08-09", last: false },
    });
    expect(item(told, "2024-08-09", "check")).toMatchObject({ about: psaDue, state: "due" });
    const level = (on: string) => {
      const { lists, level: reached, state } = item(told, on, "check");
      return `${state} ${reached} ${lists.join("+")}`;
    };
    expect(item(told, "2024-08-10", "check")).toMatchObject({ since: "2024-08-10", until: "2024-08-09", act: "see" });
    expect(level("2024-08-10")).toBe(`overdue holder ${gp.party}`);
    expect(level("2024-08-24")).toBe(`overdue holder-and-patient ${gp.party}`);
    expect(level("2024-09-09")).toBe(`overdue region-office ${gp.party}+${office}`);
    expect(level("2024-10-09")).toBe(`overdue region-head ${gp.party}+${office}`);
    expect(item(told, "2024-10-09", "check").last).toBe(true);
  });
  test("of what is to come the next one stands there alone", () => {
    const told = new LifeStory().followed().and("2024-06-11", laboratory, psa("<0.1", "2024-06-09"));
    const next = "check psa 2025-01-10";
    const checks = (on: string) => account(told, on).items.filter(({ about }) => about.startsWith("check psa"));
    expect(checks("2024-11-25").map(({ about, state }) => `${about} ${state}`)).toEqual([`${next} scheduled`]);
    expect(checks("2024-11-25")[0]).toMatchObject({
      level: "holder",
      act: "see",
      lists: [gp.party],
      since: "2024-11-26",
    });
    expect(checks("2024-11-26")[0]).toMatchObject({ about: next, state: "due" });
    expect(checks("2024-11-26").map(({ about }) => about)).toEqual([next, "check psa 2025-07-10"]);
  });
  test("a decision keeps it quiet until its day, at the height at which it was made", () => {
    const told = new LifeStory().followed().and("2024-08-26", gp, quiet(psaDue, "holder-and-patient", "2024-09-20"));
    expect(item(told, "2024-08-26", "check").quietUntil).toBe("2024-09-20");
    expect(item(told, "2024-09-09", "check").quietUntil).toBeUndefined();
  });
  test("what the patient promised waits until its day, and climbs nonetheless", () => {
    const contact = { type: "make-contact", check: "psa", due: day("2024-07-10"), how: "phone", note: "" } as const;
    const told = new LifeStory().followed().and("2024-08-12", gp, { ...contact, promisedFor: day("2024-09-12") });
    expect(item(told, "2024-08-12", "check")).toMatchObject({ state: "waiting", until: "2024-09-12", level: "holder" });
    expect(item(told, "2024-09-12", "check")).toMatchObject({ state: "waiting", level: "region-office" });
    expect(item(told, "2024-09-13", "check")).toMatchObject({ state: "overdue", until: "2024-08-09" });
    told.and("2024-09-01", gp, { ...contact, how: "no-answer" });
    expect(item(told, "2024-09-05", "check").state).toBe("overdue");
  });
  test("a second promise about the same check keeps nothing quiet; one about another check says nothing of this", () => {
    const contact = { type: "make-contact", check: "psa", due: day("2024-07-10"), how: "phone", note: "" } as const;
    const told = new LifeStory().followed().and("2024-08-12", gp, { ...contact, promisedFor: day("2024-08-20") });
    told.and("2024-08-21", gp, { ...contact, promisedFor: day("2024-09-20") });
    expect(item(told, "2024-08-22", "check")).toMatchObject({ about: psaDue, state: "overdue", until: "2024-08-09" });
    const other = new LifeStory().followed().and("2024-08-12", gp, {
      ...{ ...contact, check: "review", due: day("2025-01-10"), promisedFor: day("2024-09-20") },
    });
    const another = new LifeStory().followed().and("2025-02-12", gp, {
      ...{ ...contact, due: day("2025-01-10"), promisedFor: day("2025-03-20") },
    });
    expect(item(other, "2024-08-13", "check")).toMatchObject({ about: psaDue, state: "overdue" });
    expect(item(another, "2025-02-13", "check")).toMatchObject({ about: psaDue, state: "overdue" });
  });
  test("a call that nobody answered before the promise takes nothing from it", () => {
    const contact = { type: "make-contact", check: "psa", due: day("2024-07-10"), note: "" } as const;
    const told = new LifeStory().followed().and("2024-08-12", gp, { ...contact, how: "no-answer" });
    told.and("2024-08-13", gp, { ...contact, how: "phone", promisedFor: day("2024-08-30") });
    expect(item(told, "2024-08-14", "check")).toMatchObject({ state: "waiting", until: "2024-08-30" });
  });
  test("a course without a letter in force owes nothing", () => {
    expect(accountedObligations(undefined, day("2024-05-01"))).toEqual([]);
  });
  test("missed, but the next of its kind was done: superseded, and on no list", () => {
    const told = new LifeStory().followed().and("2025-01-12", laboratory, psa("<0.1", "2025-01-11"));
    const { picture } = seen(told.story, "2025-01-12");
    const states = accountedObligations(picture, day("2025-01-12")).filter(({ fact }) => fact.check === "psa");
    expect(states.slice(0, 3).map(({ fact, state }) => `${fact.due} ${state}`)).toEqual([
      ...["2024-07-10 superseded", "2025-01-10 met", "2025-07-10 scheduled"],
    ]);
    expect(lines(account(told, "2025-01-12")).some((line) => line.includes(psaDue))).toBe(false);
  });
  test("with nothing left it is somebody's to end the plan, from the day the last was done or the practice took over", () => {
    const told = new LifeStory().followed();
    const { course, picture } = seen(told.story, "2030-01-01");
    if (picture === undefined) throw new Error("the letter is in force");
    const over = (obligations: CoursePicture["obligations"], on = "2030-01-01") =>
      accountOf(course, { ...picture, obligations }, { today: dayOf(day(on)), settings, office, silent: [] }).items;
    expect(over([])).toMatchObject([
      { what: "plan-over", about: "plan", since: "2024-06-05", lists: [gp.party, office] },
    ]);
    const [first, second] = picture.obligations;
    if (first === undefined || second === undefined) throw new Error("there are checks");
    const done = [
      { ...first, metOn: day("2025-03-01") },
      { ...second, metOn: day("2025-02-01") },
    ];
    expect(over(done)).toMatchObject([{ what: "plan-over", since: "2025-03-01" }]);
    const next = { ...first, due: day("2025-01-10"), until: day("2025-02-09"), metOn: day("2025-01-09") };
    expect(over([{ ...first, superseded: true, until: day("2025-01-20") }, next], "2025-02-01")).toMatchObject([
      { since: "2025-01-20" },
    ]);
    expect(over([{ ...first, metOn: day("2024-06-04") }])).toMatchObject([{ since: "2024-06-05" }]);
    expect(over(done, "2025-03-01")).toMatchObject([{ state: "due", lists: [gp.party] }]);
    const back = new LifeStory().followed().referredBack();
    const referred = seen(back.story, "2024-07-01");
    const around = { today: dayOf(day("2024-07-01")), settings, office, silent: [] };
    expect(accountOf(referred.course, { ...picture, obligations: [] }, around).items.map(({ what }) => what)).toEqual([
      "rereferral",
    ]);
    const moving = seen(new LifeStory().moving().story, "2024-07-01");
    expect(accountOf(moving.course, { ...picture, obligations: [] }, around).items.at(-1)?.what).toBe("plan-over");
  });
});

describe("the criteria", () => {
  const hit = () => {
    const told = new LifeStory().followed().and("2024-07-11", laboratory, psa("0.21", "2024-07-10"));
    return told.and("2024-08-02", laboratory, psa("0.26", "2024-08-01"));
  };
  test("met: the holder decides, after a week the region's unit calls", () => {
    const told = hit();
    const criterion = item(told, "2024-08-02", "criterion");
    expect(criterion).toMatchObject({
      ...{ about: aboutCriterion("psa-bcr-rp", day("2024-08-01")), state: "due", lists: [gp.party], act: "decide" },
      since: "2024-08-01",
    });
    expect(item(told, "2024-08-08", "criterion")).toMatchObject({ state: "overdue", lists: [gp.party, office] });
  });
  test("put off, it waits until its day", () => {
    const told = hit().and("2024-08-05", gp, {
      ...{ type: "defer-criterion", criterion: "psa-bcr-rp", since: day("2024-08-01"), reason: "urinary-infection" },
      ...{ note: "Behandles", until: day("2024-08-20") },
    });
    expect(item(told, "2024-08-19", "criterion")).toMatchObject({ state: "waiting", until: "2024-08-20" });
    expect(item(told, "2024-08-20", "criterion")).toMatchObject({ state: "overdue" });
    expect(item(told, "2024-08-20", "criterion").until).toBeUndefined();
  });
  test("a decision to wait with another hit than this one does not count", () => {
    const told = hit();
    const { course, picture } = seen(told.story, "2024-08-05");
    const other = {
      since: day("2024-07-01"),
      first: day("2024-07-01"),
      until: day("2024-09-01"),
      reason: "patient-wish",
      note: "",
    } as const;
    const around = { today: dayOf(day("2024-08-05")), settings, office, silent: [] };
    const { items } = accountOf({ ...course, deferred: { "psa-bcr-rp": other } }, picture, around);
    expect(items.find(({ what }) => what === "criterion")?.state).toBe("due");
  });
  test("nobody is late with it before she holds", () => {
    const told = hit().and("2024-09-01", register, changed("2024-09-01"));
    told.and("2024-09-05", newGp, { type: "accept-handover", handover: "o1" });
    expect(item(told, "2024-09-06", "criterion")).toMatchObject({ since: "2024-09-05", state: "due" });
  });
  test("sent back, it is the department's answer that is waited for", () => {
    expect(whats(hit().referredBack(["psa-bcr-rp"], "2024-08-03"), "2024-08-04")).not.toContain("criterion");
    expect(aboutCriterion("psa-bcr-rp", day("2024-08-01"))).toBe("criterion psa-bcr-rp 2024-08-01");
  });
  test("met once, the repeat is a check; not repeated in time, it is to be decided, also while sent back", () => {
    const told = new LifeStory().followed().and("2024-07-11", laboratory, psa("0.21", "2024-07-10"));
    const { picture } = seen(told.story, "2024-07-12");
    const pending = picture?.verdicts.find(({ criterion }) => criterion === "psa-bcr-rp");
    if (pending?.standing !== "pending") throw new Error("met once");
    const { until } = pending.repeat;
    expect(whats(told, until)).not.toContain("criterion");
    const late = item(told, plus(until, 1), "criterion");
    expect(late).toMatchObject({ since: plus(until, 1), state: "due" });
    expect(late.about).toBe(aboutCriterion("psa-bcr-rp", day("2024-07-10")));
    const back = told.referredBack(["psa-bcr-rp"], plus(until, 2));
    expect(whats(back, plus(until, 2))).toContain("criterion");
  });
  test("left open by the answers, it stands with the holder and hurries nobody", () => {
    const told = new LifeStory().followed().and("2024-07-11", laboratory, psa("<0.5", "2024-07-10"));
    expect(item(told, "2025-07-11", "criterion")).toEqual({
      ...{ what: "criterion", about: "criterion psa-bcr-rp open", state: "due", lists: [gp.party] },
      ...{ level: "holder", act: "decide", since: "2024-06-05", last: false },
    });
  });
});

describe("a life that goes on", () => {
  test("no doctor: the department takes back or finds one; it climbs to the region's unit", () => {
    const told = new LifeStory().followed().and("2024-07-01", register, changed("2024-07-01", null));
    expect(item(told, "2024-07-01", "no-practice")).toMatchObject({
      ...{ about: "practice none 2024-07-01", state: "due", lists: [doctor.party], since: "2024-07-01" },
    });
    expect(item(told, "2024-07-08", "no-practice")).toMatchObject({ level: "department-head" });
    expect(item(told, "2024-07-29", "no-practice").lists).toEqual([doctor.party, office]);
  });
  test("another doctor than the one who follows, once the new one has declined; not while it is on its way", () => {
    const told = new LifeStory().moving();
    expect(whats(told, "2024-07-02")).not.toContain("other-practice");
    told.and("2024-07-02", newGp, { type: "decline-handover", handover: "o1", reason: "ikke vores patient" });
    expect(item(told, "2024-07-02", "other-practice").about).toBe(`practice ${newGp.party} 2024-07-01`);
    const third = { id: "o2", to: "pra-moelle", answerDue: day("2024-07-20"), because: "patient-chose" } as const;
    told.and("2024-07-03", gp, { type: "offer-onward", onward: third });
    expect(whats(told, "2024-07-03")).toContain("other-practice");
    expect(whats(new LifeStory().and("2024-05-01", register, changed("2024-05-01")), "2024-05-02")).toEqual(["assess"]);
    const same = new LifeStory().followed().and("2024-07-01", register, changed("2024-07-01", gp.party));
    expect(new Set(whats(same, "2024-07-01"))).toEqual(new Set(["check"]));
  });
  test("a forced move stands with the department until somebody has read it", () => {
    const told = new LifeStory().followed();
    told.and("2024-07-01", machine, { type: "move-holder", from: gp.party, because: "practice-closed" });
    expect(item(told, "2024-07-01", "forced-move")).toMatchObject({
      ...{ about: "move 2024-07-01", lists: [doctor.party], state: "due" },
    });
    expect(whats(told, "2024-07-01")).toEqual(["forced-move", "assess"]);
    told.and("2024-07-02", doctor, { type: "read-holder-move" });
    expect(whats(told, "2024-07-02")).toEqual(["assess"]);
  });
  test("in another region: the holder hands on; back in this one it is over", () => {
    const told = new LifeStory()
      .followed()
      .and("2024-07-01", register, { type: "move-region", to: "RH", on: day("2024-07-01") });
    expect(item(told, "2024-07-01", "other-region")).toMatchObject({
      ...{ about: "region RH 2024-07-01", lists: [gp.party, doctor.party], state: "due" },
    });
    told.and("2024-08-01", register, { type: "move-region", to: "RM", on: day("2024-08-01") });
    expect(whats(told, "2024-08-01")).not.toContain("other-region");
  });
  test("a changed programme is read", () => {
    const told = new LifeStory().followed();
    told.and("2024-08-05", programmeGroup, { type: "change-programme", to: "prostate-rp@2", because: "Ny" });
    expect(item(told, "2024-08-06", "programme-change")).toMatchObject({
      ...{
        about: "programme prostate-rp@2",
        lists: [gp.party],
        since: "2024-08-05",
        act: "see",
        state: "due",
        level: "holder",
      },
    });
  });
});

describe("silence is not green", () => {
  const laboratorySilent: SilentFeed = { feed: "laboratory", sender: "AUH", since: day("2024-08-01") };
  test("a check that is due or overdue cannot be vouched for where its laboratory has fallen silent in its window", () => {
    const told = new LifeStory().followed();
    expect(item(told, "2024-08-05", "check", [laboratorySilent]).unvouched).toBe("laboratory");
    expect(item(told, "2024-08-12", "check", [laboratorySilent])).toMatchObject({
      state: "overdue",
      unvouched: "laboratory",
    });
    const next = new LifeStory().followed().and("2024-06-11", laboratory, psa("<0.1", "2024-06-09"));
    const early = [{ ...laboratorySilent, since: day("2024-11-20") }];
    expect(item(next, "2024-11-25", "check", early).unvouched).toBeUndefined();
    expect(item(next, "2024-11-26", "check", early).unvouched).toBe("laboratory");
    expect(
      item(told, "2024-08-12", "check", [{ ...laboratorySilent, since: day("2024-08-10") }]).unvouched,
    ).toBeUndefined();
    expect(item(told, "2024-08-12", "check", [{ ...laboratorySilent, since: day("2024-08-09") }]).unvouched).toBe(
      "laboratory",
    );
    expect(
      item(told, "2024-08-12", "check", [{ feed: "registers", since: day("2024-07-09") }]).unvouched,
    ).toBeUndefined();
    expect(account(told, "2024-08-05", [laboratorySilent]).unvouched).toEqual([laboratorySilent]);
  });
  test("another laboratory's silence says nothing of a patient whom it has never answered for", () => {
    const told = new LifeStory().followed().and("2024-06-11", laboratory, psa("<0.1", "2024-06-09"));
    const vouched = (silent: SilentFeed) => account(told, "2024-08-05", [silent]).unvouched;
    expect(vouched({ ...laboratorySilent, sender: "Viborg" })).toEqual([]);
    expect(vouched(laboratorySilent)).toHaveLength(1);
    expect(vouched({ feed: "laboratory", since: day("2024-08-01") })).toHaveLength(1);
    expect(item(told, "2024-08-12", "check", [{ ...laboratorySilent, sender: "Viborg" }]).unvouched).toBeUndefined();
  });
  test("where no route brings the answer nobody vouches for it; a talk needs no laboratory", () => {
    const told = new LifeStory().followed();
    const { course, picture } = seen(told.story, "2024-08-05");
    const [first] = picture?.obligations ?? [];
    if (picture === undefined || first === undefined) throw new Error("there are checks");
    const of = (own: Partial<typeof first>) =>
      accountOf(
        course,
        { ...picture, obligations: [{ ...first, ...own }] },
        {
          ...{ today: dayOf(day("2024-08-05")), settings, office, silent: [laboratorySilent] },
        },
      );
    expect(of({ resultTo: "none" }).items[0]?.unvouched).toBe("no-route");
    expect(of({ needs: [], resultTo: "none" }).items[0]?.unvouched).toBeUndefined();
    expect(of({ needs: [] }).unvouched).toEqual([]);
    expect(of({ metOn: day("2024-07-10") }).unvouched).toEqual([]);
  });
  test("whether somebody lives depends on the registers for everybody, answers to letters on the letters and receipts", () => {
    const silent: SilentFeed[] = [
      { feed: "registers", since: day("2024-06-01") },
      { feed: "letters", since: day("2024-06-01") },
      { feed: "receipts", since: day("2024-06-01") },
    ];
    const depends = (told: LifeStory, on: string) => account(told, on, silent).unvouched.map(({ feed }) => feed);
    const all = ["registers", "letters", "receipts"];
    expect(depends(new LifeStory(), "2024-06-02")).toEqual(["registers"]);
    expect(depends(new LifeStory().offered(), "2024-06-04")).toEqual(all);
    expect(depends(new LifeStory().followed(), "2024-06-06")).toEqual(["registers"]);
    expect(depends(new LifeStory().moving(), "2024-07-02")).toEqual(all);
    expect(depends(new LifeStory().followed().referredBack(), "2024-07-02")).toEqual(all);
    expect(depends(new LifeStory().and(ARRIVED, post, received()), ARRIVED)).toEqual(all);
    expect(depends(new LifeStory("epikrise").offered(), "2024-06-04")).toEqual(all);
    expect(account(new LifeStory(), "2024-06-02", [laboratorySilent]).unvouched).toEqual([]);
  });
  test("a feed is silent when it has said nothing for longer than its region allows", () => {
    const at = "2026-08-10T08:00:00Z";
    const heard = (hours: number) => ({
      at: Temporal.Instant.from(at)
        .subtract({ minutes: hours * 60 })
        .toString(),
    });
    const { laboratory: allowed } = settings.feeds;
    expect(silentFeeds([{ feed: "laboratory", sender: "AUH", ...heard(allowed) }], at, settings)).toEqual([]);
    expect(silentFeeds([{ feed: "laboratory", sender: "AUH", ...heard(allowed + 0.5) }], at, settings)).toEqual([
      { feed: "laboratory", sender: "AUH", since: "2026-08-06" },
    ]);
    expect(silentFeeds([{ feed: "registers", at: "2026-08-01T22:30:00Z" }], at, settings)).toEqual([
      { feed: "registers", since: "2026-08-02" },
    ]);
  });
});

describe("laws of the account", () => {
  const looked = fc.integer({ min: 0, max: 3000 });
  const any = (check: (story: Story, on: string) => void) =>
    fc.assert(
      fc.property(acts, basis, looked, (script, moves, days) => {
        const story = play(script, moves);
        const last = story.history.at(-1)?.on ?? day("2024-06-03");
        check(story, plus(last, days));
      }),
      { numRuns: 150 },
    );

  test("S10: an active course has a next step on a list at every instant; a closed one has a coded reason", () => {
    any((story, on) => {
      const now = account({ story }, on);
      if (now.state === "closed") expect(now.reason).toBeTruthy();
      else expect(now.items.length).toBeGreaterThan(0);
      expect(now.holder).toBe(story.course?.holder);
      for (const { lists, since } of now.items) {
        expect(lists.length).toBeGreaterThan(0);
        expect(new Set(lists).size).toBe(lists.length);
        expect(lists.every((party) => party !== "")).toBe(true);
        expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    });
  });

  test("S4: every obligation is in exactly one state; what is due or overdue is one item, what is met or superseded none", () => {
    any((story, on) => {
      const { picture } = seen(story, on);
      const obligations = accountedObligations(picture, day(on));
      expect(obligations).toHaveLength(picture?.obligations.length ?? 0);
      const items = account({ story }, on).items.filter(({ what }) => what === "check");
      for (const { fact, state } of obligations) {
        const own = items.filter(({ about }) => about === aboutCheck(fact));
        const expected = state === "due" || state === "overdue" ? 1 : state === "scheduled" ? own.length : 0;
        expect(own).toHaveLength(expected);
        if (state === "superseded") expect(fact.metOn).toBeNull();
        if (fact.metOn !== null) expect(state).toBe("met");
      }
      const scheduled = obligations.filter(({ state }) => state === "scheduled");
      expect(items.filter(({ state }) => state === "scheduled").length).toBeLessThanOrEqual(1);
      if (scheduled.length > 0) expect(items.length).toBeGreaterThan(0);
    });
  });

  test("L1: what is overdue is on its holder's list, from the thirtieth day on the region's too", () => {
    any((story, on) => {
      const { holder, items } = account({ story }, on);
      for (const { what, since, lists, until } of items) {
        if (what !== "check" || until === undefined || since <= until) continue;
        expect(lists[0]).toBe(holder);
        expect(lists.includes(office)).toBe(plus(since, 30) <= on);
      }
    });
  });

  test("each thing stands once: no two items are about the same", () => {
    any((story, on) => {
      const about = account({ story }, on).items.map((each) => each.about);
      expect(new Set(about).size).toBe(about.length);
    });
  });
});
