import { describe, expect, test } from "vitest";
import type { Criterion, Rule } from "../criteria/criterion.ts";
import { criterion, programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";
import { diffProgrammes } from "./diff-programmes.ts";

const both = (da: string, en: string) => ({ da, en });

describe("criteria", () => {
  const pain: Rule = { kind: "symptom", any: ["pain"] };
  const of = (own: Partial<Criterion>) => ({ criteria: [criterion(pain, own)] });

  test("one that came, one that went", () => {
    expect(toldInBoth({}, of({}))).toEqual([
      "Nyt kriterium: regel → henvis, subakut. / New criterion: rule → refer, subacute.",
    ]);
    expect(toldInBoth(of({}), {})).toEqual([
      "Kriterium udgår: regel → henvis, subakut. / Criterion dropped: rule → refer, subacute.",
    ]);
    const said = { actionLabel: both("Henvis SUBAKUT", "Refer, subacute today") };
    expect(toldInBoth({}, of(said))).toEqual([
      "Nyt kriterium: regel → Henvis SUBAKUT. / New criterion: rule → Refer, subacute today.",
    ]);
  });

  test.each<[string, Partial<Criterion>, string[]]>([
    [
      "its sentence",
      { label: both("sætning", "sentence") },
      ["Kriteriets sætning: »regel« hedder nu »sætning«. / The criterion's sentence: “rule” now reads “sentence”."],
    ],
    [
      "its first month",
      { fromMonth: 1 },
      [
        "regel: nu fra 1 måned efter (før: fra begyndelsen). / rule: now from 1 month after (before: from the beginning).",
      ],
    ],
    [
      "its act, with its words told once",
      { action: "advice", actionLabel: both("ring", "ring") },
      ["regel: nu ring (før: henvis). / rule: now ring (before: refer)."],
    ],
    [
      "the words of its act",
      { actionLabel: both("send", "send") },
      ["Handling: »henvis« hedder nu »send«. / Act: “refer” now reads “send”."],
    ],
    ["to whom, which the act's words say", { sendsElsewhere: true }, []],
    [
      "its urgency",
      { urgency: "soon", urgencyLabel: both("snart", "soon") },
      ["regel: hastegrad: snart (før: subakut). / rule: urgency: soon (before: subacute)."],
    ],
    [
      "the words of its urgency",
      { urgencyLabel: both("hurtigt", "fast") },
      ["Hast: »subakut« hedder nu »hurtigt«. / Urgency: “subacute” now reads “fast”."],
    ],
    [
      "its lock",
      { overriddenByEpikrise: false },
      ["regel: gælder nu alle, uanset epikrisen. / rule: now holds for all, whatever the epikrise says."],
    ],
    [
      "values suggested",
      { suggested: ["0.5", "1"] },
      ["Foreslåede værdier til epikrisen: 0,5, 1 er kommet til. / Values suggested for the epikrise: 0.5, 1 added."],
    ],
  ])("%s", (_, after, sentences) => {
    expect(toldInBoth(of({}), of(after))).toEqual(sentences);
  });

  test("the first month and the confirmation say whether somebody signed them", () => {
    const signed = (field: string, own: Partial<Criterion>) => {
      const evidence = [from([field], { signature: SIGNED })];
      return diffProgrammes(programme(of({ evidence })), programme(of({ evidence, ...own }))).map(
        (each) => each.signed,
      );
    };
    const confirm = { minDaysBetween: 14, maxDaysBetween: 60 };
    expect(signed("fromMonth", { fromMonth: 1 })).toEqual([true]);
    expect(signed("any", { fromMonth: 1 })).toEqual([null]);
    expect(signed("minDaysBetween", { confirm })).toEqual([true]);
    expect(signed("maxDaysBetween", { confirm })).toEqual([true]);
    expect(signed("fromMonth", { confirm })).toEqual([null]);
    expect(signed("any", { overriddenByEpikrise: false })).toEqual([null]);
    expect(toldInBoth(of({ overriddenByEpikrise: false }), of({}))).toEqual([
      "regel: epikrisen kan nu ændre reglen (sikkerhedslåsen er fjernet). / rule: the epikrise may now change the rule (the safety lock is removed).",
    ]);
  });

  test("a new criterion is signed where all its numbers are", () => {
    const signed = (...evidence: Criterion["evidence"]) =>
      diffProgrammes(programme(), programme(of({ evidence }))).map((each) => each.signed);
    expect(signed(from(["any"], { signature: SIGNED }))).toEqual([true]);
    expect(signed(from(["any"], { signature: SIGNED }), from(["count"]))).toEqual([false]);
    expect(signed()).toEqual([null]);
  });

  test("a suggested value is signed with its own entry", () => {
    const signed = (field: string) => {
      const evidence = [from([field], { signature: SIGNED })];
      return diffProgrammes(programme(of({ evidence })), programme(of({ evidence, suggested: ["20"] }))).map(
        (each) => each.signed,
      );
    };
    expect(signed("suggested 20")).toEqual([true]);
    expect(signed("suggested")).toEqual([true]);
    expect(signed("suggestedly")).toEqual([null]);
  });

  test.each<Criterion["action"]>(["acute-admission", "pakkeforloeb", "diagnostisk-pakkeforloeb"])(
    "%s is acute: all that is said of it stands first, its sources stay among the sources",
    (action) => {
      const acute = (own: Partial<Criterion>) =>
        programme({ version: 2, criteria: [criterion(pain, { action, ...own })] });
      const signed = { evidence: [from(["any"], { signature: SIGNED })] };
      const groups = diffProgrammes(programme({ ...of({}), name: both("x", "x") }), acute(signed)).map(
        ({ group, signed: by }) => [group, by],
      );
      expect(groups).toEqual([
        ["acute", true],
        ["validity", null],
        ["words", null],
        ["sources", null],
        ["signatures", null],
      ]);
      expect(diffProgrammes(acute({}), acute({ label: both("ord", "word") })).map(({ group }) => group)).toEqual([
        "acute",
      ]);
      expect(
        diffProgrammes(programme({ version: 2 }), acute(signed)).map(({ group, signed: by }) => [group, by]),
      ).toEqual([["acute", true]]);
    },
  );
});
