import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildEmessage,
  type Emessage,
  LETTERS_2005,
  LETTERS_2018,
  type OutgoingMessage,
  readEmessage,
} from "./emessage.ts";
import { readMessage } from "./read-message.ts";
import { messages } from "./testing/generate.ts";
import { dischargeMessage, psaAnswer } from "./testing/messages.ts";

/** Temporal values compare as equal whatever they hold, so messages are compared as their JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function read(text: string): Emessage {
  const message = readEmessage(text);
  if (!message.ok) throw new Error(message.unreadable.why.en);
  return message;
}

describe("what is written is read back", () => {
  for (const [name, message] of Object.entries(messages)) {
    test(name, () => {
      fc.assert(
        fc.property(message, (sent) => {
          const built = buildEmessage(sent);
          if (!built.ok) throw new Error(JSON.stringify(built.problems));
          expect(asJson(read(built.xml))).toEqual(asJson({ ok: true, ...sent }));
        }),
        { numRuns: 100 },
      );
    });
  }
});

describe("a message is sniffed", () => {
  test("a letter type that we do not read is unsupported and known by name", () => {
    const text = psaAnswer().replaceAll("LaboratoryReport>", "MicrobiologyReport>").replaceAll("XR0130K", "XR0230M");
    expect(read(text).letters).toEqual([
      {
        kind: "unsupported",
        label: {
          element: "MicrobiologyReport",
          identifier: "SVAR0000000042",
          version: "XR0230M",
          senderEan: "5790000999019",
          receiverEan: "5790000999026",
        },
      },
    ]);
  });

  test("a version that we do not know is unsupported, not guessed", () => {
    expect(read(psaAnswer().replace("XR0130K", "XR0199K")).letters[0]?.kind).toBe("unsupported");
  });

  test("an element says one type and its type code another: unreadable", () => {
    const text = psaAnswer().replace("<TypeCode>XRPT01", "<TypeCode>XRPT02");
    expect(read(text).letters).toMatchObject([
      { kind: "unreadable", why: { en: expect.stringContaining("Letter/TypeCode") } },
    ]);
  });

  test("several letters in one message are read one by one, and one without identifier does not lose the other", () => {
    const letter = /<DischargeLetter>[\s\S]*<\/DischargeLetter>/.exec(dischargeMessage())?.[0] ?? "";
    const nameless = letter.replace("<Identifier>B2603020001</Identifier>", "");
    const text = dischargeMessage().replace(letter, `${nameless}${letter}`);
    expect(read(text).letters.map((each) => each.kind)).toEqual(["unreadable", "discharge-letter"]);
  });

  test("a letter without patient number is unreadable, with line and field", () => {
    const text = dischargeMessage().replace(/<CivilRegistrationNumber>.*<\/CivilRegistrationNumber>/, "");
    expect(read(text).letters).toMatchObject([
      {
        kind: "unreadable",
        why: { en: expect.stringContaining("Patient/CivilRegistrationNumber is missing") },
        where: { line: 7 },
      },
    ]);
  });

  test("a letter with two patient numbers is unreadable, and neither number is repeated", () => {
    const text = dischargeMessage().replace(
      "<PersonSurnameName>",
      "<CivilRegistrationNumber>2512489996</CivilRegistrationNumber><PersonSurnameName>",
    );
    const message = read(text);
    expect(message.letters).toMatchObject([
      { kind: "unreadable", why: { en: expect.stringContaining("stands twice") } },
    ]);
    expect(JSON.stringify(message)).not.toMatch(/1703529991|2512489996/);
  });

  test("a CPR number and a replacement number in one letter: unreadable, since nobody says which counts", () => {
    const text = dischargeMessage().replace(
      "<PersonSurnameName>",
      "<AlternativeIdentifier>6703529991</AlternativeIdentifier><PersonSurnameName>",
    );
    const message = read(text);
    expect(message.letters).toMatchObject([
      { kind: "unreadable", why: { da: expect.stringContaining("erstatningsnummer") } },
    ]);
    expect(JSON.stringify(message)).not.toMatch(/703529991/);
  });

  test("prefixes instead of a default namespace, and foreign elements, change nothing", () => {
    const plain = dischargeMessage();
    const prefixed = plain
      .replace(/<(\/?)([A-Z])/g, "<$1m:$2")
      .replace("xmlns=", "xmlns:m=")
      .replace("<m:Patient>", '<x:Patient xmlns:x="urn:other">somebody else</x:Patient><m:Patient>');
    const expected = asJson(read(plain).letters[0]) as Record<string, unknown>;
    expect(asJson(read(prefixed).letters[0])).toEqual({
      ...expected,
      notUnderstood: [{ where: "{urn:other}Patient", what: "somebody else" }],
    });
  });

  test("other XML is unreadable", () => {
    for (const text of ["<Bundle/>", '<Emessage xmlns="urn:else"/>', `<Emessage xmlns="${LETTERS_2005}"/>`]) {
      expect(readEmessage(text)).toMatchObject({ ok: false, unreadable: { why: { da: expect.any(String) } } });
    }
  });
});

describe("what nobody understands is never dropped in silence", () => {
  const NEW = "<Nyt>et nyt ord</Nyt>";
  const text = dischargeMessage({
    extra:
      "<Reference><RefDescription>Fil</RefDescription><BIN><ObjectIdentifier>c0ffee</ObjectIdentifier></BIN></Reference>",
  });
  const letter = text.slice(text.indexOf("<DischargeLetter>"));
  const places = [...letter.matchAll(/>/g)].map(({ index }) => text.length - letter.length + index + 1);
  const inside = places.filter(
    (at) => !/<\/DischargeLetter>$|<StatisticalCode>$|<TypeCode>$|<\/Emessage>$/.test(text.slice(0, at)),
  );

  test("an element that is new, in whatever place of a letter, is in what is read", () => {
    for (const at of inside) {
      const said = JSON.stringify(read(text.slice(0, at) + NEW + text.slice(at)));
      expect(said, text.slice(at - 60, at)).toContain("et nyt ord");
    }
  });
});

describe("the encoding does not change what is read", () => {
  test.each([
    ["windows-1252", (text: string) => Buffer.from(text, "latin1")],
    ["ISO-8859-1", (text: string) => Buffer.from(text, "latin1")],
    ["UTF-8", (text: string) => Buffer.from(text, "utf8")],
    ["UTF-16", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("%s", (name, encode) => {
    const text = psaAnswer().replace("windows-1252", name);
    const message = readMessage(encode(text));
    expect(message.ok && asJson(message.content)).toMatchObject({ letters: asJson(read(psaAnswer()).letters) });
  });
});

describe("nothing is built that the schemas would refuse", () => {
  const discharge = read(dischargeMessage()) as OutgoingMessage & Emessage; // all its letters are ones we read

  function refusals(
    change: (letter: Extract<OutgoingMessage["letters"][number], { kind: "discharge-letter" }>) => object,
  ): string[] {
    const [letter] = discharge.letters;
    if (letter?.kind !== "discharge-letter") throw new Error("the message is a discharge letter");
    const built = buildEmessage({ ...discharge, letters: [{ ...letter, ...change(letter) }] });
    return built.ok ? [] : built.problems.map((problem) => problem.why.en);
  }

  test("the letter as it is, is built", () => {
    expect(refusals(() => ({}))).toEqual([]);
  });

  test("an eleventh section", () => {
    const section = { text: [{ kind: "words", words: "x" }] };
    expect(refusals(() => ({ sections: Array(11).fill(section) }))).toEqual([
      "DischargeLetter/ClinicalInformation stands 11 times; 0 to 10 are allowed.",
    ]);
  });

  test("a letter number of fifteen characters", () => {
    expect(refusals(({ head }) => ({ head: { ...head, identifier: "123456789012345" } }))).toEqual([
      "DischargeLetter/Letter/Identifier has 15 characters; 1 to 14 are allowed.",
    ]);
  });

  test("a practice number that lost its leading zero, without repeating it", () => {
    const number = { text: "79999", register: "ydernummer" };
    const found = refusals(({ receiver }) => ({ receiver: { ...receiver, number } }));
    expect(found).toEqual([expect.stringContaining("Receiver has a number that is not in the register's form")]);
    expect(found.join()).not.toContain("79999");
  });

  test("XD0134L, of which we know a part only: on request alone, and in its own namespace", () => {
    const [letter] = read(dischargeMessage({ version: "XD0134L" })).letters as OutgoingMessage["letters"];
    if (letter === undefined) throw new Error("there is a letter");
    const message = { ...discharge, namespace: LETTERS_2018, letters: [letter] };
    expect(buildEmessage(message).ok).toBe(false);
    const built = buildEmessage(message, { partlyKnown: true });
    expect(built.ok && asJson(read(built.xml).letters)).toEqual(asJson([letter]));
    expect(buildEmessage({ ...message, namespace: LETTERS_2005 }, { partlyKnown: true }).ok).toBe(false);
  });

  test("XD0134L, whose schema is not held", () => {
    expect(refusals(({ head }) => ({ head: { ...head, version: "XD0134L" } }))).toEqual([
      "Version XD0134L cannot be written in this namespace: its schema is not held here. Choose one that has a schema.",
    ]);
  });

  test("a word that is on no list, a moment that is none, and an empty message", () => {
    expect(refusals(({ head }) => ({ head: { ...head, status: { unlisted: "annulleret" } } }))).toHaveLength(1);
    expect(
      refusals(() => ({ discharged: { kind: "malformed", text: "i går", why: { da: "nej", en: "no" } } })),
    ).toEqual(["no"]);
    expect(buildEmessage({ ...discharge, letters: [] }).ok).toBe(false);
  });
});
