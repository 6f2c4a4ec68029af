import { accountOf } from "@foelgeskab/followup/account/account";
import type { Course } from "@foelgeskab/followup/course";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import { dayOf } from "@foelgeskab/followup/ids";
import { owes } from "@foelgeskab/followup/inquiry/who-owes";
import type { Actor } from "@foelgeskab/followup/party";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regionSettings } from "../programmes/load-regions.ts";
import { catalogue, day, doctor, gp } from "./testing/domain-story.ts";
import { asking, LETTER, otherDoctor, telling } from "./testing/every-act.ts";
import { changed, LifeStory, machine, newGp, nurse, regionOffice, register } from "./testing/life-story.ts";
import { refused } from "./testing/refused.ts";

const settings = regionSettings("RM");
const ends = (outcome: "as-planned" | "change-plan" | "refer-back", note = ""): Command => ({
  ...{ type: "conclude-inquiry", inquiry: "q1", outcome, note },
});
const said = (id: string, own: object): Command => {
  const told = telling(id, "Ring, hvis den stiger igen.");
  return { ...told, message: { ...told.message, ...own } };
};
/** Asked on Monday 5 August 2024. */
const asked = () => new LifeStory().followed().and("2024-08-05", gp, asking);

function courseOf({ story }: LifeStory): Course {
  if (story.course === undefined) throw new Error("the story began");
  return story.course;
}
/** The question as "who: what, since–by", or what came of it. */
function stands(told: LifeStory, id = "q1"): string {
  const course = courseOf(told);
  const inquiry = course.inquiries.find((each) => each.id === id);
  if (inquiry === undefined) throw new Error(`no question ${id}`);
  const owed = owes(inquiry, course);
  const { standing } = inquiry;
  if (standing.state === "concluded") return `${standing.outcome} by ${standing.by.name}`;
  return owed === undefined ? "ended" : `${owed.party}: ${owed.owed}, ${standing.since}–${standing.answerBy}`;
}
function item(told: LifeStory, on: string) {
  const course = courseOf(told);
  const today = dayOf(day(on));
  const picture = pictureOf(course, { today, bornOn: day("1955-03-14"), versions: catalogue.ruling });
  const { items } = accountOf(course, picture, { today, settings, office: regionOffice.party, silent: [] });
  return items.find(({ about }) => about === "inquiry q1");
}
const refusal = (told: LifeStory, on: string, by: Actor, command: Command) => refused(told.story, on, by, command);

describe("a practice asks the department about a patient it follows", () => {
  test("the department owes an answer in five working days; then the practice reads it and says what comes of it", () => {
    const told = asked();
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-12");
    told.and("2024-08-08", doctor, telling("m2", "Nej, hver sjette måned er nok."));
    expect(stands(told)).toBe("pra-vestergade: conclusion, 2024-08-08–2024-08-15");
    told.and("2024-08-09", nurse, ends("as-planned"));
    expect(stands(told)).toBe("as-planned by Anne Hald");
    expect(item(told, "2024-12-01")).toBeUndefined();
  });
  test("asked by telephone it is answered the same day, and a call that answered is noted with whom and what", () => {
    const told = new LifeStory().followed().and("2024-08-05", gp, {
      ...asking,
      message: { ...("message" in asking ? asking.message : {}), how: "asked-by-phone", spokeWith: "Sekretær Juul" },
    } as Command); // the same question, asked by telephone
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-05");
    told.and("2024-08-05", doctor, said("m2", { how: "called", spokeWith: "Lægen", answered: false }));
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-05");
    expect(refusal(told, "2024-08-05", gp, said("m3", { how: "called", spokeWith: " ", answered: true }))).toBe(
      "no-name",
    );
    told.and("2024-08-05", gp, said("m3", { how: "called", spokeWith: "Anna Holm", answered: true }));
    expect(stands(told)).toBe("pra-vestergade: conclusion, 2024-08-05–2024-08-12");
  });
  test("what the asker adds meanwhile gives the department no more time; a question back turns it round", () => {
    const told = asked().and("2024-08-07", gp, telling("m2", "PSA er nu 0,15."));
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-12");
    told.and("2024-08-08", doctor, telling("m3", "Hvornår er prøven taget?"));
    expect(stands(told)).toBe("pra-vestergade: conclusion, 2024-08-08–2024-08-15");
    told.and("2024-08-09", gp, telling("m4", "I mandags."));
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-09–2024-08-16");
  });
  test("past its day it climbs: the department is reminded, its head, the region's office; a person's decision keeps it quiet", () => {
    const told = asked();
    expect(item(told, "2024-08-12")).toMatchObject({ what: "inquiry", state: "due", lists: ["dep-uro"], last: false });
    expect(item(told, "2024-08-13")).toMatchObject({ state: "overdue", act: "remind", lists: ["dep-uro"] });
    expect(item(told, "2024-08-16")).toMatchObject({ level: "department-head", act: "decide" });
    expect(item(told, "2024-08-27")).toMatchObject({ lists: ["dep-uro", regionOffice.party], last: true });
    const quiet = { about: "inquiry q1", decision: "called", note: "Ringet", until: day("2024-09-10") } as const;
    told.and("2024-08-27", regionOffice, { type: "answer-escalation", level: "region-office", ...quiet });
    expect(item(told, "2024-09-01")?.quietUntil).toBe("2024-09-10");
    told.and("2024-09-02", doctor, telling("m2", "Undskyld ventetiden: nej."));
    expect(item(told, "2024-09-08")).toMatchObject({
      what: "inquiry-answered",
      state: "due",
      lists: ["pra-vestergade"],
    });
    expect(item(told, "2024-09-10")).toMatchObject({ state: "overdue", level: "holder" });
    expect(item(told, "2024-09-17")).toMatchObject({ state: "overdue", level: "region-office" });
  });
  test("another department can be asked: it answers, and its rungs are its own", () => {
    const question = {
      ...asking,
      inquiry: { id: "q1", department: otherDoctor.party, asker: "follower", subject: "Blod" },
    };
    const told = new LifeStory().followed().and("2024-08-05", gp, question as Command); // the same question to another
    expect(item(told, "2024-08-20")?.lists).toEqual([otherDoctor.party]);
    const quiet = {
      about: "inquiry q1",
      level: "department-head",
      decision: "wait",
      note: "Vi svarer",
      until: day("2024-08-30"),
    } as const;
    expect(refusal(told, "2024-08-20", doctor, { type: "answer-escalation", ...quiet })).toBe("not-yours");
    expect(refusal(told, "2024-08-20", doctor, telling("m2", "Vi svarer for dem."))).toBe("not-yours");
    told.and("2024-08-20", otherDoctor, { type: "answer-escalation", ...quiet });
    told.and("2024-08-21", otherDoctor, telling("m2", "Se an."));
  });
  test("the practice writes again: what was concluded waits for an answer anew", () => {
    const told = asked().and("2024-08-08", doctor, telling("m2", "Nej.")).and("2024-08-09", gp, ends("as-planned"));
    told.and("2024-08-20", gp, telling("m3", "Nu er den 0,3."));
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-20–2024-08-27");
  });
});

describe("who may say what comes of a question", () => {
  test("whoever asked; before an answer only with the reason why", () => {
    const told = asked();
    expect(refusal(told, "2024-08-06", gp, ends("as-planned"))).toBe("no-note");
    expect(refusal(told, "2024-08-06", doctor, ends("as-planned", "Står i epikrisen."))).toBe("asker-concludes");
    expect(refusal(told, "2024-08-06", newGp, ends("as-planned", "Er hos os nu."))).toBe("not-yours");
    told.and("2024-08-06", gp, ends("as-planned", "Fundet i epikrisen."));
    told.and("2024-08-06", gp, ends("as-planned", "Fundet i epikrisen."));
    expect(refusal(told, "2024-08-06", gp, ends("refer-back", "Alligevel."))).toBe("already-concluded");
  });
  test("the department with its answer, where the answer is a letter that nobody reads here", () => {
    const answer = { ...telling("m2", "Fortsæt."), concludes: { outcome: "as-planned", note: "" } } as const;
    const told = asked();
    expect(refusal(told, "2024-08-08", doctor, answer)).toBe("asker-concludes");
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-12");
    told.and("2024-08-08", doctor, { ...answer, message: { ...answer.message, byLetter: true } });
    expect(stands(told)).toBe(`as-planned by ${doctor.name}`);
  });
  test("the department asks whoever follows, and concludes what it asked", () => {
    const inquiry = { id: "q1", department: doctor.party, asker: "department", subject: "Blodprøve" } as const;
    const question = { ...asking, inquiry } as Command; // the same words, from the department
    expect(refusal(new LifeStory().followed(), "2024-08-05", otherDoctor, question)).toBe("not-yours");
    const told = new LifeStory().followed().and("2024-08-05", doctor, question);
    expect(stands(told)).toBe("pra-vestergade: answer, 2024-08-05–2024-08-12");
    told.and("2024-08-06", gp, telling("m2", "Den er taget i dag."));
    expect(stands(told)).toBe("dep-uro: conclusion, 2024-08-06–2024-08-13");
    expect(refusal(told, "2024-08-06", gp, ends("as-planned"))).toBe("asker-concludes");
    told.and("2024-08-07", doctor, ends("as-planned"));
  });
});

describe("a question follows the patient", () => {
  test("the next practice has the answer to read; a patient who is back has her question at the department", () => {
    const told = asked().and("2024-08-08", doctor, telling("m2", "Nej."));
    told
      .and("2024-08-09", register, changed("2024-08-09"))
      .and("2024-08-10", newGp, { type: "accept-handover", handover: "o1" });
    expect(stands(told)).toBe("pra-solbakken: conclusion, 2024-08-08–2024-08-15");
    told.and("2024-08-11", doctor, { type: "take-back", reason: "Ny behandling" });
    expect(stands(told)).toBe("dep-uro: conclusion, 2024-08-08–2024-08-15");
    told.and("2024-08-12", doctor, telling("m3", "Vi har patienten igen."));
    expect(courseOf(told).inquiries[0]?.messages.at(-1)?.to).toBe(gp.party);
    told.and("2024-08-12", doctor, ends("as-planned"));
  });
  test("nothing is asked where nobody follows; a death ends it, and annulled it waits again", () => {
    expect(refusal(new LifeStory().offered(), "2024-06-04", gp, asking)).toBe("not-followed");
    const told = asked().and("2024-08-06", register, { type: "close-course", reason: "dead", note: "" });
    expect(stands(told)).toBe("ended");
    expect(refusal(told, "2024-08-07", doctor, telling("m2", "Nej."))).toBe("course-closed");
    told.and("2024-08-08", register, { type: "reopen-course", because: "death-annulled", note: "" });
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-12");
  });
});

describe("a party that works by letters", () => {
  const from = (party: string, number: string) => ({ ...LETTER, message: `i-${number}`, from: party, number });
  const came = (number: string, writtenAt: string, party: string = gp.party): Command => ({
    ...{ type: "receive-in-inquiry", inquiry: "q1" },
    message: { id: `i-${number}`, how: "written", text: `Brev ${number}.`, writtenAt, letter: from(party, number) },
  });
  test("a person of the department makes its letter a question; nobody takes in a letter of her own, or a stranger's", () => {
    const question = (letter: object): Command =>
      ({ ...asking, message: { ...("message" in asking ? asking.message : {}), letter } }) as Command; // the practice's words
    const told = new LifeStory().followed();
    expect(refusal(told, "2024-08-05", gp, question(from(gp.party, "A")))).toBe("not-yours");
    expect(refusal(told, "2024-08-05", doctor, question(from(newGp.party, "A")))).toBe("not-yours");
    told.and("2024-08-05", doctor, question(from(gp.party, "A")));
    expect(stands(told)).toBe("dep-uro: answer, 2024-08-05–2024-08-12");
  });
  test("a letter that names the question is received by the machine, once; the machine says nothing else", () => {
    const told = asked().and("2024-08-08", machine, came("A", "2024-08-07T09:00:00Z", doctor.party));
    expect(stands(told)).toBe("pra-vestergade: conclusion, 2024-08-08–2024-08-15");
    told.and("2024-08-09", machine, came("A", "2024-08-07T09:00:00Z", doctor.party));
    expect(courseOf(told).inquiries[0]?.messages).toHaveLength(2);
    expect(refusal(told, "2024-08-09", machine, came("B", "2024-08-09T09:00:00Z", newGp.party))).toBe("not-yours");
    expect(refusal(told, "2024-08-09", machine, ends("as-planned"))).toBe("not-yours");
  });
  test("law: however the letters of one side arrive, and how often, the thread is the same", () => {
    const letters = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E"), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(20)), fc.boolean(), fc.boolean(), (numbers, order, answered, concluded) => {
        const arriving = (sorted: readonly string[]) => {
          const told = asked();
          if (answered) told.and("2024-08-06", doctor, telling("m2", "Nej."));
          if (concluded) told.and("2024-08-06", gp, ends("as-planned", "Ikke mere"));
          for (const number of sorted)
            told.and("2024-08-07", machine, came(number, `2024-08-0${number.charCodeAt(0) - 63}T09:00:00Z`));
          return courseOf(told).inquiries;
        };
        const shuffled = order.map((at) => numbers[at % numbers.length] ?? "A");
        expect(arriving([...shuffled, ...numbers.toReversed()])).toEqual(arriving(numbers));
      }),
      { numRuns: 40 },
    );
  });
  test("its letter that sends the patient back is read as its referral, and decided on as any other", () => {
    const rereferral = {
      ...{ id: "r1", from: gp.party, to: doctor.party, criteria: [], reason: "PSA 0,4", urgency: "clinical-judgement" },
      ...{ sentOn: day("2024-08-05"), by: doctor },
    };
    const read = { type: "read-referral", rereferral, letter: from(gp.party, "A") } as const;
    const told = new LifeStory().followed();
    expect(refusal(told, "2024-08-05", gp, read)).toBe("not-yours");
    expect(refusal(told, "2024-08-05", otherDoctor, read)).toBe("not-yours");
    expect(refusal(told, "2024-08-05", doctor, { ...read, letter: from(newGp.party, "A") })).toBe("not-followed");
    told.and("2024-08-05", doctor, read);
    expect(courseOf(told)).toMatchObject({ holder: gp.party, standing: { status: "referred-back" } });
    told.and("2024-08-06", doctor, { type: "accept-rereferral", rereferral: "r1" });
    expect(refusal(told, "2024-08-06", doctor, read)).toBe("not-followed");
  });
});
