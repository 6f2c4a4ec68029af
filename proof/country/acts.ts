import { createHash } from "node:crypto";
import { BEGINS } from "@foelgeskab/country/simulation/simulate";
import type { Asked, Deed } from "@foelgeskab/country/simulation/system/deed";
import type { Envelope } from "@foelgeskab/country/simulation/system/wire";
import { localDay } from "@foelgeskab/country/simulation/time";
import type { Handover } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import type { Directory, DraftView } from "../../packages/server/src/contract.ts";
import type { Said } from "./desks.ts";
import { keyOf } from "./desks.ts";
import { requestOf } from "./requests.ts";
import type { Served } from "./served.ts";
import { inboundOf } from "./waiting.ts";

type Act = Extract<Asked, { what: "act" }>;
type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/** A person presses what she would press on the screen, and reads what it came to: "done", or the code of the refusal. */
export async function perform(served: Served, deed: Deed, { by, course, command, key, about }: Act): Promise<string> {
  const courseId = served.names.toServer(course);
  const own = keyOf(`${served.house} ${key}`);
  if (command.type === "offer-handover") return offer(served, deed, { by, course, command, key: own });
  if (command.type === "answer-escalation") return answerEscalation(served, { by, courseId, command, key: own });
  if (about !== undefined) return withMessage(served, { by, courseId, command, key: own, about });
  const request = requestOf(served, command);
  if (request === undefined) return `no screen for ${command.type}`;
  const [act, body] = request;
  return wordOf(await served.desks.ask(by.user, "POST", `/api/courses/${courseId}/${act}`, body, own));
}

/** What a person does with a message that lies before her: says what a reply says, or whose an answer is. */
async function withMessage(
  served: Served,
  { by, courseId, command, key, about }: Pick<Act, "by" | "command" | "key"> & { courseId: string; about: Envelope },
): Promise<string> {
  const { desks, names } = served;
  const inbound = (await inboundOf(served, about))?.id ?? "";
  if (command.type !== "read-reply")
    return wordOf(await desks.ask(by.user, "POST", `/api/inbox/${inbound}/match`, { courseId }, key));
  const body = { handover: names.toServer(command.handover), inbound, says: command.says };
  return wordOf(await desks.ask(by.user, "POST", `/api/courses/${courseId}/read-reply`, body, key));
}

/** "done" also where the same press was saved before. */
function wordOf({ status, code }: Said): string {
  return status < 300 || code === "already-saved" ? "done" : code;
}

type Pressed<Type extends Command["type"]> = Pick<Act, "by" | "course" | "key"> & { command: Of<Type> };

/** The letter is saved as a draft, and then signed; a draft that another try has saved meanwhile is read again first. */
async function offer(
  served: Served,
  deed: Deed,
  { by, course, command: { handover }, key }: Pressed<"offer-handover">,
): Promise<string> {
  const at = `/api/courses/${served.names.toServer(course)}`;
  for (;;) {
    const seen = await served.desks.ask(by.user, "GET", `${at}/draft`);
    if (seen.status !== 200) return seen.code;
    const draft = seen.body as Pick<DraftView, "version" | "contacts">;
    const [contact] = draft.contacts;
    if (contact === undefined) return "no telephone number";
    await verify(served, deed, by.user, contact.entry);
    const { assessment } = handover;
    const body = { version: draft.version, epikrise: letterOf(handover, contact.entry), assessment };
    const saved = await served.desks.ask(by.user, "PUT", `${at}/draft`, body);
    if (saved.code === "stale") continue;
    if (saved.status !== 200) return saved.code;
    const { version } = saved.body as DraftView;
    return wordOf(await served.desks.ask(by.user, "POST", `${at}/offer`, { version }, key));
  }
}

function letterOf({ epikrise }: Handover, entry: string): Handover["epikrise"] {
  return epikrise.contact === null ? epikrise : { ...epikrise, contact: { ...epikrise.contact, entry } };
}

/** The number on the letter is one that somebody has rung within the last month, as in the country. */
async function verify({ desks, verified }: Served, { at }: Deed, user: string, entry: string): Promise<void> {
  const today = localDay(at);
  if (today - (verified.get(entry) ?? BEGINS) < DAYS_VERIFIED) return;
  const { body } = await desks.ask(user, "GET", "/api/directory");
  const version = (body as Directory).entries.find((number) => number.entry === entry)?.version;
  await desks.ask(user, "POST", `/api/directory/${entry}/verify`, { version }); // told twice, the second is told that it was done
  verified.set(entry, today);
}

const DAYS_VERIFIED = 30;

/** The region's office answers what stands on its list: the list names a thing by a word that says nothing. */
async function answerEscalation(
  { desks }: Served,
  { by, courseId, command, key }: { by: Act["by"]; courseId: string; command: Of<"answer-escalation">; key: string },
): Promise<string> {
  const { type: _type, about, ...answer } = command;
  const body = { ...answer, key: createHash("sha256").update(`${courseId} ${about}`).digest("hex").slice(0, 24) };
  return wordOf(await desks.ask(by.user, "POST", `/api/region/courses/${courseId}/answer`, body, key));
}
