import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOfText } from "./rows-of-text.ts";

const cells = (text: string, separator: ";" | "," = ";") =>
  rowsOfText(text, separator).map((row) => ("cells" in row ? [...row.cells] : row.broken));

describe("a file is cut into rows and cells", () => {
  test.each([
    [
      "plain",
      "a;b\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "with CRLF, and with CR alone",
      "a;b\r\n1;2\r3;4",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "with an empty last cell",
      "a;b\n1;",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    [
      "with separators and doubled marks inside marks",
      'a;b\n"1;""2""";3',
      [
        ["a", "b"],
        ['1;"2"', "3"],
      ],
    ],
    [
      "with a mark in the middle of a cell",
      'a;b\n5" rør;2',
      [
        ["a", "b"],
        ['5" rør', "2"],
      ],
    ],
    [
      "with a line break inside marks",
      'a;b\n"1\n2";3\n4;5',
      [
        ["a", "b"],
        ["1\n2", "3"],
        ["4", "5"],
      ],
    ],
    [
      "with two blanks behind a mark",
      'a;b\n"1"  ;2',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "with 20,000 signs in a line, and in a cell over two lines",
      `a;b\n${"x".repeat(19_998)};2\n"${"y".repeat(9_000)}\n${"y".repeat(10_995)}";2`,
      [
        ["a", "b"],
        ["x".repeat(19_998), "2"],
        [`${"y".repeat(9_000)}\n${"y".repeat(10_995)}`, "2"],
      ],
    ],
    [
      "with a cell over twenty-one lines",
      `a;b\n"${"1\n".repeat(20)}1";2`,
      [
        ["a", "b"],
        [`${"1\n".repeat(20)}1`, "2"],
      ],
    ],
    [
      "with blanks around marks",
      'a;b\n "1" ;2',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
  ])("%s", (_how, text, rows) => expect(cells(text)).toEqual(rows));

  test.each([
    ["a mark that nobody closes", 'a;b\n"1;2\n3;4\n5;"6"', [["a", "b"], "quote-unclosed", ["3", "4"], ["5", "6"]]],
    [
      "a mark whose closing would make the row too long",
      'a;b\n"1;2\n3";4;5\n6;7',
      [["a", "b"], "quote-unclosed", ['3"', "4", "5"], ["6", "7"]],
    ],
    ["text behind a closed mark", 'a;b\n"1"x;2\n3;4', [["a", "b"], "text-after-quote", ["3", "4"]]],
    [
      "a mark and two lines of 15,000 signs",
      `a;b\n"${"x".repeat(15_000)}\n${"y".repeat(15_000)}";2`,
      [["a", "b"], "quote-unclosed", [`${"y".repeat(15_000)}"`, "2"]],
    ],
    [
      "a cell over twenty-two lines",
      `a;b\n"${"1;1\n".repeat(21)}1";2`,
      [["a", "b"], "quote-unclosed", ...Array(20).fill(["1", "1"]), ['1"', "2"]],
    ],
    ["NUL", "a;b\n1\0;2\n3;4", [["a", "b"], "nul-in-line", ["3", "4"]]],
    ["20,001 signs", `a;b\n${"x".repeat(20_001)}\n3;4`, [["a", "b"], "line-too-long", ["3", "4"]]],
  ])("a line with %s is that line alone, and the others are read", (_what, text, rows) =>
    expect(cells(text)).toEqual(rows),
  );

  test("a broken line is kept as it came, a long one to its twenty-thousandth sign, NUL as a sign that can be seen", () => {
    const raw = (line: string) => rowsOfText(`a;b\n${line}`, ";")[1]?.raw;
    expect(raw("x".repeat(20_001))).toBe(`${"x".repeat(20_000)} …`);
    expect(raw("1\0;2")).toBe("1␀;2");
    expect(raw('"1;2')).toBe('"1;2');
  });

  test("law: what is written is what is read, whatever stands in the cells", () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "ø", ";", ",", '"', "\n", " ", "1") });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const written = ["a;b;c", ...rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(";"))];
        expect(cells(written.join("\n"))).toEqual([["a", "b", "c"], ...rows]);
      }),
    );
  });
});
