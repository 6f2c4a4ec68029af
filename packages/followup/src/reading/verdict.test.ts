import { expect, test } from "vitest";
import { hitsIn, lexicon } from "./lexicon.ts";
import { type MarkedSentence, markLetter } from "./marked-letter.ts";
import type { Span } from "./span.ts";
import { surely } from "./surely.ts";
import { phraseAround, phraseFrom, wholeNames } from "./verdict.ts";

const sentenceOf = (text: string): MarkedSentence => surely(markLetter(text).sentences[0]);
const said = ({ at, text }: MarkedSentence, span: Span): string => text.slice(span.at - at, span.end - at);
const placeOf = ({ text }: MarkedSentence, words: string): Span => {
  const at = text.indexOf(words);
  return { at, end: at + words.length };
};

/** The phrase of a sentence around a word. */
function around(text: string, words = "stigning"): string {
  const sentence = sentenceOf(text);
  return said(sentence, phraseAround(sentence, placeOf(sentence, words)));
}

test.each([
  ["Han har det godt, ved markant stigning, ring til os", "ved markant stigning"],
  ["Han har det godt,   ved stigning", "ved stigning"],
  ["Han har det godt; ved stigning: ring", "ved stigning"],
  ["Kom ved stigning (som aftalt) igen", "kom ved stigning"],
  ["Kom - ved stigning - igen", "ved stigning"],
  ["Kom men ved stigning men ring", "ved stigning"],
  ["Kom ved stigning og hun ringer", "kom ved stigning"],
  ["Kom ved stigning og ring", "kom ved stigning og ring"],
  ["Er der stigning, så ring", "er der stigning"],
  ["Se efter stigning, man plejer at se, og ring", "se efter stigning, man plejer at se"],
  ["Kom ved stigning, tlf. 12", "kom ved stigning, tlf. 12"],
  ["Kom ved stigning 1,2 igen", "kom ved stigning 1,2 igen"],
  ["Kom ved stigning 1:2 igen", "kom ved stigning 1:2 igen"],
  ["Kom ved stigning.", "kom ved stigning"],
  ["Kom ved stigning hos e.l.", "kom ved stigning hos e.l."],
  ["Kom ved stigning om 3 mdr.", "kom ved stigning om 3 mdr."],
])("of »%s« a reader would mark »%s«", (text, phrase) => expect(around(text)).toBe(phrase));

test("a long sentence is marked for seventy signs each way, from one whole word to another", () => {
  const words = around(`${"ord ".repeat(30)}ved stigning ${"ord ".repeat(30)}`).split(" ");
  expect(words.filter((word) => word !== "ord")).toEqual(["ved", "stigning"]);
  expect(words).toHaveLength(35);
  expect(around(`${"x".repeat(80)} ved stigning ${"y".repeat(80)}`)).toBe("ved stigning");
});

test("the phrase from a word on begins with it", () => {
  const sentence = sentenceOf("Kom ved stigning i PSA, eller ring");
  expect(said(sentence, phraseFrom(sentence, placeOf(sentence, "stigning")))).toBe("stigning i psa");
});

test("law: the same words are marked, whatever was marked before", () => {
  const first = around("Han har det godt, ved stigning, ring");
  around(`Kom ved stigning ${"ord ".repeat(10)}uden mere, ring`);
  expect(around("Han har det godt, ved stigning, ring")).toBe(first);
});

test.each([
  ["Pjece om kræft, folder om kost", ["pjece om kraeft", "folder om kost"]],
  ["Pjece om kræft og folder om kost", ["pjece om kraeft", "folder om kost"]],
  ["Pjece om kræft; folder", ["pjece om kraeft", "folder"]],
  ["Pjece samt folder", ["pjece", "folder"]],
  ["Pjece om folder om kost", ["pjece om folder om kost"]],
  ["Pjece om kost.", ["pjece om kost"]],
  ["Pjece udleveret", ["pjece"]],
  ["Pjece som aftalt", ["pjece"]],
  ["Pjece vedlagt", ["pjece"]],
  ["Pjece til pt. i dag", ["pjece"]],
  ["Pjece ved samtalen", ["pjece"]],
  ["Pjece om livet ved kræft", ["pjece om livet ved kraeft"]],
])("»%s« names %j", (text, names) => {
  const sentence = sentenceOf(text);
  const found = wholeNames(sentence, hitsIn(sentence.text, lexicon(["pjece", "folder"])));
  expect(found.map((span) => said(sentence, span))).toEqual(names);
});
