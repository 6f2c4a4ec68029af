import type { Discriminator } from "./conformance.ts";
import type { ElementRule } from "./element-rule.ts";
import { fitsPattern } from "./pattern.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import { type FhirObject, type FhirValue, isObject, listOf } from "./resource.ts";
import { sameResource } from "./same-resource.ts";

/** A value with the type that its name tells (`valueString` → string), when it does. */
export interface Typed {
  readonly value: FhirValue;
  readonly type?: string;
}

/** Whether a repeat belongs to a slice; undefined where the profile does not say how to tell. */
export type Matcher = (instance: Typed) => boolean;

/** How a slice is told from the others: all its discriminators must say so. */
export function matcherOf(
  slice: ElementRule,
  discriminators: readonly Discriminator[],
  registry: ProfileRegistry,
): Matcher | undefined {
  const questions = discriminators.map((discriminator) => questionOf(slice, discriminator, registry));
  const known = questions.filter((question) => question !== undefined);
  return known.length < questions.length || known.length === 0
    ? undefined
    : (instance) => known.every((question) => question(instance));
}

function questionOf(slice: ElementRule, { type, path }: Discriminator, registry: ProfileRegistry): Matcher | undefined {
  const steps = stepsOf(path);
  const rules = rulesAt([slice], steps, registry);
  switch (type) {
    case "value":
    case "pattern":
      return valueQuestion(steps, rules, registry);
    case "type": {
      const types = new Set(rules.flatMap((rule) => rule.types.map(({ code }) => code)));
      return types.size === 0
        ? undefined
        : (instance) => valuesAt(instance, steps).some((found) => types.has(found.type ?? ""));
    }
    case "exists": {
      const mustExist = rules.some((rule) => rule.min > 0);
      return (instance) => valuesAt(instance, steps).length > 0 === mustExist;
    }
    case "profile":
      return undefined;
    default:
      return type satisfies never;
  }
}

function valueQuestion(
  steps: readonly Step[],
  rules: readonly ElementRule[],
  registry: ProfileRegistry,
): Matcher | undefined {
  const tests = rules.flatMap((rule) => valueTest(rule, registry) ?? []);
  return tests.length === 0
    ? undefined
    : (instance) => valuesAt(instance, steps).some(({ value }) => tests.some((test) => test(value)));
}

function valueTest(rule: ElementRule, registry: ProfileRegistry): ((value: FhirValue) => boolean) | undefined {
  const { fixed, pattern, binding } = rule;
  if (fixed !== undefined) return (value) => sameResource(value, fixed);
  if (pattern !== undefined) return (value) => fitsPattern(value, pattern);
  if (binding?.strength !== "required") return undefined;
  return (value) => typeof value === "string" && registry.terminology.isIn(binding.valueSet, { code: value }) === "in";
}

/** One step of a discriminator's path: a name, or an extension by its url. */
type Step = { readonly name: string } | { readonly extension: string };

function stepsOf(path: string): readonly Step[] {
  const found = path.match(/extension\('[^']*'\)|[^.]+/g) ?? [];
  return found.flatMap((step): readonly Step[] => {
    const url = /^extension\('([^']*)'\)$/.exec(step)?.[1];
    if (url !== undefined) return [{ extension: url }];
    return step === "$this" ? [] : [{ name: step }];
  });
}

/** The rules of what stands at a path, through slices and the profiles of types. */
function rulesAt(
  rules: readonly ElementRule[],
  steps: readonly Step[],
  registry: ProfileRegistry,
): readonly ElementRule[] {
  const [step, ...rest] = steps;
  if (step === undefined) return rules.flatMap((rule) => withProfiles(rule, registry));
  const name = "name" in step ? step.name : "extension";
  const next = rules
    .flatMap((rule) => withProfiles(rule, registry))
    .flatMap((rule) => rule.children.filter((child) => child.name === name))
    .flatMap((child) => [child, ...child.slices])
    .filter((rule) => "name" in step || isExtensionOf(rule, step.extension));
  return rulesAt(next, rest, registry);
}

function isExtensionOf(rule: ElementRule, url: string): boolean {
  return (
    rule.types.some(({ profiles }) => profiles.includes(url)) ||
    rule.children.some((child) => child.name === "url" && child.fixed === url)
  );
}

/** A rule and, where its type is narrowed by profiles, their roots. */
function withProfiles(rule: ElementRule, registry: ProfileRegistry): readonly ElementRule[] {
  const roots = rule.types.flatMap(({ profiles }) => profiles.map((url) => registry.profile(url)?.root));
  return [rule, ...roots.filter((root) => root !== undefined)];
}

function valuesAt(instance: Typed, steps: readonly Step[]): readonly Typed[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [instance];
  if (!isObject(instance.value)) return [];
  const found = "name" in step ? namedIn(instance.value, step.name) : extensionsIn(instance.value, step.extension);
  return found.flatMap((each) => valuesAt(each, rest));
}

function extensionsIn(object: FhirObject, url: string): readonly Typed[] {
  return listOf(object["extension"])
    .filter((each) => isObject(each) && each["url"] === url)
    .map((value) => ({ value }));
}

/** What stands under a name, also when the type is part of it. */
function namedIn(object: FhirObject, name: string): readonly Typed[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (key === name) return listOf(value).map((each) => ({ value: each }));
    return isChoiceOf(key, name) ? listOf(value).map((each) => ({ value: each, type: typeOfKey(key, name) })) : [];
  });
}

/** Whether a name in a message is an element's name with a type behind it, as `valueString` is of `value`. */
export function isChoiceOf(key: string, name: string): boolean {
  return key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length));
}

const LOWER_CASE_TYPES = new Map(
  "base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid"
    .split(" ")
    .map((type) => [type.charAt(0).toUpperCase() + type.slice(1), type]),
);

/** The type that a name ends in. */
export function typeOfKey(key: string, name: string): string {
  const written = key.slice(name.length);
  return LOWER_CASE_TYPES.get(written) ?? written;
}
