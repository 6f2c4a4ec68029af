import { describe, expect, test } from "vitest";
import type { OwedCheckFact } from "../course-picture.ts";
import type { Because, VerdictFact, VerdictStanding } from "../criteria/verdict.ts";
import { dayOf } from "../ids.ts";
import { day } from "../testing/invented-programme.ts";
import { GROUPS, inOrder, type PatientRef, type WorklistRow } from "../worklist.ts";
import { checkRows, checkState } from "./check-row.ts";
import { resultRows, UNUSABLE, type UnsignedResult } from "./result-row.ts";
import { daysBetween, shownUnit, valuesPhrase, verdictRow } from "./verdict-row.ts";

const said = (text: string) => ({ da: `${text} (da)`, en: text });
const patient: PatientRef = {
  ...{ patientId: "p", courseId: "c", name: "Jens Holm", cpr: "1403559995", age: 71, programme: said("prostate") },
};

describe("a check on a list", () => {
  const owed = (own: Partial<OwedCheckFact> = {}): OwedCheckFact => ({
    ...{ check: "psa", label: said("PSA"), needs: [["psa"]], due: day("2026-07-10"), from: day("2026-05-26") },
    ...{ until: day("2026-08-09"), metOn: null, optional: false, takenAt: "practice", because: "invented@1 psa" },
    ...{ orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" },
    ...own,
  });
  const promised = (on: string | null) => (on === null ? null : day(on));
  const stateOn = (today: string, own: Partial<OwedCheckFact> = {}, promise: string | null = null) =>
    checkState({ fact: owed(own), promisedFor: promised(promise) }, dayOf(day(today)));

  test.each<[string, string, Partial<OwedCheckFact>, string | null, string | undefined]>([
    ["before its window", "2026-05-25", {}, null, undefined],
    ["in its window", "2026-05-26", {}, null, "due"],
    ["on the window's last day", "2026-08-09", {}, null, "due"],
    ["the day after", "2026-08-10", {}, null, "overdue"],
    ["done", "2026-08-10", { metOn: day("2026-07-12") }, null, undefined],
    ["done, though promised for later", "2026-08-10", { metOn: day("2026-07-12") }, "2026-08-20", undefined],
    ["promised for today", "2026-08-20", {}, "2026-08-20", "promised"],
    ["promised for yesterday", "2026-08-21", {}, "2026-08-20", "overdue"],
    ["whose answer goes nowhere", "2026-08-10", { resultTo: "none" }, null, "unvouched"],
    ["without a test, whose answer goes nowhere", "2026-08-10", { resultTo: "none", needs: [] }, null, "overdue"],
  ])("%s", (_, today, own, promise, expected) => expect(stateOn(today, own, promise)).toBe(expected));

  const rowsOn = (today: string, ...facts: [own: Partial<OwedCheckFact>, promise?: string][]) =>
    checkRows(
      facts.map(([own, promise]) => ({ fact: owed(own), promisedFor: promised(promise ?? null) })),
      patient,
      dayOf(day(today)),
    );

  test.each<[string, string, string, Partial<OwedCheckFact>, string]>([
    ["is due", "2026-07-20", "2026-07-01", {}, "unvouched"],
    ["has shut since the laboratory was heard", "2026-08-20", "2026-08-09", {}, "unvouched"],
    ["had shut before the laboratory fell silent", "2026-08-20", "2026-08-10", {}, "overdue"],
    ["is a talk", "2026-07-20", "2026-07-01", { needs: [] }, "due"],
  ])(
    "while its laboratory is silent, a check that %s is never shown as if silence were news",
    (_, today, since, own, state) => {
      const silent = { feed: "laboratory", sender: "Klinisk Biokemi", since: day(since) } as const;
      const [row] = checkRows([{ fact: owed(own), promisedFor: null, silent }], patient, dayOf(day(today)));
      expect(row?.state).toBe(state);
      expect(row?.because.en.startsWith("Cannot be vouched for: Klinisk Biokemi has sent no answer since")).toBe(
        state === "unvouched",
      );
    },
  );

  test("where no laboratory has answered for the patient yet, any that is silent may have the answer", () => {
    const silent = { feed: "laboratory", since: day("2026-07-01") } as const;
    const [row] = checkRows([{ fact: owed(), promisedFor: null, silent }], patient, dayOf(day("2026-07-20")));
    expect(row?.because).toEqual({
      da: "Ingen kan sige, om prøven er taget: laboratoriet har ikke sendt svar siden 1. juli 2026",
      en: "Cannot be vouched for: the laboratory has sent no answer since 1 Jul 2026",
    });
  });

  test("what is due on one day is one row: one needle serves it all", () => {
    expect(rowsOn("2026-07-01", [{}], [{ check: "crea", label: said("creatinine") }])).toEqual([
      {
        key: "check c psa 2026-07-10",
        group: "due",
        state: "due",
        patient,
        what: { da: "PSA (da), creatinine (da)", en: "PSA, creatinine" },
        due: "2026-07-10",
        dueNote: { da: "vindue til 9. aug. 2026", en: "window until 9 Aug 2026" },
        because: { da: "Planen siger nu", en: "The plan says now" },
        becauseMore: { da: "Patienten booker selv", en: "The patient books" },
        act: "book",
        about: { check: "psa", checkDue: "2026-07-10" },
      },
    ]);
  });
  test("another day, another promise, another state are rows of their own", () => {
    const rows = rowsOn(
      "2026-08-10",
      [{}],
      [{ due: day("2026-07-11") }],
      [{}, "2026-08-12"],
      [{}, "2026-08-13"],
      [{ resultTo: "none" }],
      [{ from: day("2026-09-01") }],
    );
    expect(rows.map(({ state, due, act }) => `${state} ${due} ${act}`)).toEqual([
      "overdue 2026-07-10 call",
      "overdue 2026-07-11 call",
      "promised 2026-08-12 open",
      "promised 2026-08-13 open",
      "unvouched 2026-07-10 open",
    ]);
    expect(rows[0]).toMatchObject({
      dueNote: { da: "vinduet lukkede 9. aug. 2026", en: "the window closed 9 Aug 2026" },
      because: { da: "Ingen prøve eller samtale er set", en: "No test or talk has been seen" },
    });
    expect(rows.slice(2).map(({ because }) => because)).toEqual([
      { da: "Patienten har lovet det", en: "The patient has promised" },
      { da: "Patienten har lovet det", en: "The patient has promised" },
      {
        da: "Svaret kommer ikke af sig selv: se efter i egen journal",
        en: "The answer does not come by itself: look in your own record",
      },
    ]);
    expect(rowsOn("2026-08-10", [{ booking: "practice" }])[0]?.becauseMore).toEqual({
      da: "Klinikken indkalder",
      en: "The practice calls the patient in",
    });
  });
  test("a promise that was not kept is overdue by the plan's day", () => {
    expect(rowsOn("2026-08-10", [{}, "2026-08-01"])).toMatchObject([{ state: "overdue", due: "2026-07-10" }]);
  });
});

describe("answers that nobody has signed", () => {
  const answer = (own: Partial<UnsignedResult> = {}): UnsignedResult => ({
    ...{ result: "r1", label: said("PSA"), value: "0.3", unit: "ug/L", sampledOn: day("2026-07-10"), unusable: null },
    ...{ corrected: false },
    ...own,
  });
  test("of one day are one row, signed with one key", () => {
    const limit = said("PSA at least 0.2");
    expect(
      resultRows(
        [answer({ limit }), answer({ result: "r2", label: said("crea"), value: "90", unit: "umol/L" })],
        patient,
      ),
    ).toEqual([
      {
        key: "result c r1",
        group: "results",
        state: "within-plan",
        patient,
        what: { da: "PSA (da) 0,3 µg/l, crea (da) 90 µmol/l", en: "PSA 0.3 µg/l, crea 90 µmol/l" },
        because: { da: "Ingen grænse er overskredet", en: "No limit is passed" },
        becauseMore: {
          da: "Prøve taget 10. juli 2026. Grænsen er: PSA at least 0.2 (da)",
          en: "Sample taken 10 Jul 2026. The limit is: PSA at least 0.2",
        },
        act: "sign",
        about: { results: ["r1", "r2"] },
      },
    ]);
  });
  test.each<[string, Partial<UnsignedResult>, string, string]>([
    ["that cannot be used", { unusable: "unit-unknown" }, "unusable", "Enheden er ukendt: svaret bruges ikke"],
    ["while a repeat is awaited", { reached: "pending" }, "pending", "Nyt svar, kontrolprøven afventes stadig"],
    ["after a criterion was met", { reached: "met" }, "met", "Nyt svar, og kriteriet er opfyldt før"],
    [
      "where it cannot be decided",
      { reached: "undetermined" },
      "undetermined",
      "Nyt svar, og kriteriet kan ikke afgøres",
    ],
    [
      "that is a correction",
      { corrected: true },
      "within-plan",
      "Rettet svar: ingen grænse er overskredet nu. Se, hvad det erstatter",
    ],
    [
      "a correction, the criterion met",
      { corrected: true, reached: "met" },
      "met",
      "Rettet svar, og kriteriet er stadig opfyldt",
    ],
  ])("%s is opened, not signed", (_, own, state, because) => {
    const [row] = resultRows([answer(own)], patient);
    expect([row?.state, row?.because.da, row?.act]).toEqual([state, because, "open"]);
    expect(row?.becauseMore).toEqual({ da: "Prøve taget 10. juli 2026", en: "Sample taken 10 Jul 2026" });
  });
  test("what stands otherwise is a row of its own", () => {
    const others = [
      { sampledOn: day("2026-07-11") },
      { unusable: "replaced" as const },
      { reached: "met" as const },
      { corrected: true },
    ];
    expect(
      resultRows([answer(), ...others.map((own, at) => answer({ ...own, result: `r${at + 2}` }))], patient),
    ).toHaveLength(5);
  });
});

describe("a criterion on a list", () => {
  const value = (text: string, on: string, unit = "ug/L") => ({
    ...{ result: `r ${on}`, analysis: "NPU08669", value: text, unit, sampledOn: day(on) },
  });
  const because: Because = {
    ...{
      rule: "invented@1 c",
      label: said("PSA too high"),
      source: "",
      fromPlan: false,
      reports: [],
      comparedWith: [],
    },
    values: [value("0.21", "2026-07-14"), value("0.26", "2026-08-05")],
  };
  const fact = (
    standing: VerdictStanding,
    own: Partial<Pick<VerdictFact, "criterion" | "action" | "because">> = {},
  ): VerdictFact => ({
    ...standing,
    ...{ criterion: "c", action: "rerefer", urgency: "subacute", because },
    ...own,
  });
  const met = { standing: "met", since: day("2026-08-05") } as const;
  const pending = {
    ...{ standing: "pending" as const, since: day("2026-07-14") },
    repeat: { analytes: ["psa"], from: day("2026-07-28"), until: day("2026-10-14") },
  };
  const rowOn = (today: string, verdict: VerdictFact, deferred: string | null = null, name = said("PSA")) =>
    verdictRow(
      { fact: verdict, deferredUntil: deferred === null ? null : day(deferred) },
      patient,
      name,
      dayOf(day(today)),
    );

  test("met: decided within seven days, with its values and the days between", () => {
    expect(rowOn("2026-08-06", fact(met))).toEqual({
      key: "verdict c c",
      group: "results",
      state: "met",
      patient,
      what: { da: "PSA (da) 0,26 µg/l", en: "PSA 0.26 µg/l" },
      due: "2026-08-12",
      because: { da: "PSA too high (da): kriteriet er opfyldt", en: "PSA too high: the criterion is met" },
      becauseMore: {
        da: "0,21 d. 14. juli 2026; 0,26 d. 5. aug. 2026, 22 dage imellem",
        en: "0.21 on 14 Jul 2026; 0.26 on 5 Aug 2026, 22 days between",
      },
      act: "decide",
      about: { criterion: "c", results: ["r 2026-07-14", "r 2026-08-05"] },
    });
  });
  test("met, and it cannot wait: today, and the act is said", () => {
    const acute = rowOn("2026-08-06", fact(met, { action: "acute-admission" }));
    expect([acute?.due, acute?.because.da, acute?.because.en]).toEqual([
      "2026-08-05",
      "PSA too high (da): indlæg akut i dag",
      "PSA too high: admit acutely today",
    ]);
    const cancer = rowOn("2026-08-06", fact(met, { action: "pakkeforloeb" }));
    expect([cancer?.due, cancer?.because.da, cancer?.because.en]).toEqual([
      "2026-08-05",
      "PSA too high (da): henvis til kræftpakke i dag",
      "PSA too high: refer to the cancer package today",
    ]);
    expect(rowOn("2026-08-06", fact(pending, { action: "pakkeforloeb" }))?.because.en).toContain("must be confirmed");
  });
  test("met from a day on: not before it", () => {
    const missed = fact({ standing: "met-from", since: day("2026-08-05") });
    expect(rowOn("2026-08-04", missed)).toBeUndefined();
    expect(rowOn("2026-08-05", missed)?.due).toBe("2026-08-12");
  });
  test.each<[string, string, string, string, string]>([
    [
      "2026-07-27",
      "pending",
      "tidligst 28. juli 2026",
      "28 Jul 2026 at the earliest",
      "skal bekræftes af en kontrolprøve",
    ],
    ["2026-07-28", "pending", "senest 14. okt. 2026", "14 Oct 2026 at the latest", "skal bekræftes af en kontrolprøve"],
    [
      "2026-10-15",
      "unconfirmed-overdue",
      "senest 14. okt. 2026",
      "14 Oct 2026 at the latest",
      "kontrolprøven er ikke taget i tide",
    ],
  ])("met once, on %s", (today, state, da, en, sentence) => {
    const row = rowOn(today, fact(pending));
    expect(row).toMatchObject({ state, due: "2026-10-14", dueNote: { da, en }, act: "order-repeat" });
    expect(row?.because.da).toContain(sentence);
    expect(row?.because.en).toMatch(/: must be confirmed by a repeat test$|: the repeat test was not taken in time$/);
  });
  test("undecided: opened, and without a day", () => {
    const row = rowOn("2026-08-06", fact({ standing: "undetermined" }));
    expect(row).toMatchObject({ state: "undetermined", act: "open" });
    expect(row?.because.en).toContain("cannot be decided by the answer");
    expect(row?.because.da).toContain("kan ikke afgøres af svaret");
    expect(row).not.toHaveProperty("due");
  });
  test("nothing to do: no row", () => {
    for (const standing of ["no-data", "not-met"] as const)
      expect(rowOn("2026-08-06", fact({ standing }))).toBeUndefined();
  });
  test("put off: it stays on the list with its day, and comes back on it", () => {
    expect(rowOn("2026-08-06", fact(met), "2026-08-20")).toEqual({
      key: "deferred c c",
      group: "promised",
      state: "promised",
      patient,
      what: { da: "Udsat til 20. aug. 2026", en: "Put off until 20 Aug 2026" },
      due: "2026-08-20",
      because: { da: "PSA too high (da): kriteriet er opfyldt", en: "PSA too high: the criterion is met" },
      becauseMore: rowOn("2026-08-06", fact(met))?.becauseMore,
      act: "open",
      about: { criterion: "c" },
    });
    expect(rowOn("2026-08-20", fact(met), "2026-08-20")?.state).toBe("met");
  });
  test("without a value it is named by its rule, of two kinds by both values, without a name by the value", () => {
    const what = (values: Because["values"], name?: ReturnType<typeof said>) =>
      verdictRow(
        { fact: fact(met, { because: { ...because, values } }), deferredUntil: null },
        patient,
        name,
        dayOf(day("2026-08-06")),
      )?.what.da;
    expect(what([])).toBe("PSA too high (da)");
    expect(what([value("0.3", "2026-08-05")])).toBe("0,3 µg/l");
    expect(what([value("0.3", "2026-08-05"), value("130", "2026-08-05", "umol/L")])).toBe("0,3 µg/l, 130 µmol/l");
  });
  test("values without an id of their own are the letter's: nothing to open", () => {
    const { result: _none, ...letters } = value("0.3", "2026-08-05");
    expect(rowOn("2026-08-06", fact(met, { because: { ...because, values: [letters] } }))?.about.results).toEqual([]);
  });
  test("the days between are told of two values of one kind", () => {
    const [one, two, three] = [value("0.2", "2026-07-14"), value("0.3", "2026-08-05"), value("0.4", "2026-09-01")];
    expect(daysBetween([two, one])).toEqual({ da: "22 dage imellem", en: "22 days between" });
    expect(daysBetween([one])).toBeUndefined();
    expect(daysBetween([one, two, three])).toBeUndefined();
    expect(daysBetween([one, { ...two, unit: "umol/L" }])).toBeUndefined();
    expect(valuesPhrase({ values: [one, { ...two, unit: "umol/L" }] }).da).toBe(
      "0,2 µg/l d. 14. juli 2026; 0,3 µmol/l d. 5. aug. 2026",
    );
    expect(valuesPhrase({ values: [one, two, three] }).en).toBe(
      "0.2 on 14 Jul 2026; 0.3 on 5 Aug 2026; 0.4 on 1 Sep 2026",
    );
  });
  test.each([
    ["ug/L", "µg/l"],
    ["ug/l", "µg/l"],
    ["µg/L", "µg/l"],
    ["μg/L", "µg/l"],
    ["µmol/L", "µmol/l"],
    ["umol/L", "µmol/l"],
    ["mmol/L", "mmol/l"],
    ["pmol/L", "pmol/l"],
    ["nmol/L", "nmol/l"],
    ["mL/min", "ml/min/1,73 m²", "ml/min/1.73 m²"],
    ["mL/min/{1.73_m2}", "ml/min/1,73 m²", "ml/min/1.73 m²"],
    ["g/L", "g/L"],
    ["arb.enh/l", "arb.enh/l"],
  ])("the unit %s is written %s", (unit, da, en = da) => expect(shownUnit(unit)).toEqual({ da, en }));
});

describe("a list is read from its top", () => {
  const row = (own: Partial<WorklistRow>): WorklistRow => ({
    ...{ key: "k", group: "results", state: "met", patient, what: said(""), because: said(""), act: "open", about: {} },
    ...own,
  });
  const keys = (...rows: Partial<WorklistRow>[]) => inOrder(rows.map(row)).map(({ key }) => key);

  test("by its lists, worst first", () => {
    const lists = GROUPS.map((group) => ({ group, key: group }));
    expect(keys(...lists.toReversed())).toEqual([...GROUPS]);
  });
  test("in a list the worst state, then the oldest day, no day last, then the name, then the thing itself", () => {
    const states = ["met", "unconfirmed-overdue", "pending", "unusable", "undetermined", "within-plan"] as const;
    expect(keys(...states.map((state) => ({ state, key: state })).toReversed())).toEqual([...states]);
    expect(
      keys({ key: "none" }, { key: "later", due: day("2026-08-02") }, { key: "first", due: day("2026-08-01") }),
    ).toEqual(["first", "later", "none"]);
    expect(
      keys({ key: "b", patient: { ...patient, name: "Bo" } }, { key: "a", patient: { ...patient, name: "Åse" } }),
    ).toEqual(["b", "a"]);
    expect(keys({ key: "2" }, { key: "1" }, { key: "3" })).toEqual(["1", "2", "3"]);
  });
});

test("whatever a row says, it says in Danish and in English, each kind in its own words", () => {
  const standing = (
    unusable: UnsignedResult["unusable"],
    reached: UnsignedResult["reached"] | "within",
    corrected: boolean,
  ) =>
    resultRows(
      [
        {
          ...{
            result: "r",
            label: said("PSA"),
            value: "0.3",
            unit: "ug/L",
            sampledOn: day("2026-07-10"),
            unusable,
            corrected,
          },
          ...(reached === undefined || reached === "within" ? {} : { reached }),
        },
      ],
      patient,
    ).map(({ because }) => because);
  const told = [
    ...(["within", "pending", "met", "undetermined"] as const).flatMap((reached) =>
      [true, false].flatMap((corrected) => standing(null, reached, corrected)),
    ),
    ...Object.values(UNUSABLE),
  ];
  expect(told).toHaveLength(17);
  for (const language of ["da", "en"] as const) {
    expect(new Set(told.map((each) => each[language])).size).toBe(17);
    for (const each of told) expect(each[language]).toMatch(/^\p{Lu}.* \p{L}{2}/u);
  }
});
