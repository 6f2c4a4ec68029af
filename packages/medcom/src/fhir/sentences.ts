import type { Constraint } from "./conformance.ts";
import type { ElementRule } from "./element-rule.ts";
import type { Issue } from "./issue.ts";
import { type FhirValue, isObject } from "./resource.ts";

/*
 * What the validator says. No sentence repeats what the message says, since that may be a CPR number: each names the element, what should
 * stand there, and from where that is known.
 */

type Speak = (path: string, ...rest: never[]) => Issue;

/** Every issue that the validator makes, by what is wrong. */
export const sentences = {
  unknownElement: (path: string) =>
    error(
      "structure",
      path,
      "element",
      "Elementet findes ikke i FHIR R4 på dette sted.",
      "FHIR R4 has no such element at this place.",
    ),
  wrongShape: (path: string, isList: boolean) =>
    isList
      ? error(
          "structure",
          path,
          "list",
          "Elementet er en liste i FHIR, men står enkelt.",
          "The element is a list in FHIR, but stands single.",
        )
      : error(
          "structure",
          path,
          "list",
          "Elementet må kun stå én gang, men er en liste.",
          "The element may stand once only, but is a list.",
        ),
  empty: (path: string) =>
    error(
      "structure",
      path,
      "ele-1",
      "Elementet er tomt: det skal have en værdi eller indhold.",
      "The element is empty: it must have a value or content.",
    ),
  tooFew: (path: string, least: number, count: number, slice: string | undefined) =>
    error(
      "required",
      path,
      slice === undefined ? "min" : `min:${slice}`,
      `Elementet${ofSlice(slice, "af slagsen")} skal stå mindst ${least} gang${least === 1 ? "" : "e"}, men står ${count}.`,
      `The element${ofSlice(slice, "of the kind")} must stand at least ${least} time${least === 1 ? "" : "s"}, but stands ${count}.`,
    ),
  tooMany: (path: string, most: number, count: number, slice: string | undefined) =>
    error(
      "structure",
      path,
      slice === undefined ? "max" : `max:${slice}`,
      `Elementet${ofSlice(slice, "af slagsen")} må stå højst ${most} gang${most === 1 ? "" : "e"}, men står ${count}.`,
      `The element${ofSlice(slice, "of the kind")} may stand at most ${most} time${most === 1 ? "" : "s"}, but stands ${count}.`,
    ),
  inNoSlice: (path: string, slices: readonly ElementRule[]) => {
    const names = slices.map(({ sliceName }) => sliceName ?? "").join(", ");
    return error(
      "structure",
      path,
      "slicing",
      `Kun disse slags er tilladt her: ${names}.`,
      `Only these kinds are allowed here: ${names}.`,
    );
  },
  outOfOrder: (path: string) =>
    error(
      "structure",
      path,
      "slicing",
      "Elementet står ikke i profilens rækkefølge.",
      "The element does not stand in the profile's order.",
    ),
  cannotTellSlice: (path: string, slice: string) =>
    information(
      "not-supported",
      path,
      `slicing:${slice}`,
      `Slagsen ${slice} kan ikke skelnes her og er ikke prøvet.`,
      `The kind ${slice} cannot be told apart here and was not checked.`,
    ),
  wrongType: (path: string, type: string) =>
    error("structure", path, "type", `Her skal stå: ${type}.`, `This should stand here: ${type}.`),
  wrongForm: (path: string, type: string) =>
    error(
      "value",
      path,
      "form",
      `Værdien har ikke formen af typen ${type}.`,
      `The value does not have the form of the type ${type}.`,
    ),
  misleading: (path: string) =>
    error(
      "value",
      path,
      "text-direction",
      "Teksten har usynlige tegn, som vender læseretningen eller skjuler sig. Bed afsenderen fjerne dem.",
      "The text has invisible characters that turn the reading direction or hide. Ask the sender to remove them.",
    ),
  tooLong: (path: string, most: number) =>
    error(
      "value",
      path,
      "maxLength",
      `Værdien har mere end ${most} tegn.`,
      `The value has more than ${most} characters.`,
    ),
  notFixed: (path: string, wanted: FhirValue) =>
    error(
      "value",
      path,
      "fixed",
      `Profilen har en fast værdi her: ${shown(wanted)}.`,
      `The profile has a fixed value here: ${shown(wanted)}.`,
    ),
  noValueOrTwo: (path: string) =>
    error(
      "structure",
      path,
      "ext-1",
      "En udvidelse har enten en værdi eller udvidelser.",
      "An extension has either a value or extensions.",
    ),
  unknownExtension: (path: string, isModifier: boolean) =>
    isModifier
      ? error(
          "extension",
          path,
          "extension",
          "En udvidelse, der ændrer meningen, er ukendt her.",
          "An extension that changes the meaning is not known here.",
        )
      : information(
          "extension",
          path,
          "extension",
          "Udvidelsen er ukendt her og er ikke prøvet.",
          "The extension is not known here and was not checked.",
        ),
  profileNotAtHand: (path: string, url: string, severity: Issue["severity"]) =>
    issue(
      severity,
      "not-found",
      path,
      "profile",
      `Profilen findes ikke blandt beskedtypens: ${url}.`,
      `The profile is not among those of the message's type: ${url}.`,
    ),
  profileOfOther: (path: string, url: string) =>
    error(
      "structure",
      path,
      "profile",
      `Profilen er til en anden type ressource: ${url}.`,
      `The profile is for another type of resource: ${url}.`,
    ),
  noProfileFits: (path: string, urls: readonly string[]) =>
    error(
      "structure",
      path,
      "profile",
      `Ingen af disse profiler passer: ${urls.join(", ")}.`,
      `None of these profiles fits: ${urls.join(", ")}.`,
    ),
  notInMessage: (path: string) =>
    error(
      "not-found",
      path,
      "reference",
      "Henvisningen peger på noget, som ikke er i beskeden.",
      "The reference points at something that is not in the message.",
    ),
  wrongTarget: (path: string, urls: readonly string[]) =>
    error(
      "structure",
      path,
      "reference",
      `Henvisningen skal pege på: ${urls.join(", ")}.`,
      `The reference must point at: ${urls.join(", ")}.`,
    ),
  notInValueSet: (path: string, valueSet: string, severity: "error" | "warning") =>
    issue(
      severity,
      "code-invalid",
      path,
      "binding",
      `Koden er ikke i værdilisten ${valueSet}.`,
      `The code is not in the value set ${valueSet}.`,
    ),
  noSuchCode: (path: string, severity: "error" | "warning") =>
    issue(
      severity,
      "code-invalid",
      path,
      "code",
      "Kodesystemet har ikke den kode.",
      "The code system does not have that code.",
    ),
  cannotExpand: (path: string, valueSet: string) =>
    information(
      "not-supported",
      path,
      "binding",
      `Koden er ikke prøvet: værdilisten ${valueSet} kan ikke foldes ud her.`,
      `The code was not checked: the value set ${valueSet} cannot be expanded here.`,
    ),
  broken: (path: string, { key, severity, human }: Constraint, answer: "broken" | "cannot-be-evaluated") =>
    answer === "broken"
      ? issue(
          severity,
          "invariant",
          path,
          key,
          `Reglen ${key} er ikke opfyldt: ${human}`,
          `The rule ${key} does not hold: ${human}`,
        )
      : issue(
          severity,
          "invariant",
          path,
          key,
          `Reglen ${key} kan ikke afgøres her: ${human}`,
          `The rule ${key} cannot be decided here: ${human}`,
        ),
} satisfies Readonly<Record<string, Speak>>;

/** Makes an issue. */
export function issue(
  severity: Issue["severity"],
  code: Issue["code"],
  expression: string,
  rule: string,
  da: string,
  en: string,
): Issue {
  return { severity, code, expression, rule, said: { da, en } };
}

function error(code: Issue["code"], path: string, rule: string, da: string, en: string): Issue {
  return issue("error", code, path, rule, da, en);
}

function information(code: Issue["code"], path: string, rule: string, da: string, en: string): Issue {
  return issue("information", code, path, rule, da, en);
}

function ofSlice(slice: string | undefined, words: string): string {
  return slice === undefined ? "" : ` ${words} ${slice}`;
}

function shown(wanted: FhirValue): string {
  return isObject(wanted)
    ? Object.entries(wanted)
        .map(([name, value]) => `${name} = ${shown(value)}`)
        .join(", ")
    : String(wanted);
}
