import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directoryCsv, directoryJson, type ListedNumber } from "./directory-file.ts";
import type { DirectoryNumber } from "./directory-number.ts";
import { readDirectoryFile } from "./read-directory-file.ts";
import type { DirectoryKnown } from "./read-directory-row.ts";
import { cellText, writeCsv } from "./safe-csv.ts";
import { aNumber, day, GROUPS } from "./testing/numbers.ts";

const department = { id: "dep-uro", identifier: "6620128", name: "Urinvejskirurgi", organisation: "Aarhus" };
const listed = (own: Partial<DirectoryNumber> = {}): ListedNumber => ({ ...aNumber(own), state: "live", department });
const known = (numbers: readonly DirectoryNumber[]): DirectoryKnown => ({
  groups: GROUPS,
  numbers,
  departments: new Map([["6620128", "dep-uro"]]),
  today: day("2026-08-06"),
});
const csv = (numbers: readonly ListedNumber[]) => directoryCsv(numbers, GROUPS);
const changed = (from: string, to: string, numbers = [listed()]) =>
  readDirectoryFile(csv(numbers).replace(from, to), known(numbers));

describe("the list as a file", () => {
  test("is UTF-8 with its mark, semicolons and CR LF, its columns named", () => {
    const [head, line] = csv([listed({ cancers: ["prostate", "kidney"] })]).split("\r\n");
    expect(head).toBe(
      "\uFEFFentry;department;department_name;hospital;cancers;icd10;phone;label;coordinator;hours;ean;sor;format;owner;valid_from;ends_on;verified_on;verified_by;state",
    );
    expect(line).toBe(
      "uro-1;6620128;Urinvejskirurgi;Aarhus;prostate kidney;DC61, DC64;00 12 34 56;Kræftkoordinatoren;Bodil Ravn Schmidt;hverdage kl. 9–15;5790000990016;999000000100000;DIS91;coordinator;2024-01-10;;2026-07-01;Bodil Ravn Schmidt;live",
    );
  });

  test.each([
    "=cmd|'/c calc'!A1",
    "@SUM(A1)",
    "+45 00 12 34 56",
    "-1",
    "\t=1",
    "＝1",
    "{{7*7}}",
    "#{x}",
    "a;b",
    'say "hi"',
    "'=1",
    "''+1",
    " padded ",
  ])("»%s« is a text to a spreadsheet, and the same text when it is read again", (text) => {
    const [, , line = ""] = writeCsv([
      ["a", "b"],
      ["", ""],
      [text, "x"],
    ]).split("\r\n");
    expect(line.replace(/^"/, "")).not.toMatch(/^[=+\-@\t＝＋－＠]/);
    const cell = line.startsWith('"')
      ? line.slice(1, line.lastIndexOf('";')).replaceAll('""', '"')
      : line.slice(0, line.lastIndexOf(";"));
    expect(cellText(cell)).toBe(text);
  });

  test("a text with blanks around it is quoted, so that whoever reads the file keeps them", () => {
    expect(writeCsv([[" padded "]])).toBe('\uFEFF" padded "\r\n');
  });

  test("as JSON it says what the groups are, and nothing of who rang", () => {
    const json = JSON.parse(JSON.stringify(directoryJson([listed()], GROUPS, day("2026-08-06"))));
    expect(json.cancers[0]).toEqual({
      id: "prostate",
      name: { da: "Prostatakræft", en: "Prostate cancer" },
      icd10: "DC61",
    });
    expect(json.numbers[0]).toMatchObject({
      phone: "00 12 34 56",
      state: "live",
      department: { identifier: "6620128" },
    });
    expect(JSON.stringify(json.numbers)).not.toContain("verifiedBy");
  });

  test("law: what is written is read again as the same list, whatever a label says", () => {
    const label = fc
      .string({ minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{C}<>\s]+/gu, " ").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), (labels) => {
        const numbers = labels.map((text, at) => listed({ entry: `nr-${at}`, label: text }));
        const read = readDirectoryFile(csv(numbers), known(numbers));
        expect(read.refused).toBeNull();
        expect(read.lines.map(({ becomes }) => becomes)).toEqual(labels.map(() => "unchanged"));
      }),
    );
  });
});

/** Danish that somebody has written. */
const WORDED = expect.stringMatching(/^[A-ZÆØÅ].+\.$/);

describe("a file that is taken in", () => {
  test("a number that was rung since, one that changed, and a new one", () => {
    expect(changed("2026-07-01", "2026-08-05").lines[0]).toMatchObject({
      becomes: "verified",
      number: { verifiedOn: "2026-08-05" },
    });
    expect(changed("00 12 34 56", "00998877").lines[0]).toMatchObject({
      becomes: "refused",
      problems: [
        { column: "verified_on", says: { da: WORDED, en: expect.stringContaining("must have been rung since") } },
      ],
    });
    const both = csv([listed()]).replace("00 12 34 56", "00998877").replace("2026-07-01", "2026-08-05");
    expect(readDirectoryFile(both, known([aNumber()])).lines[0]).toMatchObject({
      becomes: "changed",
      number: { phone: "00 99 88 77" },
    });
    expect(readDirectoryFile(csv([listed(), listed({ entry: "uro-2" })]), known([aNumber()])).lines[1]?.becomes).toBe(
      "added",
    );
  });

  test.each([
    ["phone", "00 12 34 56", "0012345", "The number must have eight digits."],
    ["hours", "hverdage kl. 9–15", "altid", "Write as “weekdays 9–15” or “mon–thu 8–15, fri 8–13”."],
    ["cancers", ";prostate;", ";prostata;", "One of the cancers is not on the list of groups."],
    ["department", "6620128", "6629999", "The code of the department is not known."],
    [
      "ean",
      "5790000990016",
      "5790000990017",
      "The location number (EAN) must have 13 digits with a right check digit.",
    ],
    ["format", "DIS91", "EDIFACT", "Choose DIS91 or CareCommunication."],
    ["sor", ";999000000100000;", ";12;", "The SOR number must have 11 to 18 digits."],
    ["label", ";Kræftkoordinatoren;", ";;", "Write who answers."],
    ["label", "Kræftkoordinatoren", "<b>Koordinator</b>", "Write at most 80 plain signs on one line."],
    ["coordinator", "Bodil Ravn Schmidt", "B".repeat(81), "Write at most 80 plain signs on one line."],
    ["owner", "coordinator;2024", "nurse;2024", "The owner must be coordinator or hospital-doctor."],
    ["cancers", ";prostate;", ";;", "Choose at least one cancer."],
    ["entry", "uro-1", "URO 1", "The number needs an id of small letters, digits and hyphens."],
    ["cancers", ";prostate;", ";prostate prostata;", "One of the cancers is not on the list of groups."],
    ["phone", "00 12 34 56", "00 12 34 56 7", "The number must have eight digits."],
    ["phone", "00 12 34 56", "ring 00 12 34 56", "The number must have eight digits."],
    ["entry", "uro-1", "uro-1 her", "The number needs an id of small letters, digits and hyphens."],
    ["ends_on", "2024-01-10;;", "2024-01-10;snart;", "Write the day as 2026-08-31."],
    ["verified_on", "2026-07-01", "1. juli", "Write the day as 2026-08-31."],
    ["verified_on", "2026-07-01", "2026-08-07", "The day lies in the future."],
    ["valid_from", "2024-01-10", "10-01-24", "Write the day as 2026-08-31."],
    ["ends_on", "2024-01-10;;", "2024-01-10;2023-01-01;", "The number ends before it begins."],
  ])("a wrong %s refuses the whole file, and the line says why", (column, from, to, says) => {
    const read = changed(from, to);
    expect(read.refused).toEqual({
      da: "1 af 1 linjer kan ikke bruges. Intet er ændret: ret dem, og send hele filen igen.",
      en: "1 of 1 lines cannot be used. Nothing was changed: correct them, and send the whole file again.",
    });
    expect(read.lines[0]).toMatchObject({ becomes: "refused", problems: [{ column, says: { da: WORDED, en: says } }] });
  });

  test("blanks around a cell, and empty lines, are not part of the list; a verification of today counts", () => {
    const full = listed({ coordinator: "Bodil Ravn Schmidt", endsOn: day("2027-01-01") });
    const wide = csv([full]).replaceAll(";", " ; ").replace("Bodil Ravn Schmidt", "Bodil  Ravn   Schmidt");
    const read = readDirectoryFile(`${wide}   \r\n`, known([full]));
    expect(read).toMatchObject({ refused: null, lines: [{ becomes: "unchanged" }] });
    expect(changed("2026-07-01", "2026-08-06").lines[0]?.becomes).toBe("verified");
    expect(changed(";prostate;", ";prostate,  kidney;").lines[0]).toMatchObject({
      becomes: "changed",
      number: { cancers: ["prostate", "kidney"] },
    });
  });

  test("a number needs no SOR number, may end on the day it begins, and has a name of eighty signs at most", () => {
    const short = listed({ sor: "", endsOn: day("2024-01-10"), coordinator: "B".repeat(80) });
    expect(readDirectoryFile(csv([short]), known([short])).lines[0]?.becomes).toBe("unchanged");
  });

  test("columns that only inform may be left out", () => {
    const told = new Set([2, 3, 5, 17, 18]);
    const lines = csv([listed()])
      .split("\r\n")
      .map((line) =>
        line
          .split(";")
          .filter((_, at) => !told.has(at))
          .join(";"),
      );
    expect(readDirectoryFile(lines.join("\n"), known([aNumber()])).lines[0]?.becomes).toBe("unchanged");
  });

  test("the same number twice, a line that cannot be cut, and columns that are missing", () => {
    const twice = readDirectoryFile(csv([listed(), listed()]), known([aNumber()]));
    expect(twice.lines.map(({ becomes }) => becomes)).toEqual(["unchanged", "refused"]);
    expect(twice.lines[1]).toMatchObject({ problems: [{ column: "entry" }] });
    const nameless = readDirectoryFile(csv([listed({ entry: "" }), listed({ entry: "" })]), known([]));
    expect(nameless.lines.map((line) => "problems" in line && line.problems.length)).toEqual([1, 1]);
    expect(readDirectoryFile(`${csv([listed()])}"never closed\r\n`, known([aNumber()])).lines[1]).toMatchObject({
      becomes: "refused",
      entry: "",
      problems: [{ column: null, says: { da: WORDED, en: expect.stringContaining("quotation mark") } }],
    });
    expect(changed("phone;", "telefon;").refused).toEqual({
      da: expect.stringContaining("mangler kolonnerne phone. Intet er ændret"),
      en: expect.stringContaining("lacks the columns phone. Nothing was changed"),
    });
    expect(changed("phone;label;", "telefon;navn;").refused?.en).toContain("lacks the columns phone, label.");
    expect(readDirectoryFile("", known([]))).toMatchObject({ lines: [], missing: [] });
    expect(readDirectoryFile("", known([])).refused?.en).toContain("lacks the columns entry, department, cancers,");
    const doubled = changed("valid_from;", "phone;valid_from;").refused;
    expect(doubled?.en).toContain("A column stands twice: entry, department, ");
    expect(doubled?.da).toContain("En kolonne står to gange: entry, department, ");
    const longer = changed(";live", ";live;more").lines[0];
    expect(longer).toMatchObject({
      problems: [{ column: null, says: { da: WORDED, en: expect.stringContaining("as many cells") } }],
    });
    const moved = readDirectoryFile(csv([listed()]), known([aNumber({ party: "dep-onk" })]));
    expect(moved.lines[0]).toMatchObject({
      problems: [{ column: "department", says: { da: WORDED, en: expect.stringContaining("another department") } }],
    });
    const both = readDirectoryFile(csv([listed(), listed({ phone: "1" })]), known([aNumber()])).lines[1];
    const already = { da: WORDED, en: "The number stands in the file already." };
    expect(both).toMatchObject({ problems: [{ column: "phone" }, { column: "entry", says: already }] });
  });

  test("safety 48: half a list is refused, and nothing ends because a file does not have it", () => {
    const numbers = Array.from({ length: 200 }, (_, at) => listed({ entry: `nr-${at}` }));
    const without = (count: number) => readDirectoryFile(csv(numbers.slice(count)), known(numbers));
    expect(without(2)).toMatchObject({ refused: null, missing: ["nr-0", "nr-1"] });
    expect(without(3).refused).toEqual({
      da: expect.stringContaining("Filen mangler 3 af de 200 numre, vi har. Intet er ændret."),
      en: expect.stringContaining("The file lacks 3 of the 200 numbers that we have. Nothing was changed."),
    });
    const ended = numbers.map((number) =>
      number.entry === "nr-0" ? { ...number, endsOn: day("2026-08-01") } : number,
    );
    expect(readDirectoryFile(csv(numbers.slice(1)), known(ended))).toMatchObject({ refused: null, missing: [] });
    const ending = (endsOn: string) => [{ ...aNumber({ entry: "nr-0" }), endsOn: day(endsOn) }, ...numbers.slice(1)];
    expect(readDirectoryFile(csv(numbers.slice(1)), known(ending("2026-08-06"))).missing).toEqual([]);
    expect(readDirectoryFile(csv(numbers.slice(1)), known(ending("2026-08-07"))).missing).toEqual(["nr-0"]);
  });

  test("columns in another order are the same list", () => {
    const lines = csv([listed()])
      .replace("\uFEFF", "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(";").reverse().join(";"));
    expect(readDirectoryFile(lines.join("\n"), known([aNumber()])).lines[0]?.becomes).toBe("unchanged");
  });

  test("no file throws", () => {
    const numbers = [listed()];
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        readDirectoryFile(`${csv(numbers)}${text}`, known(numbers));
      }),
    );
  });
});
