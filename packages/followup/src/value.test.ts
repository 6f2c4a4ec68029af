import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDecimals,
  approximately,
  compareDecimals,
  decimalOf,
  decimalText,
  multiplyDecimals,
  parseLabValue,
  percentAbove,
  percentBelow,
} from "./value.ts";

describe("what a laboratory writes", () => {
  test.each([
    ["0.12", "", "0.12"],
    ["0,12", "", "0.12"],
    ["<0.1", "<", "0.1"],
    ["< 0,1", "<", "0.1"],
    [" >\u00a0100\t", ">", "100"],
    ["<\u202f0.1", "<", "0.1"],
    ["1.234", "", "1.234"],
    ["1,234", "", "1.234"],
    ["0", "", "0"],
    ["007", "", "7"],
    ["0.1000000000000000055", "", "0.1000000000000000055"],
  ])("%j is read", (text, comparator, number) => {
    const value = parseLabValue(text);
    expect(value?.comparator).toBe(comparator);
    expect(value && decimalText(value.number)).toBe(number);
  });

  test.each([
    "",
    "-",
    "-0",
    "-0.3",
    "+1",
    "NaN",
    "Infinity",
    "1e309",
    "1e2",
    "0x1F",
    "1,234.5",
    "1 234",
    "1\u00a0234",
    "１．２",
    "٣",
    ".5",
    "5.",
    "0..1",
    "<<1",
    "<=1",
    "< >1",
    "0.1\n",
    "&lt;0.1",
    "ikke påvist",
    "hæmolyseret",
    "prøve modtaget",
    "Aflyst",
    "0.1 ug/L",
  ])("%j is unreadable", (text) => {
    expect(parseLabValue(text)).toBeUndefined();
  });

  test("what is longer than any value is refused for its length, even where it would be a number", () => {
    const [longest, longer] = [" ".repeat(997), " ".repeat(998)];
    expect(parseLabValue(`${longest}0.2`)).toEqual({ comparator: "", number: { digits: 2, scale: 1 } });
    expect(parseLabValue(`${longer}0.2`)).toBeUndefined();
    expect(parseLabValue(`<${longer}2`)).toEqual({ comparator: "<", number: { digits: 2, scale: 0 } });
    expect(parseLabValue("1".repeat(1001))).toBeUndefined();
  });
});

const digits = fc.bigInt({ min: 0n, max: 10n ** 30n });
const scale = fc.nat({ max: 25 });
const numberText = fc.tuple(digits, scale).map(([whole, places]) => {
  const padded = whole.toString().padStart(places + 1, "0");
  return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
});

/** The number in units of 10^-50, computed in another way. */
function exact(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(50, "0"));
}

describe("decimals are exact", () => {
  test("0.1000000000000000055 is above 0.1, though no binary number can tell", () => {
    expect(compareDecimals(decimalOf("0.1000000000000000055"), decimalOf("0.1"))).toBe(1);
  });

  test("comparing, adding and multiplying agree with whole numbers of any length", () => {
    fc.assert(
      fc.property(numberText, numberText, (one, other) => {
        const [left, right] = [decimalOf(one), decimalOf(other)];
        const order = exact(one) < exact(other) ? -1 : exact(one) > exact(other) ? 1 : 0;
        expect(compareDecimals(left, right)).toBe(order);
        expect(exact(decimalText(addDecimals(left, right)))).toBe(exact(one) + exact(other));
        const product = decimalText(multiplyDecimals(left, right));
        expect(exact(product) * 10n ** 50n).toBe(exact(one) * exact(other));
      }),
    );
  });

  test("a text keeps its number, whatever zeros it had", () => {
    fc.assert(
      fc.property(numberText, (text) => {
        expect(exact(decimalText(decimalOf(text)))).toBe(exact(text));
      }),
    );
  });

  test.each([
    ["72", "25", "54", "90"],
    ["100", "30", "70", "130"],
    ["0.1", "12.5", "0.0875", "0.1125"],
    ["3", "150", "-1.5", "7.5"],
    ["0.1", "600", "-0.5", "0.7"],
  ])("%s less and more %s per cent is %s and %s", (base, percent, below, above) => {
    expect(decimalText(percentBelow(decimalOf(base), decimalOf(percent)))).toBe(below);
    expect(decimalText(percentAbove(decimalOf(base), decimalOf(percent)))).toBe(above);
  });

  test("the binary number for a logarithm is the nearest there is, however long the number", () => {
    fc.assert(
      fc.property(numberText, (text) => {
        expect(approximately(decimalOf(text))).toBe(Number(text));
      }),
    );
  });

  test("ordinary numbers are counted as ordinary numbers, whatever their scales, as long as the outcome is a safe one", () => {
    const short = fc.tuple(fc.nat({ max: 10_000 }), fc.nat({ max: 5 }));
    fc.assert(
      fc.property(short, short, ([one, scale], [other, places]) => {
        const [left, right] = [decimalOf(`${one}.${"0".repeat(scale)}1`), decimalOf(`${other}.${"0".repeat(places)}1`)];
        expect(addDecimals(left, right).digits).toBeTypeOf("number");
        expect(multiplyDecimals(decimalOf(`${one}`), right).digits).toBeTypeOf("number");
      }),
    );
  });

  test("a text that is no number is a bug where a checked one should stand", () => {
    expect(() => decimalOf("much")).toThrow('"much"');
  });
});

test("a register's different values are more than are kept in memory, and each is still read right", () => {
  const wrong = Array.from({ length: 20_100 }, (_, at) => at).filter((at) => {
    const value = parseLabValue(`<${at},5`);
    return value === undefined || value.comparator !== "<" || decimalText(value.number) !== `${at}.5`;
  });
  expect(wrong).toEqual([]);
  expect(parseLabValue("<1,5")).toEqual({ comparator: "<", number: { digits: 15, scale: 1 } });
});

test("a checked decimal is a number and nothing after it", () => {
  for (const text of ["0.2x", "0.2 ", "x0.2", "0.2.1"]) expect(() => decimalOf(text)).toThrow(text);
});

test("long and short numbers meet exactly: fifteen digits, sixteen, and many more", () => {
  for (const text of ["999999999999999", "9999999999999999", "123456789012345678901234567890"]) {
    expect(decimalText(decimalOf(text))).toBe(text);
    expect(exact(decimalText(addDecimals(decimalOf(text), decimalOf("0.1"))))).toBe(exact(text) + exact("0.1"));
    expect(exact(decimalText(multiplyDecimals(decimalOf(text), decimalOf("7"))))).toBe(exact(text) * 7n);
    expect(compareDecimals(decimalOf(text), decimalOf(`${text}.000000000000000000001`))).toBe(-1);
  }
});
