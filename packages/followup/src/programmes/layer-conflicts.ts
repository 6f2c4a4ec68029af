import { sourceTitle } from "../earliest-handover.ts";
import { grouped } from "../grouped.ts";
import type { IndividualPlan } from "../individual-plan.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { type Check, type Evidence, type Layer, type Mark, type Programme, programmeKey } from "../programme.ts";
import { rulesFor } from "../rules-in-force.ts";
import { type LayerPlace, nearness, type ProgrammeLayer, speaksAt } from "./layer.ts";
import { changedNumber } from "./layer-problems.ts";
import { layersInForce } from "./layers-in-force.ts";
import { programmeFor } from "./programme-for.ts";
import { monthsPhrase } from "./rule-words.ts";
import { type StatedNumber, statedNumbers } from "./stated-numbers.ts";

/** Who states a number: the programme itself, a layer, or the patient's own plan. */
export type Stater = "programme" | Layer | "person";

/** What one of them says about a number, from which source, and whether it is the one that holds. */
export interface LayerStatement {
  stater: Stater;
  /** The nation's, region's or department's name as programmes write it (DSAM, RM); empty for the programme and the person. */
  of: string;
  who: Phrase;
  value: number | string | null;
  shown: Phrase;
  source: string;
  mark: Mark | null;
  signed: boolean;
  holds: boolean;
}

/** A number that two of them set differently: what each says, nearest the patient first, and why the first one holds. */
export interface LayerConflict {
  programme: string;
  /** "handover.earliest", "checks.psa.everyMonths". */
  number: string;
  /** "Blærekræft, recidivfri efter cystektomi: tidligste overdragelse". */
  what: Phrase;
  says: readonly LayerStatement[];
  because: Phrase;
}

/** Every number on which the programme, the layers in force at a place and, if given, the patient's own plan differ. */
export function conflictsBetweenLayers(
  base: Programme,
  layers: readonly ProgrammeLayer[],
  place: LayerPlace,
  plan?: IndividualPlan,
): LayerConflict[] {
  const said = [
    ...earliestSaid(base, layers, place),
    ...numbersSaid(base, layers, place),
    ...(plan === undefined ? [] : personSaid(programmeFor(base, layers, place), plan)),
  ];
  return [...grouped(said, ({ number }) => number).values()].flatMap((all) => conflictOf(base, all));
}

interface Said {
  number: string;
  what: Phrase;
  statement: Omit<LayerStatement, "holds">;
}

function conflictOf(base: Programme, all: readonly [Said, ...Said[]]): LayerConflict[] {
  if (new Set(all.map(({ statement }) => statement.value)).size < 2) return [];
  const [{ number, what }] = all;
  const nearer = (one: Said, other: Said) => rank(other.statement.stater) - rank(one.statement.stater);
  const nearest = all.reduce((one, other) => (nearer(one, other) > 0 ? other : one));
  return [
    {
      programme: programmeKey(base),
      number,
      what: phrase((l) => `${base.name[l]}: ${what[l]}`),
      says: all.toSorted(nearer).map(({ statement }) => ({ ...statement, holds: statement === nearest.statement })),
      because: BECAUSE[nearest.statement.stater],
    },
  ];
}

/** The programme itself speaks for the nation. */
function rank(stater: Stater): number {
  if (stater === "person") return 3;
  return stater === "programme" ? -1 : nearness(stater);
}

const BECAUSE: Record<Stater, Phrase> = {
  person: {
    da: "Patientens egen plan går forud for alle andre regler.",
    en: "The patient's own plan goes before all other rules.",
  },
  department: {
    da: "Afdelingens regel er nærmest patienten og går forud for regionens og de nationale.",
    en: "The department's rule is nearest the patient and goes before the region's and the national ones.",
  },
  region: {
    da: "Regionens regel er nærmere patienten end de nationale og går forud for dem.",
    en: "The region's rule is nearer to the patient than the national ones and goes before them.",
  },
  nation: {
    da: "Den nationale regel går forud for programmets egen.",
    en: "The national rule goes before the programme's own.",
  },
  programme: { da: "Programmets egen regel gælder.", en: "The programme's own rule holds." },
};

function earliestSaid(base: Programme, layers: readonly ProgrammeLayer[], place: LayerPlace): Said[] {
  const programme = programmeFor(base, layers, place);
  return programme.handover.earliest
    .filter((rule) => speaksAt(rule, place))
    .map((rule) => ({
      number: "handover.earliest",
      what: { da: "tidligste overdragelse", en: "earliest hand-over" },
      statement: {
        ...{ stater: rule.layer, of: rule.of, who: rule.text, value: rule.months, shown: monthsPhrase(rule.months) },
        ...standing(programme, rule.evidence),
      },
    }));
}

/** The programme's own numbers, then what each layer sets otherwise. */
function numbersSaid(base: Programme, layers: readonly ProgrammeLayer[], place: LayerPlace): Said[] {
  const own = statedNumbers(base, base).map((stated) => saidBy(base, stated, PROGRAMME));
  const optional = base.checks.filter((check) => check.optional).map((check) => onOrOff(base, check, "on", PROGRAMME));
  return [...own, ...optional, ...layersInForce(base, layers, place).flatMap((layer) => layerSaid(base, layer, place))];
}

function layerSaid(base: Programme, layer: ProgrammeLayer, place: LayerPlace): Said[] {
  const alone = programmeFor(base, [layer], place);
  const numbers = statedNumbers(alone, alone);
  return layer.changes.flatMap((change) => {
    if (change.what === "check-off") {
      const evidence = [{ ...change.evidence, for: ["optional"] }];
      const switched = base.checks.filter(({ id }) => id === change.check);
      return switched.map((check) => onOrOff(layer, { ...check, evidence }, "off", ownerOf(layer)));
    }
    const stated = numbers.filter(({ number }) => number === changedNumber(change));
    return stated.map((each) => saidBy(alone, each, ownerOf(layer)));
  });
}

type Speaker = Pick<LayerStatement, "stater" | "of" | "who">;

const PROGRAMME: Speaker = { stater: "programme", of: "", who: { da: "Programmet", en: "The programme" } };
const PERSON: Speaker = { stater: "person", of: "", who: { da: "Patientens egen plan", en: "The patient's own plan" } };

function ownerOf({ owner, name }: ProgrammeLayer): Speaker {
  return { stater: owner.layer, of: owner.of, who: name };
}

function saidBy(from: Sourced, { number, what, value, shown, evidence }: StatedNumber, by: Speaker): Said {
  return { number, what, statement: { ...by, value, shown, ...standing(from, evidence) } };
}

const ON_OR_OFF = {
  on: { da: "tages (valgfri)", en: "is done (optional)" },
  off: { da: "tages ikke", en: "is not done" },
};

function onOrOff(from: Sourced, { id, label, evidence }: Check, value: "on" | "off", by: Speaker): Said {
  return saidBy(from, { number: `checks.${id}`, what: label, value, shown: ON_OR_OFF[value], evidence }, by);
}

/** What the plan sets otherwise than the numbers that hold at the place. */
function personSaid(programme: Programme, plan: IndividualPlan): Said[] {
  const usual = new Map(statedNumbers(programme, programme).map(({ number, value }) => [number, value]));
  return statedNumbers(programme, rulesFor(programme, plan)).flatMap(({ number, what, value, shown }) => {
    if (!usual.has(number) || usual.get(number) === value) return [];
    const source = { source: "Patientens egen plan (epikrisen)", mark: null, signed: true };
    return [{ number, what, statement: { ...PERSON, value, shown, ...source } }];
  });
}

type Sourced = Pick<Programme, "sources">;

function standing(from: Sourced, evidence: readonly Evidence[]): Pick<LayerStatement, "source" | "mark" | "signed"> {
  return {
    source: sourceTitle(from, evidence),
    mark: evidence[0]?.mark ?? null,
    signed: evidence.length > 0 && evidence.every(({ signature }) => signature !== "unsigned"),
  };
}
