import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmessage } from "./emessage.ts";
import { dischargeMessage, psaAnswer } from "./testing/messages.ts";
import { element, showControls, writeXml } from "./write-xml.ts";
import { readXml, type XmlElement, type XmlNode } from "./xml.ts";

const ROOT = '<Emessage xmlns="http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas/2005/08/07/"';

describe("hostile text is refused with one sentence, at once (safety rows 46 to 51)", () => {
  const numbered = (count: number, each: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => each(at)).join(" ");
  const hostile: Record<string, string> = {
    "a document type": `<!DOCTYPE Emessage><Emessage/>`,
    "a document type behind a comment": `<?xml version="1.0"?><!-- x --><!doctype Emessage SYSTEM "http://127.0.0.1/"><Emessage/>`,
    "billion laughs": `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>`,
    "an external entity": `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
    "an entity that shadows <": `<!DOCTYPE a [<!ENTITY l. "x">]><a>&lt;</a>`,
    "entities without document type": `${ROOT}>&constructor;&toString;&l.;</Emessage>`,
    "ten million numeric references": `${ROOT}>${"&#65;".repeat(10_000_000)}</Emessage>`,
    "sixty thousand numeric references": `${ROOT}>${"&#65;".repeat(60_000)}</Emessage>`,
    "a million attributes": `${ROOT} ${numbered(1_000_000, (at) => `a${at}="1"`)}/>`,
    "a hundred attributes": `${ROOT} ${numbered(100, (at) => `a${at}="1"`)}/>`,
    "a hundred thousand namespaces": `${ROOT} ${numbered(100_000, (at) => `xmlns:a${at}="u${at}"`)}/>`,
    "an attribute of 5 MB": `${ROOT} a="${"x".repeat(5_000_000)}"/>`,
    "an attribute of 100 kB": `${ROOT} a="${"x".repeat(100_000)}"/>`,
    "elements 100,000 deep": `${ROOT}>${"<a>".repeat(100_000)}`,
    "elements 65 deep": `${ROOT}>${"<a>".repeat(64)}${"</a>".repeat(64)}</Emessage>`,
    "a million elements": `${ROOT}>${"<a/>".repeat(999_000)}</Emessage>`,
    "a surrogate by reference": `${ROOT}>&#xD800;</Emessage>`,
    "a control character by way of XML 1.1": `<?xml version="1.1"?>${ROOT}>&#1;</Emessage>`,
    nothing: "",
    "blanks only": " ".repeat(1_000_000),
    "one byte": "<",
    "no end": psaAnswer().slice(0, -200),
    "something behind the end": `${psaAnswer()}<a/>`,
  };
  test.each(Object.entries(hostile))("%s", (_name, text) => {
    const from = process.cpuUsage();
    const answer = readXml(text);
    const took = process.cpuUsage(from).user / 1e6;
    expect(answer).toMatchObject({
      ok: false,
      unreadable: { why: { da: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) } },
    });
    expect(took).toBeLessThan(3); // measured at 5 to 200 ms; the bound only tells fast from hanging
  });

  test("64 levels are read, so the limit is where it says", () => {
    expect(readXml(`${ROOT}>${"<a>".repeat(63)}${"</a>".repeat(63)}</Emessage>`).ok).toBe(true);
  });

  test("the place is told in lines and columns", () => {
    expect(readXml("<a>\n  <b>\n</a>")).toMatchObject({ unreadable: { where: { line: 3, column: 5 } } });
    expect(readXml("<a>\n <!DOCTYPE b></a>")).toMatchObject({ unreadable: { where: { line: 2, column: 2 } } });
  });

  test("style sheets and other processing instructions are passed over, and XInclude is an element that says nothing", () => {
    const text = dischargeMessage()
      .replace("<Emessage", '<?xml-stylesheet href="http://127.0.0.1/x.xsl"?><?php x ?><Emessage')
      .replace("PSA hver", '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>PSA hver');
    const [read, plain] = [text, dischargeMessage()].map((each) => readEmessage(each));
    expect(JSON.stringify(read)).toBe(JSON.stringify(plain));
  });
});

describe("damaged messages never throw", () => {
  const whole = [psaAnswer(), dischargeMessage()];
  const damage = fc.oneof(
    fc.record({ cut: fc.nat(5_000) }),
    fc.array(
      fc.record({
        at: fc.nat(5_000),
        sign: fc.oneof(
          fc.string({ unit: "binary", maxLength: 1 }),
          fc.constantFrom("<", ">", "&", "/", '"', "\0", "\uD800"),
        ),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  );

  test("flipped characters and cut ends", () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), damage, (text, harm) => {
        const damaged =
          "cut" in harm
            ? text.slice(0, harm.cut)
            : harm.reduce((so, { at, sign }) => so.slice(0, at) + sign + so.slice(at + 1), text);
        const read = readEmessage(damaged);
        if (!read.ok) expect(read.unreadable.why.da.length).toBeGreaterThan(10);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("written XML", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aæ<>&\"' ]\n\r\t≥", "😀"), minLength: 1, maxLength: 10 });
  const name = fc.constantFrom("Break", "Text01", "Letter");
  const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ node: XmlNode; element: XmlElement }>((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, text, tie("element")),
    element: fc.record({
      name,
      children: fc
        .array(tie("node"), { maxLength: 4 })
        .map((nodes) => nodes.filter((node, at) => typeof node !== "string" || typeof nodes[at - 1] !== "string")),
    }),
  })).element;
  const withoutPlaces = (node: XmlNode): unknown =>
    typeof node === "string" ? node : { name: node.name, children: node.children.map(withoutPlaces) };

  test("is read back as the same tree", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const read = readXml(writeXml(root, "urn:x"));
        expect(read.ok && withoutPlaces(read.root)).toEqual(withoutPlaces(root));
      }),
    );
  });

  test("shows characters that XML forbids or that turn the reading direction", () => {
    expect(showControls("Bo\u202Egnp.exe\u0000\u0085\uFFFE\uD800 æ😀\t\n")).toBe(
      "Bo⟨U+202E⟩gnp.exe⟨U+0000⟩⟨U+0085⟩⟨U+FFFE⟩⟨U+D800⟩ æ😀\t\n",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        expect(readXml(writeXml(element("a", [any]), "urn:x")).ok).toBe(true);
      }),
    );
  });
});
