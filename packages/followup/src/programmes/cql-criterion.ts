import type { Criterion, MeasuredRule, Rule, Threshold } from "../criteria/criterion.ts";
import type { Phrase } from "../phrase.ts";
import { cqlDecimal, cqlName, cqlString, cqlStrings } from "./cql-text.ts";

/** A criterion in CQL, or why it is left out. */
export type CriterionCql = { text: string } | { leftOut: Phrase };

/** Writes one criterion as CQL: its days, its standing, and whether it is met. What would not be said exactly is left out and told. */
export function criterionCql(criterion: Criterion): CriterionCql {
  const { rule } = criterion;
  switch (rule.kind) {
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
    case "all":
    case "any":
      return sequenceCql(criterion, rule);
    case "symptom":
      return { text: defined(criterion, symptomCql(rule.any, "no-data")) };
    case "clinicianFlag":
      return { text: defined(criterion, symptomCql([rule.flag], "not-met")) };
    case "countWithin":
      return { text: defined(criterion, countCql(rule)) };
    case "missedCheck":
      return { leftOut: LEFT_OUT.missedCheck };
    case "consecutiveRises":
      return { leftOut: LEFT_OUT.consecutiveRises };
    case "doublingTime":
      return { leftOut: LEFT_OUT.doublingTime };
    default:
      return rule satisfies never;
  }
}

const LEFT_OUT: Record<"missedCheck" | "consecutiveRises" | "doublingTime" | "lastStable", Phrase> = {
  missedCheck: {
    da: "Om en kontrol er udeblevet, afgøres af planens frister og ikke af en CQL-regel.",
    en: "Whether a check was missed is decided by the plan's due dates, not by a CQL rule.",
  },
  consecutiveRises: {
    da: "Stigninger i træk er slået fra, medmindre patientens egen plan nævner dem, og er derfor ikke i CQL.",
    en: "Consecutive rises are off unless the patient's own plan names them, and are therefore not in CQL.",
  },
  doublingTime: {
    da: "Fordoblingstid er mindste kvadraters metode på logaritmer; den er ikke skrevet i CQL.",
    en: "Doubling time is least squares on logarithms; it is not written in CQL.",
  },
  lastStable: {
    da: "Den seneste stabile værdi er en median, der springer tidligere udslag over; den er ikke skrevet i CQL.",
    en: "The last stable value is a median that leaves earlier hits out; it is not written in CQL.",
  },
};

type SequenceRule = Extract<Rule, { kind: "all" | "any" }> | MeasuredRule;

function sequenceCql(criterion: Criterion, rule: SequenceRule): CriterionCql {
  const parts: readonly MeasuredRule[] = "of" in rule ? rule.of : [rule];
  if (parts.some((part) => part.kind === "relativeChange" && part.baseline === "lastStable"))
    return { leftOut: LEFT_OUT.lastStable };
  const days = "of" in rule ? joinedDays(criterion, rule) : partDays(criterion, rule, `${criterion.id} days`, true);
  return { text: `${days}${defined(criterion, standingCql(criterion, rule))}` };
}

function standingCql({ id, confirm }: Criterion, rule: SequenceRule): string {
  const days = cqlName(`${id} days`);
  const walked =
    confirm === null
      ? `"Walked"(${days})`
      : `"Overdue after"("Walked with confirmation"(${days}, ${confirm.minDaysBetween}), ${confirm.maxDaysBetween})`;
  const unlike = (state: string, when: string) =>
    `if ${when}\n    then Tuple { state: '${state}', since: null as Date }\n    else ${walked}`;
  if (rule.kind === "threshold") return unlike("undetermined", `${parameterName(id)} is null`);
  if (rule.kind === "relativeChange" && rule.baseline === "handoverBaseline")
    return unlike("no-data", `not exists ${cqlName(`${rule.analyte} sent along`)}`);
  return walked;
}

function defined({ id }: Criterion, standing: string): string {
  return `
define ${cqlName(`${id} standing`)}:
  ${standing}

define ${cqlName(id)}:
  ${cqlName(`${id} standing`)}.state = 'met'
`;
}

/** The number that the patient's own plan may set, as a parameter's name. */
export function parameterName(id: string): string {
  return cqlName(`${id} number`);
}

/** The days on which a part was measured, each with its verdict. */
function partDays({ id, fromMonth }: Criterion, part: MeasuredRule, name: string, whole: boolean): string {
  const measured = cqlName(`${part.analyte} measured`);
  const from = fromMonth === 0 ? '"Anchor"' : `"Anchor" + ${fromMonth} months`;
  const { lets, values, verdict, after } = verdictOf(part, whole ? parameterName(id) : undefined);
  const judged = after(
    `"Day verdict"((${measured} Each\n        where Each.sampledOn = AtDay${values}\n        return all ${verdict}))`,
  );
  return `
define ${cqlName(name)}:
  (distinct (${measured} Each where Each.sampledOn >= ${from}${values} return Each.sampledOn)) AtDay${lets}
    return Tuple {
      atDay: AtDay,
      verdict: ${judged}
    }
    sort by atDay
`;
}

interface Verdict {
  /** What is computed once for the day. */
  lets: string;
  /** What a value must be besides, to take part. */
  values: string;
  /** One value's verdict; the value is called Each. */
  verdict: string;
  /** What becomes of the day's verdict. */
  after: (verdict: string) => string;
}

function verdictOf(part: MeasuredRule, parameter: string | undefined): Verdict {
  const plain = { lets: "", values: "", after: (verdict: string) => verdict };
  switch (part.kind) {
    case "threshold":
      return { ...plain, verdict: `${COMPARISON[part.op]}(Each, ${parameter ?? numberOrNull(part.value)})` };
    case "aboveReference":
      return { ...plain, verdict: `"More than"(Each, Each.referenceHigh)` };
    case "nadirPlus":
      return nadirVerdict(part.analyte, `Nadir + ${parameter ?? cqlDecimal(part.delta)}`, true);
    case "relativeChange": {
      const percent = parameter ?? cqlDecimal(part.percent);
      if (part.baseline === "handoverBaseline") return handoverVerdict(part, percent);
      const least = cqlDecimal(part.minAbsolute ?? "0");
      return nadirVerdict(part.analyte, `Max({ Nadir * (100.0 + ${percent}) / 100.0, Nadir + ${least} })`, false);
    }
    default:
      return part satisfies never;
  }
}

const COMPARISON: Record<Threshold["op"], string> = {
  ">=": '"At least"',
  ">": '"More than"',
  "<": '"Less than"',
  "<=": '"At most"',
};

/** A number, or nothing where only the patient's own plan has one. */
export function numberOrNull(value: string | null): string {
  return value === null ? "null as Decimal" : cqlDecimal(value);
}

/** Against the lowest value of the days before; Phoenix believes a miss only where the history is known from its beginning. */
function nadirVerdict(analyte: string, limit: string, believed: boolean): Verdict {
  const [measured, along] = [cqlName(`${analyte} measured`), cqlName(`${analyte} sent along`)];
  const known = `,
      Known: exists (${along} Sent where Sent.sampledOn >= "Anchor")
        or exists (${measured} Early where Early.sampledOn >= "Anchor" and Early.sampledOn < AtDay and Early.sampledOn <= "Anchor" + 12 months)`;
  return {
    lets: `
    let
      Nadir: Min((${measured} union ${along}) Earlier
        where Earlier.sampledOn >= "Anchor" and Earlier.sampledOn < AtDay and (Earlier.comparator is null or Earlier.comparator = '<')
        return all (if Earlier.comparator = '<' then 0.0 else Earlier.number))${believed ? known : ""}`,
    values: "",
    verdict: `"At least"(Each, ${limit})`,
    after: (verdict) =>
      believed
        ? `(${verdict}) Found\n        return (if Found = 'miss' and not Known then 'undecided' else Found)`
        : verdict,
  };
}

/** Against the value that the hospital sent along, code by code; of a censored one only a sure hit is left. */
function handoverVerdict(
  { analyte, direction }: Extract<MeasuredRule, { kind: "relativeChange" }>,
  percent: string,
): Verdict {
  const down = direction === "decrease";
  const base = `${baselineName(analyte, direction)}(Each.analysis)`;
  const limit = `${base}.number * (100.0 ${down ? "-" : "+"} ${percent}) / 100.0`;
  const against = `${down ? '"At most"' : '"At least"'}(Each, ${limit})`;
  return {
    lets: "",
    values: ` and (${base} is null or Each.sampledOn > ${base}.sampledOn)`,
    verdict: `(case
          when ${base} is null then 'undecided'
          when ${base}.comparator is null then ${against}
          when ${base}.comparator = '${down ? ">" : "<"}' and ${against} = 'hit' then 'hit'
          else 'undecided'
        end)`,
    after: (verdict) => verdict,
  };
}

/** The value sent along that counts for a code: of its latest day a plain number first, then the sort that helps, then the one most apt to raise the alarm. */
export function baselineFunction(analyte: string, direction: "increase" | "decrease"): string {
  const along = cqlName(`${analyte} sent along`);
  const last = `Max(${along} Other where Other.analysis = code return Other.sampledOn)`;
  const of = (comparator: string) =>
    `First(${along} Sent where Sent.analysis = code and Sent.sampledOn = ${last} and Sent.comparator ${comparator} sort by number ${direction === "decrease" ? "desc" : "asc"})`;
  const [helpful, other] = direction === "decrease" ? ["= '>'", "= '<'"] : ["= '<'", "= '>'"];
  return `
define function ${baselineName(analyte, direction)}(code String):
  Coalesce(
    ${of("is null")},
    ${of(helpful)},
    ${of(other)}
  )
`;
}

function baselineName(analyte: string, direction: "increase" | "decrease"): string {
  return cqlName(`${analyte} baseline for ${direction === "decrease" ? "a decrease" : "an increase"}`);
}

/** Days of an `all` or `any`: each part's own days, then what they say together. */
function joinedDays(criterion: Criterion, rule: Extract<Rule, { kind: "all" | "any" }>): string {
  const { id } = criterion;
  const named = rule.of.map((part, at) => ({ part, name: `${id} part ${at + 1} days` }));
  const names = named.map(({ name }) => name);
  const parts = named.map(({ part, name }) => partDays(criterion, part, name, false));
  const today = names.map((name) => `First(${cqlName(name)} Part where Part.atDay = AtDay return Part.verdict)`);
  const earlier = names.map((name) => `Last(${cqlName(name)} Part where Part.atDay < AtDay sort by atDay).verdict`);
  const lets = names.flatMap((_, at) => [`Today${at + 1}: ${today[at]}`, `Earlier${at + 1}: ${earlier[at]}`]);
  const all = names.map((name) => `(${cqlName(name)} Part return Part.atDay)`).join(" union ");
  return `${parts.join("")}
define ${cqlName(`${id} days`)}:
  (distinct (${all})) AtDay
    let
      ${lets.join(",\n      ")}
    return Tuple { atDay: AtDay, verdict: ${rule.kind === "any" ? anyVerdict(names.length) : allVerdict(names.length)} }
    sort by atDay
`;
}

function anyVerdict(count: number): string {
  const [today, standing] = numbered(count, (at) => [`Today${at}`, `(Today${at} is null and Earlier${at} = 'hit')`]);
  return `case
        when 'hit' in { ${today.join(", ")} } then 'hit'
        when 'undecided' in { ${today.join(", ")} } then 'undecided'
        when ${standing.join(" or ")} then 'undecided'
        else 'miss'
      end`;
}

function allVerdict(count: number): string {
  const [said] = numbered(count, (at) => [`Coalesce(Today${at}, Earlier${at}, 'miss')`, ""]);
  return `case
        when 'miss' in { ${said.join(", ")} } then 'miss'
        when 'undecided' in { ${said.join(", ")} } then 'undecided'
        else 'hit'
      end`;
}

function numbered(count: number, write: (at: number) => [string, string]): [string[], string[]] {
  const pairs = Array.from({ length: count }, (_, at) => write(at + 1));
  return [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
}

function reportsCql(codes: readonly string[]): string {
  return `"Symptom reports" Report where Report.code in ${cqlStrings(codes)} and Report.reportedOn >= "FollowedFrom" and Report.reportedOn <= "AsOf"`;
}

/** Not asked is not no: nothing reported is `no-data`, but a flag that nobody raised is down. */
function symptomCql(codes: readonly string[], unasked: "no-data" | "not-met"): string {
  const present = `(${reportsCql(codes)} and Report.isPresent return Report.reportedOn)`;
  return `case
    when exists ${present} then Tuple { state: 'met', since: Min(${present}) }
    when exists (${reportsCql(codes)}) then Tuple { state: 'not-met', since: null as Date }
    else Tuple { state: ${cqlString(unasked)}, since: null as Date }
  end`;
}

function countCql({ event, count, windowDays }: Extract<Rule, { kind: "countWithin" }>): string {
  const present = `(distinct (${reportsCql([event])} and Report.isPresent return Report.reportedOn))`;
  const reached = `(${present} LastDay
      where Count(${present} EachDay
        where EachDay <= LastDay and difference in days between EachDay and LastDay < ${windowDays}) >= ${count})`;
  return `case
    when exists ${reached} then Tuple { state: 'met', since: Min(${reached}) }
    when exists (${reportsCql([event])}) then Tuple { state: 'not-met', since: null as Date }
    else Tuple { state: 'no-data', since: null as Date }
  end`;
}
