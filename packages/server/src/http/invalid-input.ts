import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Problem } from "../contract.ts";
import type { BadBody } from "./request-body.ts";

/** What zod says of a value, without the value. */
export interface InputIssue {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly message?: string | undefined;
}

/** One sentence and the field for the first thing that is wrong. Nothing of what was sent is repeated: it may be a CPR number. */
export function invalidInput(issue: InputIssue | undefined): Problem {
  const field = fieldName(issue?.path ?? []);
  const what = whatIsWrong(issue);
  const da = field === undefined ? "Forespørgslen" : `Feltet »${field}«`;
  const en = field === undefined ? "The request" : `The field “${field}”`;
  const sentence = { da: `${da} ${what.da}. Intet er ændret.`, en: `${en} ${what.en}. Nothing was changed.` };
  return { status: 422, code: "invalid-input", sentence, ...(field === undefined ? {} : { field }) };
}

/** Keys can be chosen by the sender too: only a path that looks like names of ours is shown. */
function fieldName(path: readonly PropertyKey[]): string | undefined {
  const safe = path.every((step) => typeof step === "number" || /^[a-z][a-zA-Z-]{0,40}$/.test(String(step)));
  return safe && path.length > 0 ? path.map(String).join(".") : undefined;
}

function whatIsWrong(issue: InputIssue | undefined): Phrase {
  switch (issue?.code ?? "") {
    case "invalid_type":
      return issue?.message?.endsWith("received undefined") === true
        ? { da: "mangler", en: "is missing" }
        : { da: "har en forkert type", en: "has the wrong type" };
    case "too_big":
      return { da: "er for stort eller for langt", en: "is too large or too long" };
    case "too_small":
      return { da: "er for lille eller for kort", en: "is too small or too short" };
    case "unrecognized_keys":
      return { da: "har et felt, der ikke hører til her", en: "has a field that does not belong here" };
    case "custom":
    case "invalid_format":
    case "invalid_value":
      return { da: "har en værdi, der ikke kan bruges", en: "has a value that cannot be used" };
    default:
      return { da: "er ikke udfyldt rigtigt", en: "is not filled in correctly" };
  }
}

/** A body that is no JSON object that can be understood in one way. Thrown, because fastify's body parsers can say no in no other way. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
  readonly problem: Problem;

  constructor(why: BadBody) {
    super(why);
    const [da, en] = jsonSentence(why);
    const sentence = { da: `${da} Intet er ændret.`, en: `${en} Nothing was changed.` };
    this.problem = { status: 400, code: "bad-json", sentence };
  }
}

function jsonSentence(why: BadBody): [string, string] {
  switch (why) {
    case "not-utf8":
      return ["Indholdet er ikke UTF-8.", "The content is not UTF-8."];
    case "not-json":
      return ["Indholdet er ikke JSON.", "The content is not JSON."];
    case "not-an-object":
      return ["Indholdet skal være et JSON-objekt.", "The content must be a JSON object."];
    case "too-deep":
      return ["Indholdet har mere end 64 niveauer.", "The content has more than 64 levels."];
    case "too-many":
      return ["Indholdet har for mange værdier.", "The content has too many values."];
    case "duplicate-key":
      return ["Det samme felt står der to gange.", "The same field is there twice."];
    case "forbidden-key":
      return ["Et felt har et navn, der ikke kan bruges.", "A field has a name that cannot be used."];
    case "unpaired-surrogate":
      return ["En tekst har et halvt tegn.", "A text has half a character."];
    case "nul-character":
      return ["En tekst har et NUL-tegn.", "A text has a NUL character."];
    default:
      return why satisfies never;
  }
}
