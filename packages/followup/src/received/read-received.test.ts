import { expect, test } from "vitest";
import { OFFER } from "../testing/invented-offer.ts";
import { day } from "../testing/invented-programme.ts";
import { readReceived } from "./read-received.ts";

const by = { user: "karen", name: "Karen Lund Iversen", role: "hospital-doctor", party: "dep-uro" } as const;
const letter = (text: string) => ({ letter: { ...OFFER.letter, text } });
const read = (text: string, ...answers: string[]) =>
  readReceived(
    letter(text),
    answers.map((answer) => ({ text: answer, on: day("2026-04-18"), by })),
  );
const stateOf = ({ reading }: ReturnType<typeof readReceived>, element: string) =>
  reading.elements.find((each) => each.element === element)?.state;

const LETTER = `Prostatakræft.
Kontrol hos egen læge:
Patienten skal følges hos egen læge med måling af PSA hver 3. måned
til marts 2029.
Kriterier for genhenvisning:
Genhenvises ved PSA på 0,2 µg/l eller derover i to prøver.`;
const SIX = "PSA hver 6. måned til marts 2029.";
const PHONE = "Kræftkoordinatoren har direkte tlf. 00 12 34 56.";

test("a letter without answers is its text", () => {
  const { text, standing, reading } = read(LETTER);
  expect([text, standing]).toEqual([LETTER, LETTER]);
  expect(reading.elements).toHaveLength(10);
  expect(stateOf(read(LETTER), "direct-contact")).toBe("missing");
});

test("an answer stands after the letter; words that it contradicts give way to it, and every other keeps its place", () => {
  const answered = read(LETTER, SIX);
  const { text, standing } = answered;
  expect(text).toBe(`${LETTER}\n\nSvar fra afdelingen:\n${SIX}`);
  expect(standing).toBe(text.replace("PSA hver 3. måned\ntil marts 2029", "                 \n              "));
  expect(stateOf(answered, "checks-at-gp")).toBe("filled");
  expect(answered.reading.facts.checks.map(({ interval }) => interval.everyMonths)).toEqual([6]);
});

test("an answer about something else leaves the letter's words as they are", () => {
  const answered = read(LETTER, PHONE);
  expect(answered.standing).toBe(answered.text);
  expect(stateOf(answered, "direct-contact")).toBe("filled");
  expect(stateOf(answered, "checks-at-gp")).toBe("filled");
});

test("an answer that only adds to what the letter says rightly takes the place of nothing", () => {
  const answered = read(LETTER, "Genhenvises også ved synligt blod i urinen.");
  expect(answered.standing).toBe(answered.text);
  expect(stateOf(answered, "re-referral-criteria")).toBe("filled");
});

test("a second answer is read after the first, and goes before it too", () => {
  const answered = read(LETTER, SIX, PHONE, "PSA hver 12. måned til marts 2029.");
  expect(answered.text.split("Svar fra afdelingen:")).toHaveLength(4);
  expect(answered.standing).toHaveLength(answered.text.length);
  expect(answered.reading.facts.checks.map(({ interval }) => interval.everyMonths)).toEqual([12]);
  expect(stateOf(answered, "direct-contact")).toBe("filled");
});

test("what is said not to be relevant contradicts nothing", () => {
  const said = `${LETTER}\nØvrigt materiale:\nIngen bilag.`;
  const answered = read(said, "Ingen bilag.");
  expect(answered.standing).toBe(answered.text);
});
