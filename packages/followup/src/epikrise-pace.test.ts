import { describe, expect, test } from "vitest";
import { impossiblePace, otherInterval } from "./epikrise-pace.ts";
import { OPERATED, ordered } from "./testing/invented-letter.ts";
import { check, day, programme } from "./testing/invented-programme.ts";

const every = (everyMonths: number) => ({ kind: "recurring", everyMonths, fromMonth: 0, untilMonth: null }) as const;

/** The interval of a text that a plan with a test and a talk every so many months does not order. */
function denied(text: string, psaMonths: number, talkMonths = psaMonths): string | undefined {
  const followed = programme({
    checks: [check({ timing: every(psaMonths) }), check({ id: "talk", needs: [], timing: every(talkMonths) })],
  });
  return otherInterval(text, { checks: [ordered("psa"), ordered("talk")] }, followed);
}

describe("an interval of the text", () => {
  test.each([
    ["PSA hver 6. måned.", 6],
    ["PSA hver 2. år.", 24],
    ["PSA HVER 1. år.", 12],
    ["PSA hver 12. uge.", 3],
    ["PSA 2 gange årligt.", 6],
    ["PSA 4 gange om året.", 3],
    ["PSA 1 gang pr. år.", 12],
    ["PSA hver anden måned.", 2],
    ["PSA hver tredje måned.", 3],
    ["PSA hver Fjerde måned.", 4],
    ["PSA hver sjette måned.", 6],
    ["PSA hvert halve år.", 6],
    ["PSA halvårligt.", 6],
    ["PSA hvert andet år.", 24],
    ["PSA hvert år.", 12],
    ["PSA én gang om året.", 12],
    ["PSA en gang årligt.", 12],
    ["PSA årligt.", 12],
    ["PSA hver måned.", 1],
    ["PSA månedligt.", 1],
  ])("»%s« is every %s months", (text, months) => {
    expect(denied(text, months)).toBeUndefined();
    expect(denied(text, months + 1)).toBe(/(?<=PSA ).*(?=\.)/.exec(text)?.[0]);
  });

  test.each([
    ["that says no number", "PSA nogle gange om året."],
    ["of nothing that is checked", "Møde hver 3. måned."],
    ["of the hospital", "PSA hver 3. måned i ambulatoriet."],
    ["of a scan", "Kontrol med CT hver 3. måned."],
    ["of a medicine", "Kontrol og leuprorelin hver 3. måned."],
  ])("%s denies nothing", (_, text) => expect(denied(text, 6)).toBeUndefined());

  test("»0 gange« is no division by nought", () => expect(denied("PSA 0 gange årligt.", 12)).toBeUndefined());

  test("is held against the checks of the test that it names, else against all", () => {
    expect(denied("PSA hver 12. måned.", 6, 12)).toBe("hver 12. måned");
    expect(denied("Kontrol hver 12. måned.", 6, 12)).toBeUndefined();
    expect(denied("Kreatinin hver 12. måned.", 6, 12)).toBeUndefined();
    expect(denied("Kontrol hver 3. måned.", 6, 12)).toBe("hver 3. måned");
  });

  test("the second one is found too, and that of a later sentence", () => {
    expect(denied("PSA hver 6. måned, senere hver 9. måned.", 6)).toBe("hver 9. måned");
    expect(denied("Ingen CT. PSA hver 6. måned. Kontrol hver 9. måned.", 6)).toBe("hver 9. måned");
  });

  test("the letter's own interval goes before the programme's", () => {
    const own = { checks: [ordered("psa", { everyMonths: 4 })] };
    expect(otherInterval("PSA hver 4. måned.", own, OPERATED)).toBeUndefined();
    expect(otherInterval("PSA hver 6. måned.", own, OPERATED)).toBe("hver 6. måned");
  });

  test("where nothing comes again and again, no interval is another one", () => {
    const once = programme({ checks: [check({ timing: { kind: "once", event: "told", daysAfter: 14 } })] });
    expect(otherInterval("PSA hver 3. måned.", { checks: [ordered("psa")] }, once)).toBeUndefined();
    expect(otherInterval("PSA hver 3. måned.", { checks: [] }, OPERATED)).toBeUndefined();
    expect(otherInterval("PSA hver 3. måned.", { checks: [ordered("unknown")] }, OPERATED)).toBeUndefined();
  });
});

describe("a check that could not be meant", () => {
  const at = (today: string, anchor: string | null = "2025-01-10") => ({
    anchors: anchor === null ? {} : { surgeryDate: day(anchor) },
    today: Temporal.PlainDate.from(today),
  });
  const followed = programme({
    checks: [check({ label: { da: "P-PSA", en: "PSA" }, timing: { ...every(6), untilMonth: 60 } })],
  });
  const told = (own: Parameters<typeof ordered>[1], when = at("2026-01-10")) =>
    impossiblePace({ checks: [ordered("unknown"), ordered("psa", own)] }, followed, when);

  test("more than twice the programme's interval is a slip of the pen", () => {
    expect(told({ everyMonths: 12 })).toBeUndefined();
    expect(told({ everyMonths: 13 })).toEqual({
      da: "P-PSA hver 13. måned: programmet siger hver 6.",
      en: "PSA every 13 months: the programme says every 6.",
    });
  });

  test("one that ends before it comes again", () => {
    const ends = {
      da: "P-PSA: planen har ingen kontrol tilbage, den slutter før den næste.",
      en: "PSA: the plan has no check left, it ends before the next one.",
    };
    expect(told({ untilMonth: 18 })).toBeUndefined();
    expect(told({ untilMonth: 17 })).toEqual(ends);
    expect(told({ untilMonth: 24, everyMonths: 12 })).toBeUndefined();
    expect(told({ untilMonth: 23, everyMonths: 12 })).toEqual(ends);
    expect(told({ untilMonth: 5 }, at("2025-01-10"))).toEqual(ends);
    expect(told({ untilMonth: 6 }, at("2025-01-10"))).toBeUndefined();
    expect(told({ fromMonth: 24, untilMonth: 29 })).toEqual(ends);
    expect(told({ fromMonth: 24, untilMonth: 30 })).toBeUndefined();
    expect(told({ untilMonth: 18 }, at("2026-07-09"))).toBeUndefined();
    expect(told({ untilMonth: 18 }, at("2026-07-10"))).toEqual(ends);
  });

  test("the programme's own end, one for life, and one without the day it counts from are none", () => {
    expect(told({ untilMonth: 60 }, at("2031-01-10"))).toBeUndefined();
    expect(told({ untilMonth: null })).toBeUndefined();
    expect(told({ untilMonth: 5 }, at("2026-01-10", null))).toBeUndefined();
    expect(told({})).toBeUndefined();
  });

  test("what is done once has no pace", () => {
    const once = programme({ checks: [check({ timing: { kind: "once", event: "told", daysAfter: 14 } })] });
    expect(impossiblePace({ checks: [ordered("psa", { everyMonths: 99 })] }, once, at("2026-01-10"))).toBeUndefined();
  });
});
