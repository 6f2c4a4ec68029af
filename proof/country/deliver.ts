import { untilAnswered } from "./desks.ts";

/** What a machine was answered. */
export interface Answered {
  status: number;
  text: string;
}

/** A machine delivers what it has to deliver, again and again until it is answered. */
export async function deliver(
  origin: string,
  door: "inbound" | "register",
  token: string,
  bytes: Uint8Array,
): Promise<Answered> {
  return untilAnswered(async () => {
    const answer = await fetch(`${origin}/api/${door}`, {
      method: "POST",
      body: Buffer.from(bytes),
      headers: { authorization: `Bearer ${token}`, "content-type": "application/xml" },
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    return answer.status >= 500 ? undefined : { status: answer.status, text };
  });
}
