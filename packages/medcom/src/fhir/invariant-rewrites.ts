/**
 * Published rules that are written for the Java engine and say something else, or nothing, in FHIRPath as it is standardised. Each row tells
 * which rule, how it is written anew, and why. A rule that gives no answer is taken as broken, so what is missing here shows itself.
 */
interface Rewrite {
  /** The rules' keys. */
  readonly keys: readonly string[];
  readonly rewrite: (expression: string, place: RulePlace) => string;
  readonly why: string;
}

/** Where a rule stands. */
export interface RulePlace {
  /** The element is a primitive value, as `Identifier.value`. */
  readonly isPrimitive: boolean;
}

const REWRITES: readonly Rewrite[] = [
  {
    keys: [
      "cpr",
      "x-ecpr",
      "d-ecpr",
      "uuid",
      "uuidv5",
      "medcom-uuidv4",
      "gln-length",
      "gln-modulus-10",
      "CVR-length",
      "CVR-modulus-11",
    ],
    rewrite: (expression, { isPrimitive }) =>
      isPrimitive ? expression.replaceAll(/\bvalue\.(?=matches|substring)/g, "") : expression,
    why: "The rule stands on the value itself and asks for the value's value: Java gives the value, the standard gives nothing.",
  },
  {
    keys: ["medcom-carecommunication-definition-url"],
    rewrite: (expression) => expression.replace("MessageDefinition|5", "MessageDefinition\\\\|5"),
    why: "The bar before the version is an OR there, so that any version passes.",
  },
  {
    keys: ["medcom-careCommunication-15"],
    rewrite: () => "encounter.exists() = %bundle.entry.resource.ofType(Encounter).exists()",
    why: "As published it compares the element with itself. What it says in words is checked: an Encounter in the message is pointed at, and none is pointed at that is not there.",
  },
];

/** A rule as it is evaluated here. */
export function rewritten(key: string, expression: string, place: RulePlace): string {
  return REWRITES.filter(({ keys }) => keys.includes(key)).reduce(
    (said, each) => each.rewrite(said, place),
    expression,
  );
}
