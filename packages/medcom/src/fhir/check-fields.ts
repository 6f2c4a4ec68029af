import { checkElement } from "./check-element.ts";
import type { Slicing } from "./conformance.ts";
import { isChoiceOf, type Matcher, matcherOf, typeOfKey } from "./discriminators.ts";
import type { ElementRule } from "./element-rule.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import { type FhirObject, type FhirValue, isObject, listOf } from "./resource.ts";
import { sentences } from "./sentences.ts";
import { into, note, type Position, type Walk } from "./walk.ts";

/** One thing that stands under a name: its value, and what a primitive carries beside it. */
export interface Instance {
  readonly value: FhirValue | undefined;
  readonly companion: FhirValue | undefined;
  /** The type that its name or its rule tells. */
  readonly type: string;
  readonly at: Position;
}

/** Holds what stands in an object against the rules of its elements: none unknown, none missing, none too many, each as it should be. */
export function checkFields(walk: Walk, object: FhirObject, rules: readonly ElementRule[], at: Position): void {
  const known = new Set(["resourceType"]);
  for (const rule of rules) {
    const keys = keysOf(object, rule);
    for (const key of keys) known.add(key);
    const instances = keys.flatMap((key) => instancesOf(walk, object, key, rule, at));
    checkCount(walk, rule, instances.length, at, undefined);
    for (const instance of instances) checkElement(walk, instance, rule);
    checkSlices(walk, rule, instances, at);
  }
  for (const key of Object.keys(object)) {
    if (!known.has(key.replace(/^_/, "")))
      note(walk, sentences.unknownElement(into(at, key.replace(/^_/, ""), "").path));
  }
}

function keysOf(object: FhirObject, { name, isChoice }: ElementRule): readonly string[] {
  if (!isChoice) return object[name] === undefined && object[`_${name}`] === undefined ? [] : [name];
  const names = Object.keys(object).map((key) => key.replace(/^_/, ""));
  return [...new Set(names)].filter((key) => isChoiceOf(key, name));
}

function instancesOf(
  walk: Walk,
  object: FhirObject,
  key: string,
  rule: ElementRule,
  at: Position,
): readonly Instance[] {
  const element = walk.registry.table.elementsOf(at.type)?.get(key);
  const [value, companion] = [object[key], object[`_${key}`]];
  const isList = Array.isArray(value) || Array.isArray(companion);
  const shown = rule.isChoice ? rule.name : key;
  if (element === undefined && at.type !== "") note(walk, sentences.unknownElement(into(at, shown, "").path));
  else if (element !== undefined && element.many !== isList)
    note(walk, sentences.wrongShape(into(at, shown, "").path, element.many));
  if (isList && listOf(value).length + listOf(companion).length === 0)
    note(walk, sentences.empty(into(at, shown, "").path));
  const type = rule.isChoice ? typeOfKey(key, rule.name) : typeOf(rule, key, walk, at);
  const inside = element?.type ?? "";
  const [values, companions] = [listOf(value), listOf(companion)];
  return Array.from({ length: Math.max(values.length, companions.length) }, (_, index) => ({
    value: values[index] ?? undefined,
    companion: companions[index] ?? undefined,
    type,
    at: into(at, shown, inside, isList ? index : undefined),
  }));
}

function typeOf(rule: ElementRule, key: string, walk: Walk, at: Position): string {
  if (key === "id" && walk.registry.table.isResource(at.type)) return "id";
  return rule.types[0]?.code ?? "";
}

function checkCount(walk: Walk, rule: ElementRule, count: number, at: Position, slice: string | undefined): void {
  const path = into(at, rule.name, "").path;
  if (count < rule.min) note(walk, sentences.tooFew(path, rule.min, count, slice));
  if (count > rule.most) note(walk, sentences.tooMany(path, rule.most, count, slice));
}

/** Sorts repeats into slices, and holds each against its slice. */
function checkSlices(walk: Walk, rule: ElementRule, instances: readonly Instance[], at: Position): void {
  const { slicing, slices } = rule;
  if (slicing === undefined) return;
  const matchers = matchersOf(rule, slicing, walk.registry);
  const counts = slices.map(() => 0);
  let furthest = -1;
  for (const { at: place, ...instance } of instances) {
    const { value, type } = instance;
    const index = matchers.findIndex((matches) => value !== undefined && matches?.({ value, type }));
    const slice = slices[index];
    if (slice === undefined) {
      if (slicing.rules === "closed") note(walk, sentences.inNoSlice(place.path, slices));
      continue;
    }
    counts[index] = (counts[index] ?? 0) + 1;
    if (slicing.ordered && index < furthest) note(walk, sentences.outOfOrder(place.path));
    furthest = Math.max(furthest, index);
    checkElement(walk, { ...instance, at: place }, slice);
  }
  slices.forEach((slice, index) => {
    if (matchers[index] === undefined)
      note(walk, sentences.cannotTellSlice(into(at, rule.name, "").path, slice.sliceName ?? ""));
    else checkCount(walk, slice, counts[index] ?? 0, at, slice.sliceName);
  });
}

/** Rules belong to one registry, so what was worked out for one holds. */
const worked = new WeakMap<ElementRule, readonly (Matcher | undefined)[]>();

function matchersOf(
  rule: ElementRule,
  { discriminators }: Slicing,
  registry: ProfileRegistry,
): readonly (Matcher | undefined)[] {
  const known = worked.get(rule) ?? rule.slices.map((slice) => matcherOf(slice, discriminators, registry));
  worked.set(rule, known);
  return known;
}

/** What a primitive carries beside its value: an id and extensions. */
export function checkCompanion(walk: Walk, companion: FhirValue | undefined, at: Position): void {
  if (companion === undefined) return;
  if (!isObject(companion)) note(walk, sentences.wrongType(at.path, "Element"));
  else checkFields(walk, companion, walk.registry.type("Element")?.root.children ?? [], { ...at, type: "Element" });
}
