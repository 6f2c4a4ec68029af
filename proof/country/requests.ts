import type { Command } from "@foelgeskab/followup/decide/command";
import type { Served } from "./served.ts";

/** An act of the patient page, and what it sends. */
type Request = [act: string, body: object];

type Requests = {
  [Type in Command["type"]]?: (command: Extract<Command, { type: Type }>, served: Served) => Request;
};

/** What a person sends who gives a command on the patient page: the server's words for what was meant. */
const REQUESTS: Requests = {
  "accept-handover": ({ handover }, { names }) => ["accept", { handover: names.toServer(handover) }],
  "ask-about-handover": ({ handover, question }, { names }) => [
    "ask",
    { handover: names.toServer(handover), question },
  ],
  "decline-handover": ({ handover, reason }, { names }) => ["decline", { handover: names.toServer(handover), reason }],
  "answer-question": ({ handover, answer }, { names }) => ["answer", { handover: names.toServer(handover), answer }],
  "withdraw-handover": ({ handover, reason }, { names }) => [
    "withdraw",
    { handover: names.toServer(handover), reason },
  ],
  "sign-results": ({ results, note }, { names }) => ["sign", { results: results.map(names.toServer), note }],
  "enter-result": ({ result: { analysis, value, unit, sampledOn } }) => [
    "enter-result",
    { analysis, value, unit, sampledOn },
  ],
  "refer-back": ({ rereferral: { criteria, reason } }) => ["refer-back", { criteria, reason }],
  "accept-rereferral": ({ rereferral }, { names }) => ["accept-rereferral", { rereferral: names.toServer(rereferral) }],
  "decline-rereferral": ({ rereferral, reason }, { names }) => [
    "decline-rereferral",
    { rereferral: names.toServer(rereferral), reason },
  ],
  "close-course": ({ reason, note }) => ["close", { reason, note }],
  "offer-onward": ({ onward: { to, because } }, { stage }) => [
    "offer-onward",
    { practiceNumber: stage.parties.get(to)?.identifier ?? "", because },
  ],
  "make-contact": ({ type: _type, ...said }) => ["contact", said],
  "do-check": ({ type: _type, ...said }) => ["do-check", said],
  "defer-criterion": ({ type: _type, ...said }) => ["defer", said],
  "read-programme-change": ({ programme }) => ["read-programme-change", { programme }],
  "take-back": ({ reason }) => ["take-back", { reason }],
  "read-holder-move": () => ["read-holder-move", {}],
};

/** The request of a command; undefined where the patient page has no act for it. */
export function requestOf(served: Served, command: Command): Request | undefined {
  const request = REQUESTS[command.type] as ((command: Command, served: Served) => Request) | undefined; // each by its own type
  return request?.(command, served);
}
