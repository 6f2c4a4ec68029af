import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FormattedText, formattedText } from "./formatted-text.ts";
import { fromLines, headedSection, linesOf, sectionOf } from "./text-lines.ts";
import { newJournal } from "./wire.ts";
import { readXml } from "./xml.ts";

function textOf(xml: string): FormattedText {
  const document = readXml(`<Text01>${xml}</Text01>`);
  if (!document.ok) throw new Error(document.unreadable.why.en);
  return formattedText.read(document.root, newJournal());
}

const line = fc.string({ unit: fc.constantFrom(..."abæø<&", " ", " ", "."), maxLength: 12 });

describe("text as lines", () => {
  test("lines that are written are read, with every blank and every empty line", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(linesOf(fromLines(lines))).toEqual(lines);
      }),
    );
  });

  test("a heading and its lines are read back", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(sectionOf(headedSection("Blodprøver", lines))).toEqual({ heading: "Blodprøver", lines });
      }),
    );
  });

  test("a break may fall inside a phrase, and the last break ends the last line", () => {
    expect(linesOf(textOf("<Bold>Kontrol hos<Break/>egen læge</Bold>: PSA<Break/>"))).toEqual([
      "Kontrol hos",
      "egen læge: PSA",
    ]);
  });

  test("indentation of the XML is no text, spaces that stay are", () => {
    expect(linesOf(textOf("\n    PSA\n    måles<Break/>\n    <Space/><Space/>hver 6. måned\n  "))).toEqual([
      "PSA måles",
      "  hver 6. måned",
    ]);
  });

  test("columns in fixed width keep their blanks", () => {
    expect(linesOf(textOf("<FixedFont>PSA    0,1<Break/><Bold>Krea</Bold>   118</FixedFont>"))).toEqual([
      "PSA    0,1",
      "Krea   118",
    ]);
  });

  test("styles nested deeper than the schema, and elements that nobody knows, lose no word", () => {
    expect(linesOf(textOf("<Bold>a<Italic>b<Blink>c<Break/></Blink></Italic></Bold><Table>d</Table>"))).toEqual([
      "abc",
      "d",
    ]);
  });

  test("free words have no heading", () => {
    expect(sectionOf(textOf("PSA <Bold>steg</Bold>"))).toEqual({ lines: ["PSA steg"] });
  });
});
