import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { PRACTICE_CHANGES } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { z } from "zod";
import { parseStrictJson } from "@foelgeskab/medcom/strict-json";

const day = z.string().transform((text, context): IsoDay => {
  const read = parseIsoDay(text);
  if (typeof read === "string") return read;
  context.addIssue({ code: "custom", message: "not a calendar day" });
  return z.NEVER;
});
const moment = z.iso.datetime({ offset: true });
/** Ten characters: a civil registration number, or a replacement number with the day moved on or with letters. */
const number = z.string().regex(/^\d{6}[0-9A-Z]{4}$/);
const practice = z
  .string()
  .regex(/^\d{6}$/)
  .nullable();
const region = z.string().regex(/^[A-Z]{2,4}$/);
const about = { at: moment, cpr: number, on: day };

const statement = z.discriminatedUnion("says", [
  z.strictObject({ says: z.literal("death"), ...about }),
  z.strictObject({ says: z.literal("death-annulled"), ...about }),
  z.strictObject({ says: z.literal("emigration"), ...about }),
  z.strictObject({ says: z.literal("return"), ...about }),
  z.strictObject({ says: z.literal("practice"), ...about, practice, because: z.enum(PRACTICE_CHANGES).optional() }),
  z.strictObject({ says: z.literal("region"), ...about, region }),
  z.strictObject({ says: z.literal("new-number"), ...about, number }),
]);

/** How a person stands in a whole file of the register. */
const person = z.strictObject({
  says: z.literal("person"),
  at: moment,
  cpr: number,
  status: z.enum(["here", "dead", "emigrated"]),
  /** Since when she is dead or abroad, or has had this practice. */
  on: day,
  practice,
  region: region.optional(),
});

const header = z.strictObject({ register: z.string().min(1).max(60), kind: z.enum(["changes", "whole"]) });

/** One thing that a register says of one person. */
export type Statement = z.output<typeof statement>;

/** One person as a whole file has her. */
export type WholePerson = z.output<typeof person>;

/** A line that cannot be used, and what is wrong with it; what stands in it is never repeated, since it is about somebody. */
export interface UnusableLine {
  line: number;
  why: Phrase;
}

/** A delivery as it was read: whose, of which kind, and its lines with their numbers. */
export interface ReadDelivery {
  register: string;
  kind: "changes" | "whole";
  lines: { line: number; text: string; says: Statement | WholePerson }[];
  unusable: UnusableLine[];
}

/** Reads a register's file: one JSON object a line, the first of which says whose it is and whether it is whole. Undefined without such a line. */
export function readDelivery(text: string): ReadDelivery | undefined {
  const lines = text.split(/\r?\n/).map((each, at) => ({ line: at + 1, text: each.trim() }));
  const [first, ...rest] = lines.filter((each) => each.text !== "");
  const head = header.safeParse(first === undefined ? undefined : jsonOf(first.text));
  if (!head.success) return undefined;
  const delivery: ReadDelivery = { ...head.data, lines: [], unusable: [] };
  const shape = head.data.kind === "whole" ? person : statement;
  for (const { line, text: written } of rest) {
    const json = jsonOf(written);
    const read = shape.safeParse(json);
    if (read.success) delivery.lines.push({ line, text: written, says: read.data });
    else delivery.unusable.push({ line, why: whyNot(json, read.error) });
  }
  return delivery;
}

/** A statement as it was kept; undefined for what is kept beside statements. */
export function readStatement(body: unknown): Statement | undefined {
  const read = statement.safeParse(body);
  return read.success ? read.data : undefined;
}

function jsonOf(text: string): unknown {
  const read = parseStrictJson(text, Number);
  return "json" in read ? read.json : undefined;
}

function whyNot(json: unknown, { issues: [issue] }: z.ZodError): Phrase {
  if (json === undefined) return { da: "Linjen er ikke JSON.", en: "The line is no JSON." };
  const field = issue?.path.join(".") ?? "";
  return field === ""
    ? {
        da: "Linjen har felter, der mangler eller ikke kendes.",
        en: "The line has fields that are missing or unknown.",
      }
    : {
        da: `Feltet "${field}" mangler eller kan ikke læses.`,
        en: `The field "${field}" is missing or cannot be read.`,
      };
}
