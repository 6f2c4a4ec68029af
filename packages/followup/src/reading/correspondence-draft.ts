import type { ElementState } from "../epikrise-check.ts";
import { HEADING } from "../letter.ts";
import type { ElementReading, LetterReading } from "./letter-reading.ts";

/** Longer quotes are cut, so that the draft stays on one page whatever the letter says. */
const LONGEST_QUOTE = 90;
/** A letter that lacks more than two elements is not nearly done. */
const FEW = 2;
/** The author's own check points to a list in our program, which a department has not got. */
const TELEPHONE = "Skriv venligst det direkte nummer til kræftkoordinatoren, sygeplejersken eller ambulatoriet.";

/** A ready letter to the department that asks for just what is missing, vague or inconsistent, in Danish and on one page at most; empty where nothing is. */
export function correspondenceDraft({ elements, facts }: LetterReading): string {
  const asked = elements.filter(isWanting);
  if (asked.length === 0) return "";
  const of = facts.writtenOn === undefined ? "" : ` af ${facts.writtenOn.words}`;
  return [
    `Vedrørende jeres epikrise${of}`,
    "",
    "Kære kolleger",
    "",
    `Tak for epikrisen. For at vi kan følge patienten sikkert, beder vi jer om at svare på ${asked.length === 1 ? "ét punkt" : "disse punkter"}:`,
    "",
    ...asked.map((element, at) => `${at + 1}. ${HEADING[element.element]}: ${question(element)}`),
    "",
    asked.length > FEW ? "" : "Resten af epikrisen er klar, og der behøver I ikke gøre mere.",
    "Send gerne svaret som korrespondancebrev eller som en rettet epikrise. På forhånd tak.",
    "",
    "Med venlig hilsen",
  ]
    .filter((line, at, all) => line !== "" || all[at - 1] !== "")
    .join("\n");
}

/** What is not in order. */
type Wanting = Exclude<ElementState, "filled" | "not-relevant">;

function isWanting(reading: ElementReading): reading is ElementReading & { state: Wanting } {
  return reading.state !== "filled" && reading.state !== "not-relevant";
}

function question({ element, state, quotes, because, suggestion }: ElementReading & { state: Wanting }): string {
  const said = quotes.map(({ words }) => `»${shortened(words)}«`).join(" og ");
  const begun = opening(state, said, because.da);
  if (suggestion === undefined) return begun;
  return `${begun} ${element === "direct-contact" && suggestion.da.includes("telefonlisten") ? TELEPHONE : suggestion.da}`;
}

function opening(state: Wanting, said: string, because: string): string {
  switch (state) {
    case "missing":
      return "står ikke i brevet.";
    case "vague":
      return `I skriver ${said}. ${because}`;
    case "inconsistent":
      return said === "" ? because : `I skriver ${said}. ${because}`;
    default:
      return state satisfies never;
  }
}

function shortened(words: string): string {
  const bare = words.replace(/[\s.,;:]+$/, "");
  return bare.length <= LONGEST_QUOTE ? bare : `${bare.slice(0, LONGEST_QUOTE).trimEnd()} …`;
}
