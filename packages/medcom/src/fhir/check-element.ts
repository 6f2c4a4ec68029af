import { checkBinding, checkCoding } from "./check-codes.ts";
import { checkCompanion, checkFields, type Instance } from "./check-fields.ts";
import { checkReference } from "./check-references.ts";
import { checkResource } from "./check-resource.ts";
import type { Constraint } from "./conformance.ts";
import { isChoiceOf } from "./discriminators.ts";
import type { ElementRule } from "./element-rule.ts";
import { fitsPattern } from "./pattern.ts";
import { hasForm, misleads } from "./primitive-forms.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import { type FhirObject, type FhirValue, isObject, isResource } from "./resource.ts";
import { sameResource } from "./same-resource.ts";
import { sentences } from "./sentences.ts";
import { hasErrors, note, type Position, trial, type Walk } from "./walk.ts";

/** Holds one thing against one rule: its type, fixed values, codes, invariants, what it points at, and what stands in it. */
export function checkElement(walk: Walk, instance: Instance, rule: ElementRule): void {
  const { value, companion, type, at } = instance;
  if (rule.types.length > 0 && !rule.types.some(({ code }) => code === type || code === "Resource") && type !== "id") {
    note(walk, sentences.wrongType(at.path, rule.types.map(({ code }) => code).join(" / ")));
    return;
  }
  if (value === undefined) {
    if (companion === undefined) note(walk, sentences.empty(at.path));
    checkCompanion(walk, companion, at);
    return;
  }
  if (type === "Resource") {
    checkInnerResource(walk, value, at);
    return;
  }
  checkFixed(walk, value, rule, at);
  if (rule.binding !== undefined) checkBinding(walk, value, type, rule.binding, at);
  if (walk.registry.table.primitive(type) !== undefined || type === "xhtml")
    checkPrimitive(walk, value, companion, type, rule, at);
  else if (isObject(value)) checkComplex(walk, value, type, rule, at);
  else note(walk, sentences.wrongType(at.path, type));
  checkInvariants(walk, value, type, rule, at);
}

function checkFixed(walk: Walk, value: FhirValue, { fixed, pattern }: ElementRule, at: Position): void {
  if (fixed !== undefined && !sameResource(value, fixed)) note(walk, sentences.notFixed(at.path, fixed));
  if (pattern !== undefined && !fitsPattern(value, pattern)) note(walk, sentences.notFixed(at.path, pattern));
}

function checkPrimitive(
  walk: Walk,
  value: FhirValue,
  companion: FhirValue | undefined,
  type: string,
  rule: ElementRule,
  at: Position,
): void {
  const form = walk.registry.table.primitive(type) ?? "string";
  if (typeof value !== form) note(walk, sentences.wrongType(at.path, type));
  else if (!hasForm(type, String(value))) note(walk, sentences.wrongForm(at.path, type));
  else if (typeof value === "string" && misleads(type, value)) note(walk, sentences.misleading(at.path));
  if (rule.maxLength !== undefined && String(value).length > rule.maxLength)
    note(walk, sentences.tooLong(at.path, rule.maxLength));
  checkCompanion(walk, companion, at);
}

function checkComplex(walk: Walk, value: FhirObject, type: string, rule: ElementRule, at: Position): void {
  if (Object.keys(value).every((name) => name === "id")) note(walk, sentences.empty(at.path));
  checkFields(walk, value, childrenOf(rule, type, walk.registry), at);
  if (type === "Coding") checkCoding(walk, value, at);
  const typeRule = rule.types.find(({ code }) => code === type);
  if (type === "Reference" && typeRule !== undefined) checkReference(walk, value, typeRule, at);
  if (type === "Extension") checkExtension(walk, value, typeRule?.profiles ?? [], rule, at);
  else if (typeRule !== undefined) checkTypeProfiles(walk, value, type, typeRule.profiles, at);
}

function childrenOf(rule: ElementRule, type: string, registry: ProfileRegistry): readonly ElementRule[] {
  if (rule.children.length > 0) return rule.children;
  if (rule.contentReference === undefined) return registry.type(type)?.root.children ?? [];
  const id = rule.contentReference.slice(rule.contentReference.indexOf("#") + 1);
  return registry.type(id.split(".")[0] ?? "")?.byId.get(id)?.children ?? [];
}

function checkExtension(
  walk: Walk,
  value: FhirObject,
  profiles: readonly string[],
  rule: ElementRule,
  at: Position,
): void {
  if (rule.name === "Extension") return; // the root of an extension's own profile
  const hasValue = Object.keys(value).some((name) => isChoiceOf(name.replace(/^_/, ""), "value"));
  if (hasValue === (value["extension"] !== undefined)) note(walk, sentences.noValueOrTwo(at.path));
  const url = typeof value["url"] === "string" ? value["url"] : "";
  const named = profiles.length > 0 ? profiles : walk.registry.profile(url) === undefined ? [] : [url];
  checkTypeProfiles(walk, value, "Extension", named, at);
  const isKnown = named.length > 0 || rule.fixed !== undefined || rule.sliceName !== undefined || !url.includes(":");
  if (!isKnown) note(walk, sentences.unknownExtension(at.path, rule.name === "modifierExtension"));
}

/** One of the profiles must fit; where it is only one, what does not fit is told. */
function checkTypeProfiles(
  walk: Walk,
  value: FhirValue,
  type: string,
  profiles: readonly string[],
  at: Position,
): void {
  const roots = profiles.map((url) => walk.registry.profile(url)?.root);
  profiles.forEach((url, index) => {
    if (roots[index] === undefined) note(walk, sentences.profileNotAtHand(at.path, url, "information"));
  });
  const [only, ...others] = roots.filter((root) => root !== undefined);
  const instance: Instance = { value, companion: undefined, type, at };
  if (only === undefined) return;
  if (others.length === 0) checkElement(walk, instance, only);
  else if (![only, ...others].some((root) => fitsRoot(walk, instance, root)))
    note(walk, sentences.noProfileFits(at.path, profiles));
}

function fitsRoot(walk: Walk, instance: Instance, root: ElementRule): boolean {
  const alone = trial(walk);
  checkElement(alone, instance, root);
  return !hasErrors(alone);
}

function checkInnerResource(walk: Walk, value: FhirValue, at: Position): void {
  if (!isResource(value) || !walk.registry.table.isResource(value.resourceType)) {
    note(walk, sentences.wrongType(at.path, "Resource"));
    return;
  }
  const isEntry = walk.index.pathOf(value) === at.path;
  checkResource(walk, value, {
    path: at.path,
    resource: value,
    container: isEntry ? value : at.container,
    type: value.resourceType,
  });
}

/**
 * Rules that stand on nearly every element and that the checks of shape ask already, at a fraction of the cost: something is there (ele-1), an
 * extension has a value or extensions (ext-1), and `#id` points into the resource (ref-1, to which a reference by identifier alone has no answer).
 */
const ASKED_ELSEWHERE = new Set(["ele-1", "ext-1", "ref-1"]);

function checkInvariants(walk: Walk, value: FhirValue, type: string, rule: ElementRule, at: Position): void {
  const isPrimitive = walk.registry.table.primitive(type) !== undefined;
  for (const constraint of constraintsOf(rule, type, walk.registry)) {
    const answer = walk.invariants.ask(
      constraint,
      {
        value,
        base: type === "BackboneElement" || type === "Element" ? rule.path.replaceAll("[x]", "") : type,
        resource: at.resource,
        rootResource: at.container,
        bundle: walk.bundle,
        place: { isPrimitive },
      },
      {
        resolve: (reference) => walk.index.resolve(reference, at.container),
        conformsTo: (resource, profile) => checkResourceAlone(walk, resource, profile),
      },
    );
    if (answer !== "holds") note(walk, sentences.broken(at.path, constraint, answer));
  }
}

function checkResourceAlone(walk: Walk, resource: FhirValue, profile: string): boolean {
  // FHIRPath hands over what it was given: a resource of the message.
  if (!isResource(resource) || walk.registry.profile(profile) === undefined) return false;
  const alone = trial(walk);
  const path = walk.index.pathOf(resource) ?? resource.resourceType;
  checkResource(alone, resource, { path, resource, container: resource, type: resource.resourceType }, [profile]);
  return !hasErrors(alone);
}

const collected = new WeakMap<ElementRule, readonly Constraint[]>();

/** The rules of an element and those of its type, each once. */
function constraintsOf(rule: ElementRule, type: string, registry: ProfileRegistry): readonly Constraint[] {
  const known = collected.get(rule);
  if (known !== undefined) return known;
  const ofType = rule.isChoice ? [] : (registry.type(type)?.root.constraints ?? []);
  const own = new Set(rule.constraints.map(({ key }) => key));
  const all = [...rule.constraints, ...ofType.filter(({ key }) => !own.has(key))].filter(
    ({ key }) => !ASKED_ELSEWHERE.has(key),
  );
  collected.set(rule, all);
  return all;
}
