import { expect, test } from "vitest";
import type { DischargeLetter } from "./discharge-letter.ts";
import { readEmessage } from "./emessage.ts";
import type { Leftovers } from "./not-understood.ts";
import { dischargeMessage } from "./testing/messages.ts";
import { linesOf, sectionOf } from "./text-lines.ts";

function letterOf(text: string): DischargeLetter & Leftovers {
  const message = readEmessage(text);
  const letter = message.ok ? message.letters[0] : undefined;
  if (letter?.kind !== "discharge-letter") throw new Error(JSON.stringify(message));
  return letter;
}

test("a section with a bold heading and one in free words are both read", () => {
  const { sections } = letterOf(dischargeMessage());
  expect(sections.map((section) => sectionOf(section.text))).toEqual([
    { heading: "Forløb", lines: ["Opereret uden komplika", "tioner."] },
    { lines: ["PSA hver 6. måned."] },
  ]);
});

test("a link to the patient's plan is read", () => {
  expect(letterOf(dischargeMessage()).references).toEqual([
    { description: "Patientens plan", target: { kind: "url", url: "https://example.dk/plan?a=1&b=2" } },
  ]);
});

test("a letter of XD0134L is read as far as it goes, and what we do not know is kept as lines", () => {
  const extra = "<Anbefaling><Farve>roed</Farve><Tekst>Kontrol om 14 dage<Break/>hos egen læge</Tekst></Anbefaling>";
  const letter = letterOf(dischargeMessage({ version: "XD0134L", extra }));
  expect(letter.head.version).toBe("XD0134L");
  expect(letter.notUnderstood).toEqual([{ where: "Anbefaling", what: "roed\nKontrol om 14 dage\nhos egen læge" }]);
  expect(linesOf(letter.sections[1]?.text ?? [])).toEqual(["PSA hver 6. måned."]);
});
