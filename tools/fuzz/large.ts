import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCareCommunication } from "@foelgeskab/medcom/fhir/build-care-communication";
import { writeJson } from "@foelgeskab/medcom/fhir/write-resource";
import { dischargeInterchange, interchange, inUnoc } from "@foelgeskab/medcom/testing/edifact";
import { advice, buildFrom } from "@foelgeskab/medcom/testing/fhir-messages";
import { dischargeMessage, fileMessage } from "@foelgeskab/medcom/testing/messages";

const MB = 1_048_576;
const SIZE = 50 * MB;
/** What a process may have in memory at most while it reads one message. */
const MOST_RSS = 300;

/** Messages of exactly 50 MB: real ones with a large file, and ones that only hostility makes. */
function largeMessages(): Readonly<Record<string, Uint8Array>> {
  const text = dischargeInterchange();
  const [before = "", after = ""] = text.split("UNT+");
  const [fhirBefore = "", fhirAfter = ""] = inAscii(writeJson(buildCareCommunication(advice, buildFrom()))).split(
    "JVBERi0xLjcK",
  );
  return {
    "EDIFACT, one file": withFile(),
    "EDIFACT, small segments": fill(`${before}`, "ZZZ+1'", `UNT+${after}`),
    "EDIFACT, long text": fill(before, "FTX+NC+P00++en linje med ord:en til:og en:fire:fem'\n", `UNT+${after}`),
    "EDIFACT, no end": fill(before, "A", ""),
    "EDIFACT, release characters": fill(before, "??", ""),
    "OIOXML, long text": fill(
      dischargeMessage({ extra: "<X>" }).split("<X>")[0] ?? "",
      "ord og ",
      "</DischargeLetter></Emessage>",
    ),
    "OIOXML, one file": inOioxml(),
    "OIOXML, one file in lines": inOioxml("\n"),
    "OIOXML, small elements": fill("<Emessage xmlns='x'>", "<a/>", "</Emessage>"),
    "FHIR JSON, one attachment": fill(fhirBefore, "QUJD", fhirAfter),
    "FHIR JSON, small elements": fill('{"resourceType":"Bundle","entry":[{}', ",{}", "]}"),
    "FHIR JSON, no end": fill('{"resourceType":"Bundle","id":"', "a", ""),
    "FHIR XML, one attachment": fill(
      '<Binary xmlns="http://hl7.org/fhir"><contentType value="application/pdf"/><data value="',
      "QUJD",
      '"/></Binary>',
    ),
    "FHIR XML, small elements": fill('<Bundle xmlns="http://hl7.org/fhir">', "<entry/>", "</Bundle>"),
    "VANSEnvelope, no end": fill("<VANSEnvelope xmlns='urn:oio:medcom:vans-envelope:1.0.4'><Data>", "QUJD", ""),
  };
}

/** A real letter with one file, filled up to the size. */
function withFile(): Uint8Array {
  const parties = [
    "BGM+OBJ++9+NA'",
    "DTM+137:202603021500:203'",
    "S01+01'",
    "NAD+SSP+9900001:SKS:SST++Huset'",
    "S01+01'",
    "NAD+PO+079999:YNR:SFU'",
  ];
  const about = ["S02+02'", "GIS+N'", "S07+07'", "PNA+PAT+1703529991:::CPR:IM+++SU:Hansen'", "S11+11'"];
  const letter = (size: number): string =>
    interchange(
      [
        ...parties,
        ...about,
        `UNO+1+AID:2BE66629DA66406D9E3FCD78219E1377+OBJ:IMG:TIF:91+${size}:14:1:A'FILEUNP+${size}+1'`,
      ].join("\n"),
    ).replace("MEDDIS:D:93A:UN:D0133L+DIS01", "MEDBIN:D:93A:UN:B0131X+BIN01");
  const size = SIZE - letter(SIZE).length + "FILE".length;
  const [before = "", after = ""] = letter(size).split("FILE");
  return Buffer.concat([inUnoc(before), new Uint8Array(size).fill(0x41), inUnoc(after)]);
}

/** A real letter with one file in OIOXML, filled up to the size; in lines of 76 signs where they end with something. */
function inOioxml(end = ""): Uint8Array {
  const xml = (size: number, data: string): string =>
    fileMessage({ size, data }).replace("Hansen", "Østergård – Hansen");
  const room = SIZE - Buffer.byteLength(xml(99_999_999, ""));
  const line = "QUJD".repeat(19) + end;
  const lines = Math.floor(room / line.length);
  return Buffer.from(xml(lines * 57, line.repeat(lines)));
}

/** JSON whose other letters are escaped. */
function inAscii(json: string): string {
  return json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function fill(before: string, piece: string, after: string): Uint8Array {
  const times = Math.floor((SIZE - before.length - after.length) / piece.length);
  return Buffer.concat([
    Buffer.from(before, "latin1"),
    Buffer.alloc(times * piece.length, piece, "latin1"),
    Buffer.from(after, "latin1"),
  ]);
}

const READ = `
import { existsSync, readFileSync } from "node:fs";
import { fhirStandard } from "@foelgeskab/medcom/fhir-standard";
import { readMessage } from "@foelgeskab/medcom/read-message";
import { r4Table } from "./src/profiles/load-r4.ts";
const bytes = readFileSync(process.argv[1]);
const from = performance.now();
const message = readMessage(bytes, [fhirStandard(r4Table)]);
console.log(JSON.stringify({ outcome: message.ok ? message.type : message.unreadable.why.en, ms: Math.round(performance.now() - from), rss: most() }));
// The process's own peak: what resourceUsage says begins with that of the process that started it.
function most() {
  const kilobytes = existsSync("/proc/self/status") ? /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return Math.round(Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024);
}
`;

/** Reads each large message in a process of its own, and says how long it took and how much memory the whole process had at most. True when all stay within bounds. */
export function measureLarge(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "large-"));
  let within = true;
  for (const [name, bytes] of Object.entries(largeMessages())) {
    const file = join(folder, "message");
    writeFileSync(file, bytes);
    const child = spawnSync(process.execPath, ["--input-type=module-typescript", "--eval", READ, file], {
      encoding: "utf8",
      cwd: join(import.meta.dirname, "../../packages/server"),
    });
    const { outcome, ms, rss } =
      child.status === 0 ? JSON.parse(child.stdout) : { outcome: child.stderr, ms: 0, rss: Number.POSITIVE_INFINITY };
    within &&= rss <= MOST_RSS;
    console.log(`${name}: ${(bytes.length / MB).toFixed(1)} MB, ${ms} ms, ${rss} MB of memory at most: ${outcome}`);
  }
  rmSync(folder, { recursive: true });
  return within;
}
