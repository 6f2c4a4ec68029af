import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Letter } from "../letters.ts";
import { interchange, inUnoc } from "../testing/edifact.ts";
import { forEdifact } from "../testing/for-edifact.ts";
import { messages } from "../testing/generate.ts";
import { buildInterchange } from "./build-interchange.ts";
import { type Interchange, readInterchange } from "./read-interchange.ts";

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function read(bytes: Uint8Array): Interchange {
  const message = readInterchange(bytes);
  if (!message.ok) throw new Error(`${message.unreadable.why.en} ${JSON.stringify(message.unreadable.where)}`);
  return message;
}

function build({ envelope, letters }: { envelope: Interchange["envelope"]; letters: readonly Letter[] }): Uint8Array {
  const built = buildInterchange({ envelope, letters });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.bytes;
}

describe("what is written in EDIFACT is read back", () => {
  for (const [name, message] of Object.entries(messages)) {
    test(name, () => {
      fc.assert(
        fc.property(message, (sent) => {
          const { envelope, letters } = forEdifact(sent);
          expect(asJson(read(build({ envelope, letters })))).toEqual(asJson({ ok: true, envelope, letters }));
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe("lines", () => {
  test("no line is longer than 70 characters, and no segment has more than five", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(messages)).chain((message) => message),
        (sent) => {
          const text = Buffer.from(build(forEdifact(sent))).toString("latin1");
          for (const [segment] of text.matchAll(/^FTX(?:\?.|[^?'])*'/gms)) {
            const [, , , , lines = ""] = segment.slice(0, -1).split(/(?<!\?(?:\?\?)*)\+/);
            const parts = lines.split(/(?<!\?(?:\?\?)*):/).map((line) => line.replace(/\?(.)/g, "$1"));
            expect(parts.length).toBeLessThanOrEqual(5);
            if (!segment.startsWith("FTX+IN") && !segment.startsWith("FTX+OE"))
              expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(70);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("what nobody understands", () => {
  const known = ["S01+01'", "NAD+PO+079999:YNR:SFU'", "S07+07'", "PNA+PAT+1703529991:::CPR:IM+++SU:Hansen'"];
  const base = [
    "BGM+EPI++9+NA'",
    "DTM+137:202603021500:203'",
    "S01+01'",
    "NAD+SSP+9900001:SKS:SST++Huset:::::US'",
    ...known,
    "S11+11'",
    "PAS+HA'",
  ];
  const unknown = ["ZZZ+1'", "QQQ+noget?:andet:mere'", "FTX+XY+P00++ord'", "CON++12345678:FX'"];

  test("is named wherever it stands and in whatever order, and the rest of the letter stays as it was", () => {
    const plain = read(inUnoc(interchange(base.join("\n")))).letters[0];
    const place = fc.record({ segment: fc.constantFrom(...unknown), at: fc.integer({ min: 1, max: base.length }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
        const segments = [...base];
        for (const { segment, at } of places) segments.splice(at, 0, segment);
        const letter = read(inUnoc(interchange([...segments, "S99+99'", "PAS+HS'"].join("\n")))).letters[0];
        if (letter === undefined || "label" in letter) throw new Error(JSON.stringify(letter));
        const { notUnderstood = [], ...understood } = letter;
        expect(asJson(understood)).toEqual(asJson(plain));
        expect(notUnderstood).toHaveLength(places.length + 1);
        expect(notUnderstood.at(-1)).toEqual({ where: "S99/PAS", what: "HS" });
      }),
      { numRuns: 100 },
    );
  });

  test("is named with its group, its segment and its words, also beside what is understood", () => {
    const letter = base
      .join("\n")
      .replace("SU:Hansen'", "SU:Hansen+FO:Ole:Kaldenavn'")
      .replace("PAS+HA'", "PAS+HA'\nZZZ+a:b+c'");
    expect(read(inUnoc(interchange(letter))).letters[0]).toMatchObject({
      kind: "discharge-letter",
      notUnderstood: [
        { where: "S07/PNA", what: "Kaldenavn" },
        { where: "S11/ZZZ", what: "a:b+c" },
      ],
    });
  });
});
