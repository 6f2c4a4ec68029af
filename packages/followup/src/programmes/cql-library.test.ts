import { describe, expect, test } from "vitest";
import { check, criterion, programme } from "../testing/invented-programme.ts";
import { kidneyProgramme } from "../testing/kidney-programme.ts";
import { criteriaLibrary } from "./cql-library.ts";

const library = criteriaLibrary(kidneyProgramme, "parameter");

// That the text means what the evaluator says is proved in packages/server/src/programmes/criteria-library.test.ts, by running it.
test("the library says whose criteria it holds, what it must be told, and which number the patient's own plan may set", () => {
  expect(library.name).toBe("KidneyStoryCriteria");
  expect(library.text).toMatch(
    /^\/\/ The criteria of kidney-story@3: Kidney cancer, invented\. No number in it is for patients before a clinician has signed it\.\nlibrary "KidneyStoryCriteria" version '3'\n\n\/\/ The day/,
  );
  expect(library.text.match(/^parameter "[^"]+"/gm)).toEqual([
    'parameter "AsOf"',
    'parameter "FollowedFrom"',
    'parameter "Anchor"',
    'parameter "Baseline values"',
    'parameter "Symptom reports"',
    'parameter "Laboratory values"',
    ...library.numbers.map((name) => `parameter "${name}"`),
  ]);
  expect(library.text).toContain(`
parameter "low-egfr number" Decimal default 30.0
parameter "own-psa number" Decimal default null as Decimal
parameter "acid number" Decimal default 15.0
parameter "risen number" Decimal default 2.0
parameter "fallen number" Decimal default 25.0
parameter "since-nadir number" Decimal default 50.0
`);
});

test("what CQL would not say exactly is left out, and the reason stands at the end", () => {
  expect(library.leftOut.map(({ criterion: id }) => id)).toEqual(["unstable", "rises", "doubles", "missed"]);
  expect(
    library.text.endsWith(`
// Left out: unstable. The last stable value is a median that leaves earlier hits out; it is not written in CQL.
// Left out: rises. Consecutive rises are off unless the patient's own plan names them, and are therefore not in CQL.
// Left out: doubles. Doubling time is least squares on logarithms; it is not written in CQL.
// Left out: missed. Whether a check was missed is decided by the plan's due dates, not by a CQL rule.
`),
  ).toBe(true);
  expect(library.leftOut.map(({ why }) => why.da)).toEqual([
    "Den seneste stabile værdi er en median, der springer tidligere udslag over; den er ikke skrevet i CQL.",
    "Stigninger i træk er slået fra, medmindre patientens egen plan nævner dem, og er derfor ikke i CQL.",
    "Fordoblingstid er mindste kvadraters metode på logaritmer; den er ikke skrevet i CQL.",
    "Om en kontrol er udeblevet, afgøres af planens frister og ikke af en CQL-regel.",
  ]);
  expect(library.said).toEqual(
    kidneyProgramme.criteria
      .map(({ id }) => id)
      .filter((id) => !["unstable", "rises", "doubles", "missed"].includes(id)),
  );
});

test("a value is held against a limit, and days are walked, by functions that stand before all criteria", () => {
  expect(library.text.match(/^define function "[^"]+"\(\w+ \w+/gm)).toEqual([
    'define function "At least"(measured Tuple',
    'define function "More than"(measured Tuple',
    'define function "At most"(measured Tuple',
    'define function "Less than"(measured Tuple',
    'define function "Day verdict"(verdicts List',
    'define function "Walked"(judged List',
    'define function "Walked with confirmation"(judged List',
    'define function "Overdue after"(standing Tuple',
    'define function "egfr baseline for a decrease"(code String',
    'define function "creatinine baseline for an increase"(code String',
  ]);
  expect(library.text).toContain(
    `define function "At least"(measured Tuple { analysis String, comparator String, number Decimal, unit String, sampledOn Date, referenceHigh Decimal }, limit Decimal):`,
  );
  expect(library.text).toContain(`define function "Walked"(judged List<Tuple { atDay Date, verdict String }>):`);
});

test("of each analyte a usable value has one of its codes, one of its unit's spellings, and can be true", () => {
  expect(library.text).toContain(`
define "psa measured":
  "Laboratory values" Each
    where Each.analysis in { 'NPU08669', 'NPU12534' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'ug/l', 'μg/l', 'µg/l', 'ng/ml', 'mikrog/l' }
      and Each.number >= 0.0 and Each.number <= 20000.0
      and Each.sampledOn <= "AsOf"

define "psa sent along":
  "Baseline values" Each
    where Each.analysis in { 'NPU08669', 'NPU12534' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'ug/l', 'μg/l', 'µg/l', 'ng/ml', 'mikrog/l' }
      and Each.number >= 0.0 and Each.number <= 20000.0
      and Each.sampledOn <= "AsOf"


define "creatinine measured":
  "Laboratory values" Each
    where Each.analysis in { 'NPU18016', 'NPU04998' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'umol/l' }
      and Each.number >= 10.0 and Each.number <= 3000.0
      and Each.sampledOn <= "AsOf"

define "creatinine sent along":
  "Baseline values" Each
    where Each.analysis in { 'NPU18016', 'NPU04998' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'umol/l' }
      and Each.number >= 10.0 and Each.number <= 3000.0
      and Each.sampledOn <= "AsOf"


define "egfr measured":
  "Laboratory values" Each
    where Each.analysis in { 'DNK35302', 'DNK35131' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'ml/min/{1.73_m2}', 'ml/min' }
      and Each.number >= 1.0 and Each.number <= 200.0
      and Each.sampledOn <= "AsOf"

define "egfr sent along":
  "Baseline values" Each
    where Each.analysis in { 'DNK35302', 'DNK35131' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'ml/min/{1.73_m2}', 'ml/min' }
      and Each.number >= 1.0 and Each.number <= 200.0
      and Each.sampledOn <= "AsOf"


define "bicarbonate measured":
  "Laboratory values" Each
    where Each.analysis in { 'NPU02410' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'mmol/l' }
      and Each.number >= 3.0 and Each.number <= 60.0
      and Each.sampledOn <= "AsOf"

define "bicarbonate sent along":
  "Baseline values" Each
    where Each.analysis in { 'NPU02410' }
      and ReplaceMatches(Each.unit, 'L', 'l') in { 'mmol/l' }
      and Each.number >= 3.0 and Each.number <= 60.0
      and Each.sampledOn <= "AsOf"


define function "egfr baseline for a decrease"(code String):
  Coalesce(
    First("egfr sent along" Sent where Sent.analysis = code and Sent.sampledOn = Max("egfr sent along" Other where Other.analysis = code return Other.sampledOn) and Sent.comparator is null sort by number desc),
    First("egfr sent along" Sent where Sent.analysis = code and Sent.sampledOn = Max("egfr sent along" Other where Other.analysis = code return Other.sampledOn) and Sent.comparator = '>' sort by number desc),
    First("egfr sent along" Sent where Sent.analysis = code and Sent.sampledOn = Max("egfr sent along" Other where Other.analysis = code return Other.sampledOn) and Sent.comparator = '<' sort by number desc)
  )


define function "creatinine baseline for an increase"(code String):
  Coalesce(
    First("creatinine sent along" Sent where Sent.analysis = code and Sent.sampledOn = Max("creatinine sent along" Other where Other.analysis = code return Other.sampledOn) and Sent.comparator is null sort by number asc),
    First("creatinine sent along" Sent where Sent.analysis = code and Sent.sampledOn = Max("creatinine sent along" Other where Other.analysis = code return Other.sampledOn) and Sent.comparator = '<' sort by number asc),
    First("creatinine sent along" Sent where Sent.analysis = code and Sent.sampledOn = Max("creatinine sent along" Other where Other.analysis = code return Other.sampledOn) and Sent.comparator = '>' sort by number asc)
  )
`);
});

describe("each criterion, with its sentence before it", () => {
  test.each([
    [
      "a limit with a confirmation, from a month on",
      `// eGFR below 30
define "low-egfr days":
  (distinct ("egfr measured" Each where Each.sampledOn >= "Anchor" + 2 months return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("egfr measured" Each
        where Each.sampledOn = AtDay
        return all "Less than"(Each, "low-egfr number")))
    }
    sort by atDay

define "low-egfr standing":
  if "low-egfr number" is null
    then Tuple { state: 'undetermined', since: null as Date }
    else "Overdue after"("Walked with confirmation"("low-egfr days", 14), 60)

define "low-egfr":
  "low-egfr standing".state = 'met'`,
    ],
    [
      "a limit that only the epikrise gives",
      `// PSA at least [the epikrise's value]
define "own-psa days":
  (distinct ("psa measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("psa measured" Each
        where Each.sampledOn = AtDay
        return all "At least"(Each, "own-psa number")))
    }
    sort by atDay

define "own-psa standing":
  if "own-psa number" is null
    then Tuple { state: 'undetermined', since: null as Date }
    else "Walked"("own-psa days")

define "own-psa":
  "own-psa standing".state = 'met'`,
    ],
    [
      "a limit from above",
      `// Bicarbonate at most 15
define "acid days":
  (distinct ("bicarbonate measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("bicarbonate measured" Each
        where Each.sampledOn = AtDay
        return all "At most"(Each, "acid number")))
    }
    sort by atDay

define "acid standing":
  if "acid number" is null
    then Tuple { state: 'undetermined', since: null as Date }
    else "Walked"("acid days")

define "acid":
  "acid standing".state = 'met'`,
    ],
    [
      "a rise over the nadir, which is believed only where the history is known",
      `// PSA at least 2 over the nadir
define "risen days":
  (distinct ("psa measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    let
      Nadir: Min(("psa measured" union "psa sent along") Earlier
        where Earlier.sampledOn >= "Anchor" and Earlier.sampledOn < AtDay and (Earlier.comparator is null or Earlier.comparator = '<')
        return all (if Earlier.comparator = '<' then 0.0 else Earlier.number)),
      Known: exists ("psa sent along" Sent where Sent.sampledOn >= "Anchor")
        or exists ("psa measured" Early where Early.sampledOn >= "Anchor" and Early.sampledOn < AtDay and Early.sampledOn <= "Anchor" + 12 months)
    return Tuple {
      atDay: AtDay,
      verdict: ("Day verdict"(("psa measured" Each
        where Each.sampledOn = AtDay
        return all "At least"(Each, Nadir + "risen number")))) Found
        return (if Found = 'miss' and not Known then 'undecided' else Found)
    }
    sort by atDay

define "risen standing":
  "Walked"("risen days")

define "risen":
  "risen standing".state = 'met'`,
    ],
    [
      "a fall from the value of the hand-over",
      `// eGFR fallen 25 %
define "fallen days":
  (distinct ("egfr measured" Each where Each.sampledOn >= "Anchor" and ("egfr baseline for a decrease"(Each.analysis) is null or Each.sampledOn > "egfr baseline for a decrease"(Each.analysis).sampledOn) return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("egfr measured" Each
        where Each.sampledOn = AtDay and ("egfr baseline for a decrease"(Each.analysis) is null or Each.sampledOn > "egfr baseline for a decrease"(Each.analysis).sampledOn)
        return all (case
          when "egfr baseline for a decrease"(Each.analysis) is null then 'undecided'
          when "egfr baseline for a decrease"(Each.analysis).comparator is null then "At most"(Each, "egfr baseline for a decrease"(Each.analysis).number * (100.0 - "fallen number") / 100.0)
          when "egfr baseline for a decrease"(Each.analysis).comparator = '>' and "At most"(Each, "egfr baseline for a decrease"(Each.analysis).number * (100.0 - "fallen number") / 100.0) = 'hit' then 'hit'
          else 'undecided'
        end)))
    }
    sort by atDay

define "fallen standing":
  if not exists "egfr sent along"
    then Tuple { state: 'no-data', since: null as Date }
    else "Walked"("fallen days")

define "fallen":
  "fallen standing".state = 'met'`,
    ],
    [
      "a rise from the nadir, by per cent and by number",
      `// PSA risen 50 % from the nadir
define "since-nadir days":
  (distinct ("psa measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    let
      Nadir: Min(("psa measured" union "psa sent along") Earlier
        where Earlier.sampledOn >= "Anchor" and Earlier.sampledOn < AtDay and (Earlier.comparator is null or Earlier.comparator = '<')
        return all (if Earlier.comparator = '<' then 0.0 else Earlier.number))
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("psa measured" Each
        where Each.sampledOn = AtDay
        return all "At least"(Each, Max({ Nadir * (100.0 + "since-nadir number") / 100.0, Nadir + 0.5 }))))
    }
    sort by atDay

define "since-nadir standing":
  "Walked"("since-nadir days")

define "since-nadir":
  "since-nadir standing".state = 'met'`,
    ],
    [
      "a value above its reference",
      `// Creatinine above the reference
define "above days":
  (distinct ("creatinine measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("creatinine measured" Each
        where Each.sampledOn = AtDay
        return all "More than"(Each, Each.referenceHigh)))
    }
    sort by atDay

define "above standing":
  "Walked"("above days")

define "above":
  "above standing".state = 'met'`,
    ],
    [
      "two that must both hold",
      `// Creatinine above 150 and eGFR below 40
define "both part 1 days":
  (distinct ("creatinine measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("creatinine measured" Each
        where Each.sampledOn = AtDay
        return all "More than"(Each, 150.0)))
    }
    sort by atDay

define "both part 2 days":
  (distinct ("egfr measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("egfr measured" Each
        where Each.sampledOn = AtDay
        return all "Less than"(Each, 40.0)))
    }
    sort by atDay

define "both days":
  (distinct (("both part 1 days" Part return Part.atDay) union ("both part 2 days" Part return Part.atDay))) AtDay
    let
      Today1: First("both part 1 days" Part where Part.atDay = AtDay return Part.verdict),
      Earlier1: Last("both part 1 days" Part where Part.atDay < AtDay sort by atDay).verdict,
      Today2: First("both part 2 days" Part where Part.atDay = AtDay return Part.verdict),
      Earlier2: Last("both part 2 days" Part where Part.atDay < AtDay sort by atDay).verdict
    return Tuple { atDay: AtDay, verdict: case
        when 'miss' in { Coalesce(Today1, Earlier1, 'miss'), Coalesce(Today2, Earlier2, 'miss') } then 'miss'
        when 'undecided' in { Coalesce(Today1, Earlier1, 'miss'), Coalesce(Today2, Earlier2, 'miss') } then 'undecided'
        else 'hit'
      end }
    sort by atDay

define "both standing":
  "Walked"("both days")

define "both":
  "both standing".state = 'met'`,
    ],
    [
      "two of which one is enough",
      `// Creatinine or eGFR has changed
define "either part 1 days":
  (distinct ("creatinine measured" Each where Each.sampledOn >= "Anchor" and ("creatinine baseline for an increase"(Each.analysis) is null or Each.sampledOn > "creatinine baseline for an increase"(Each.analysis).sampledOn) return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("creatinine measured" Each
        where Each.sampledOn = AtDay and ("creatinine baseline for an increase"(Each.analysis) is null or Each.sampledOn > "creatinine baseline for an increase"(Each.analysis).sampledOn)
        return all (case
          when "creatinine baseline for an increase"(Each.analysis) is null then 'undecided'
          when "creatinine baseline for an increase"(Each.analysis).comparator is null then "At least"(Each, "creatinine baseline for an increase"(Each.analysis).number * (100.0 + 30.0) / 100.0)
          when "creatinine baseline for an increase"(Each.analysis).comparator = '<' and "At least"(Each, "creatinine baseline for an increase"(Each.analysis).number * (100.0 + 30.0) / 100.0) = 'hit' then 'hit'
          else 'undecided'
        end)))
    }
    sort by atDay

define "either part 2 days":
  (distinct ("egfr measured" Each where Each.sampledOn >= "Anchor" return Each.sampledOn)) AtDay
    return Tuple {
      atDay: AtDay,
      verdict: "Day verdict"(("egfr measured" Each
        where Each.sampledOn = AtDay
        return all "More than"(Each, Each.referenceHigh)))
    }
    sort by atDay

define "either days":
  (distinct (("either part 1 days" Part return Part.atDay) union ("either part 2 days" Part return Part.atDay))) AtDay
    let
      Today1: First("either part 1 days" Part where Part.atDay = AtDay return Part.verdict),
      Earlier1: Last("either part 1 days" Part where Part.atDay < AtDay sort by atDay).verdict,
      Today2: First("either part 2 days" Part where Part.atDay = AtDay return Part.verdict),
      Earlier2: Last("either part 2 days" Part where Part.atDay < AtDay sort by atDay).verdict
    return Tuple { atDay: AtDay, verdict: case
        when 'hit' in { Today1, Today2 } then 'hit'
        when 'undecided' in { Today1, Today2 } then 'undecided'
        when (Today1 is null and Earlier1 = 'hit') or (Today2 is null and Earlier2 = 'hit') then 'undecided'
        else 'miss'
      end }
    sort by atDay

define "either standing":
  "Walked"("either days")

define "either":
  "either standing".state = 'met'`,
    ],
    [
      "symptoms",
      `// Pain or blood in the urine
define "pain standing":
  case
    when exists ("Symptom reports" Report where Report.code in { 'pain', 'blood' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn) then Tuple { state: 'met', since: Min(("Symptom reports" Report where Report.code in { 'pain', 'blood' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn)) }
    when exists ("Symptom reports" Report where Report.code in { 'pain', 'blood' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf") then Tuple { state: 'not-met', since: null as Date }
    else Tuple { state: 'no-data', since: null as Date }
  end

define "pain":
  "pain standing".state = 'met'`,
    ],
    [
      "events within a year",
      `// Two infections in a year
define "infections standing":
  case
    when exists ((distinct ("Symptom reports" Report where Report.code in { 'infection' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn)) LastDay
      where Count((distinct ("Symptom reports" Report where Report.code in { 'infection' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn)) EachDay
        where EachDay <= LastDay and difference in days between EachDay and LastDay < 365) >= 2) then Tuple { state: 'met', since: Min(((distinct ("Symptom reports" Report where Report.code in { 'infection' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn)) LastDay
      where Count((distinct ("Symptom reports" Report where Report.code in { 'infection' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn)) EachDay
        where EachDay <= LastDay and difference in days between EachDay and LastDay < 365) >= 2)) }
    when exists ("Symptom reports" Report where Report.code in { 'infection' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf") then Tuple { state: 'not-met', since: null as Date }
    else Tuple { state: 'no-data', since: null as Date }
  end

define "infections":
  "infections standing".state = 'met'`,
    ],
    [
      "a flag that nobody raised is down",
      `// The doctor is worried
define "worried standing":
  case
    when exists ("Symptom reports" Report where Report.code in { 'worried' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn) then Tuple { state: 'met', since: Min(("Symptom reports" Report where Report.code in { 'worried' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf" and Report.isPresent return Report.reportedOn)) }
    when exists ("Symptom reports" Report where Report.code in { 'worried' } and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf") then Tuple { state: 'not-met', since: null as Date }
    else Tuple { state: 'not-met', since: null as Date }
  end

define "worried":
  "worried standing".state = 'met'`,
    ],
  ])("%s", (_, text) => {
    expect(library.text).toContain(`\n${text}\n`);
  });
});

test("from a FHIR server the values are Observations by the codes of the programme's analytes", () => {
  const { text } = criteriaLibrary(kidneyProgramme, "fhir");
  expect(text).toContain("version '3'\n\nusing FHIR version '4.0.1'\n\n//");
  expect(text).not.toContain('parameter "Laboratory values"');
  expect(text).toContain(`
context Patient

define "Laboratory values":
  [Observation] O
    let
      Measured: O.value as FHIR.Quantity,
      Sampled: O.effective as FHIR.dateTime,
      Analysis: First(O.code.coding Coding where Coding.code.value in { 'NPU08669', 'NPU12534', 'NPU18016', 'NPU04998', 'DNK35302', 'DNK35131', 'NPU02410' } return Coding.code.value)
    where O.status.value in { 'final', 'amended', 'corrected' }
`);
  expect(library.text).not.toContain("FHIR");
});

test("an analyte that only a check asks for, or a rule that is left out, has no definition", () => {
  const { text } = criteriaLibrary(
    programme({
      checks: [check({ needs: [["creatinine"]] })],
      criteria: [
        criterion({ kind: "threshold", analyte: "psa", op: ">", value: "4" }),
        criterion({ kind: "doublingTime", analyte: "egfr", valueMonths: "9", minMeasurements: 3, minSpanDays: 90 }),
      ],
    }),
    "parameter",
  );
  expect(text.match(/define "[a-z]+ measured"/g)).toEqual(['define "psa measured"']);
});

test("the baseline of one analyte and direction is defined once, however many criteria are held against it", () => {
  const fall = {
    kind: "relativeChange",
    analyte: "egfr",
    direction: "decrease",
    percent: "25.5",
    baseline: "handoverBaseline",
  } as const;
  const { text } = criteriaLibrary(
    programme({
      criteria: [
        criterion(fall, { id: "one" }),
        criterion({ kind: "all", of: [fall, { ...fall, baseline: "lastStable" }] }, { id: "two" }),
        criterion(
          {
            kind: "any",
            of: [
              fall,
              { kind: "nadirPlus", analyte: "psa", delta: "2.0" },
              { ...fall, analyte: "psa", direction: "increase", baseline: "nadirSinceAdtStart" },
              { kind: "threshold", analyte: "psa", op: ">=", value: null },
            ],
          },
          { id: "three" },
        ),
      ],
    }),
    "parameter",
  );
  expect(text.match(/define function "egfr baseline[^"]*"/g)).toEqual([
    'define function "egfr baseline for a decrease"',
  ]);
  expect(text).toContain("number * (100.0 - 25.5) / 100.0");
  expect(text).toContain('"At least"(Each, Nadir + 2.0)');
  expect(text).toContain('"At least"(Each, Max({ Nadir * (100.0 + 25.5) / 100.0, Nadir + 0.0 }))');
  expect(text).toContain('"At least"(Each, null as Decimal)');
  expect(text).toContain("// Left out: two. The last stable value is a median");
});

test("what somebody writes into a name breaks no line and closes no quote", () => {
  const odd = criterion(
    { kind: "symptom", any: ["it's\\\n  so"] },
    { id: 'say "hi"\\\n  now', label: { da: "x", en: "one\n  line" } },
  );
  const { text } = criteriaLibrary(programme({ criteria: [odd] }), "parameter");
  expect(text).toContain("\n// one line\n");
  expect(text).toContain(`define "say \\"hi\\"\\\\ now":`);
  expect(text).toContain("{ 'it\\'s\\\\ so' }");
});
