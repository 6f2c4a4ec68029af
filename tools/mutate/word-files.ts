import { PluginKind } from "@stryker-mutator/api/plugin";

/**
 * Files that are only words (and types): lists of what letters say, names of months and roles, sentences for people. An empty word or a list without one of its words
 * would ask a test that repeats the list. Their texts, and lists of nothing but texts, stay as they are; whatever decides is broken
 * there as everywhere.
 */
const WORD_FILES = [
  "course.ts",
  "life-events.ts",
  "legacy/expected-yield.ts",
  "legacy/treatment-programme.ts",
  "party.ts",
  "phrase.ts",
  "written-day.ts",
  "reading/words/",
  "programmes/check-words.ts",
  "programmes/criterion-words.ts",
  "programmes/evidence-words.ts",
  "programmes/rule-words.ts",
  "criteria/state-word.ts",
  "epikrise-words.ts",
  "impact-words.ts",
  "sheet-texts.ts",
  "sheet-words.ts",
  "vague-words-list.ts",
  "explanation/change-phrase.ts",
  "explanation/verdict-sentence.ts",
];

/** What is asked of a syntax tree (Babel's), and no more. */
interface Node {
  type: string;
  expressions?: readonly Node[];
  elements?: readonly (Node | null)[];
  properties?: readonly Node[];
  /** What a case does. */
  consequent?: readonly Node[];
  argument?: Node | null;
  value?: Node;
}

interface Path {
  node: Node;
  hub?: { file?: { opts?: { filename?: string } } };
}

/** Leaves out what no story can notice: the words of word files, and the end of a switch that the compiler has proved nobody reaches. */
const ignorer = {
  shouldIgnore({ node, hub }: Path): string | undefined {
    if (isNever(node)) return "the compiler has proved that it is never reached";
    const file = hub?.file?.opts?.filename ?? "";
    if (!WORD_FILES.some((each) => file.includes(`packages/followup/src/${each}`))) return undefined;
    return isData(node) ? "a word of a file that is only words" : undefined;
  },
};

/** `default: return x satisfies never;` */
function isNever({ type, consequent }: Node): boolean {
  return type === "SwitchCase" && consequent?.[0]?.argument?.type === "TSSatisfiesExpression";
}

/** Texts, and lists and records of nothing else. */
function isData(node: Node | null | undefined): boolean {
  if (node?.type === "StringLiteral") return true;
  if (node?.type === "TemplateLiteral") return node.expressions?.length === 0;
  if (node?.type === "ArrayExpression") return node.elements?.every(isData) === true;
  if (node?.type !== "ObjectExpression") return false;
  return node.properties?.every(({ type, value }) => type === "ObjectProperty" && isData(value)) === true;
}

/** What Stryker loads. */
export const strykerPlugins = [{ kind: PluginKind.Ignore, name: "word-files", value: ignorer }];
