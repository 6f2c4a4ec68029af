import { describe, expect, test } from "vitest";
import { markLetter } from "../marked-letter.ts";
import { medicinesIn } from "./medicines.ts";

const medicines = (letter: string) => markLetter(letter).sentences.flatMap(medicinesIn);

describe("how often a medicine is taken", () => {
  test.each([
    "dagligt",
    "dgl.",
    "ugentligt",
    "månedlig",
    "morgen og aften",
    "aften",
    "x 2",
    "x2",
    "2 x",
    "2x",
    "hver dag",
    "hver uge",
    "hver måned",
    "hver 3. uge",
    "hver anden dag",
  ])("»%s« says it", (pace) => expect(medicines(`Letrozol ${pace}`).map(({ paced }) => paced)).toEqual([true]));

  test.each(["i dag", "hver gang", "xx", "2 tabl.", "idagligt"])("»%s« does not", (pace) =>
    expect(medicines(`Letrozol ${pace}`).map(({ paced }) => paced)).toEqual([false]),
  );
});

test("a medicine has what stands behind it, up to the next", () => {
  expect(medicines("Letrozol 2,5mg og loperamid 2 mg hver 3. måned til 2030")).toStrictEqual([
    { at: 0, end: 8, words: "letrozol", againstCancer: true, paced: false, dose: { at: 9, end: 14 } },
    {
      at: 18,
      end: 27,
      words: "loperamid",
      againstCancer: false,
      paced: true,
      dose: { at: 28, end: 32 },
      interval: { at: 33, end: 47, everyMonths: 3, range: false },
      until: expect.objectContaining({ meaning: expect.objectContaining({ kind: "date" }) }),
    },
  ]);
  expect(medicines("hver 3. måned prolia 60,125 mg")).toStrictEqual([
    { at: 15, end: 21, words: "prolia", againstCancer: true, paced: false, dose: { at: 22, end: 31 } },
  ]);
});
