import { fromBase64, toBase64 } from "../base64.ts";
import { objectCode, objectExtension } from "./codes.ts";
import { addressed, answer, sender } from "./discharge-layout.ts";
import { notUnderstood, type Part, takeFirst } from "./layout.ts";
import type { LetterLayout } from "./letter-layout.ts";
import type { Source, Target } from "./letter-tree.ts";
import { alternativeNumber, opening, patientName } from "./party-parts.ts";
import { componentOf, type Segment, saidBy, segmentOf } from "./segment.ts";

const isObject = ({ tag }: Segment): boolean => tag === "UNO";
const isEnd = ({ tag }: Segment): boolean => tag === "UNP";

/** The files, each between UNO, which says how long it is, and UNP, which says it again. */
const objects: Part = {
  read: (group, to) => {
    for (let found = takeFirst(group, isObject); found !== undefined; found = takeFirst(group, isObject)) {
      takeFirst(group, isEnd);
      readObject(found, to.add("BinaryObject"));
      if (beyond(found)) notUnderstood(group, found, saidBy(found));
    }
  },
  write: (from) => {
    const all = from.all("BinaryObject").map((one, at) => objectSegments(one, String(at + 1)));
    return { segments: all.flat(), says: all.length > 0 };
  },
};

function readObject(found: Segment, to: Target): void {
  const [code, extension] = [componentOf(found, 2, 1), componentOf(found, 2, 2)];
  to.put("ObjectIdentifier", hyphened(componentOf(found, 1, 1)), found);
  to.put("ObjectCode", objectCode.toWord.get(code) ?? code, found);
  to.put("ObjectExtensionCode", objectExtension.toWord.get(extension) ?? extension, found);
  to.put("OriginalObjectSize", componentOf(found, 3), found);
  to.put("Object_Base64Encoded", toBase64(found.object ?? new Uint8Array()), found);
}

/** Anything but what MedCom always writes in UNO. */
function beyond({ elements: [, identity, kind, size, ...more] }: Segment): boolean {
  const plain =
    identity?.[0] === "AID" &&
    kind?.[0] === "OBJ" &&
    (kind[3] ?? "91") === "91" &&
    size?.slice(1).join(":") === "14:1:A";
  return !plain || more.length > 0 || identity.length > 2 || kind.length > 4;
}

/** EDIFACT leaves the hyphens of a UUID out. */
function hyphened(identifier: string): string {
  return identifier.replace(/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i, "$1-$2-$3-$4-$5");
}

function objectSegments(from: Source, number: string): readonly Segment[] {
  const identifier = (from.take("ObjectIdentifier") ?? "").replaceAll("-", "");
  const code = from.take("ObjectCode") ?? "";
  const extension = from.take("ObjectExtensionCode") ?? "";
  const size = from.take("OriginalObjectSize") ?? "";
  const object = fromBase64(from.take("Object_Base64Encoded") ?? "") ?? new Uint8Array();
  const kind = ["OBJ", objectCode.toCode.get(code) ?? code, objectExtension.toCode.get(extension) ?? extension, "91"];
  return [
    { ...segmentOf("UNO", [number], ["AID", identifier], kind, [size, "14", "1", "A"]), object },
    segmentOf("UNP", [size], [number]),
  ];
}

/** What stands for a patient in a letter from system to system. */
const SYSTEM = { surname: "Data", number: "SYSTEMPOST" };

const system: Part = (() => {
  const isSystem = (found: Segment): boolean =>
    found.tag === "PNA" && componentOf(found, 1) === "" && componentOf(found, 4, 1) === SYSTEM.surname;
  return {
    read: (group, to) => {
      const found = takeFirst(group, isSystem);
      if (found === undefined) return;
      takeFirst(group, ({ tag, elements }) => tag === "RFF" && elements[0]?.[1] === SYSTEM.number);
      to.put("SystemInformation", "true", found);
      const contents = componentOf(found, 5, 1);
      if (contents !== "" && contents !== "_") to.put("Contents", contents, found);
    },
    write: (from) => {
      if (from.take("SystemInformation") === undefined) return { segments: [], says: false };
      const contents = from.take("Contents");
      const named = contents === undefined ? [] : ["FO", contents];
      return {
        segments: [
          segmentOf("PNA", ["PAT"], [], [], [], ["SU", SYSTEM.surname], named),
          segmentOf("RFF", ["XPI", SYSTEM.number]),
        ],
        says: true,
      };
    },
  };
})();

/** BIN01, files. */
export const binaryLayout: LetterLayout = {
  message: "MEDBIN",
  agency: "UN",
  head: opening("OBJ"),
  groups: [
    sender("SSP", "BIN01"),
    addressed("PO", "Receiver/"),
    answer,
    { tag: "S07", parts: [system, patientName, alternativeNumber] },
    { tag: "S11", parts: [objects] },
  ],
};
