import type { Confirm, Criterion, Rule } from "../criteria/criterion.ts";
import type { Check, Evidence, Programme, Timing } from "../programme.ts";
import type { LayerChange, LayerEvidence, LayerPlace, ProgrammeLayer } from "./layer.ts";
import { layersInForce } from "./layers-in-force.ts";

interface Laid {
  layers: readonly ProgrammeLayer[];
  programme: Programme;
}

/** Rules are compiled once per programme, so the same layers over one programme give the very same result. */
const known = new WeakMap<Programme, Laid[]>();

/**
 * The programme as it holds at a place: each layer in force laid over it, the one nearest the patient last, so that it
 * goes first. Without a layer it is the very programme that was given. The layers have no problems: ask `layerProblems` before.
 */
export function programmeFor(base: Programme, layers: readonly ProgrammeLayer[], place: LayerPlace): Programme {
  const inForce = layersInForce(base, layers, place);
  if (inForce.length === 0) return base;
  const laid = known.get(base) ?? [];
  const before = laid.find((each) => sameLayers(each.layers, inForce));
  if (before !== undefined) return before.programme;
  const programme = inForce.reduce<Programme>(laidOver, base);
  known.set(base, [...laid, { layers: inForce, programme }]);
  return programme;
}

function sameLayers(one: readonly ProgrammeLayer[], other: readonly ProgrammeLayer[]): boolean {
  return one.length === other.length && one.every((layer, at) => layer === other[at]);
}

function laidOver(programme: Programme, layer: ProgrammeLayer): Programme {
  const sources = layer.sources.map((source) => ({ ...source, id: sourceId(layer, source.id) }));
  const withSources: Programme = { ...programme, sources: [...programme.sources, ...sources] };
  return layer.changes.reduce<Programme>((changed, change) => withChange(changed, layer, change), withSources);
}

/** A layer's sources keep apart from the programme's: "RM/agreement". */
function sourceId({ owner }: ProgrammeLayer, id: string): string {
  return `${owner.of}/${id}`;
}

function withChange(programme: Programme, layer: ProgrammeLayer, change: LayerChange): Programme {
  const evidence = { ...change.evidence, source: sourceId(layer, change.evidence.source) };
  switch (change.what) {
    case "earliest-month": {
      const { layer: kind, of } = layer.owner;
      const own = { layer: kind, of, months: change.months, text: layer.name };
      const earliest = [...programme.handover.earliest, { ...own, evidence: [{ ...evidence, for: ["months"] }] }];
      return { ...programme, handover: { ...programme.handover, earliest } };
    }
    case "check-off":
      return { ...programme, checks: programme.checks.filter(({ id }) => id !== change.check) };
    case "check-number":
      return changedCheck(programme, change.check, (check) => ({
        ...withCheckNumber(check, change),
        evidence: shared(check.evidence, change.number, evidence),
      }));
    case "criterion-number":
      return changedCriterion(programme, change.criterion, (criterion) => ({
        ...criterion,
        rule: { ...criterion.rule, [change.number]: change.value } as Rule, // layerProblems: the number is the rule's own
        evidence: shared(criterion.evidence, change.number, evidence),
      }));
    case "criterion-span":
      return changedCriterion(programme, change.criterion, (criterion) => ({
        ...withSpan(criterion, change),
        evidence: shared(criterion.evidence, change.number, evidence),
      }));
    default:
      return change satisfies never;
  }
}

function changedCheck(programme: Programme, id: string, change: (check: Check) => Check): Programme {
  return { ...programme, checks: programme.checks.map((check) => (check.id === id ? change(check) : check)) };
}

function changedCriterion(programme: Programme, id: string, change: (own: Criterion) => Criterion): Programme {
  return { ...programme, criteria: programme.criteria.map((own) => (own.id === id ? change(own) : own)) };
}

type NumberOf<What extends LayerChange["what"]> = Extract<LayerChange, { what: What }>;

function withCheckNumber(check: Check, { number, value }: NumberOf<"check-number">): Check {
  if (number === "beforeDays" || number === "afterDays") return { ...check, [number]: value };
  const field = number === "dueDaysAfterEvent" ? "daysAfter" : number;
  return { ...check, timing: { ...check.timing, [field]: value } as Timing }; // layerProblems: the number is the check's own
}

function withSpan(criterion: Criterion, { number, value }: NumberOf<"criterion-span">): Criterion {
  if (number === "fromMonth") return { ...criterion, fromMonth: value };
  return { ...criterion, confirm: { ...criterion.confirm, [number]: value } as Confirm }; // layerProblems: it has one
}

/** The layer's source for the one number, the programme's for all others. */
function shared(evidence: readonly Evidence[], field: string, own: LayerEvidence): Evidence[] {
  const others = evidence.map((entry) => ({ ...entry, for: entry.for.filter((each) => each !== field) }));
  return [...others.filter((entry) => entry.for.length > 0), { ...own, for: [field] }];
}
