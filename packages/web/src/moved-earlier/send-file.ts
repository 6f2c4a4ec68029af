import type { LegacyFileView } from "@foelgeskab/server/contract";
import { send } from "../api.ts";

/** A part as base64 fits into the largest request. */
const PART = 240_000;

/** Sends a list in parts and gives it as the server knows it then; `told` hears how much has gone. The same bytes are the same list, so what stopped on the way can be sent again. */
export async function sendFile(file: File, told: (sent: number, of: number) => void): Promise<LegacyFileView> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  let view = await send<LegacyFileView>("/api/moved-earlier/files", { name: file.name, bytes: bytes.length, sha256 });
  for (let at = 0; at < bytes.length && view.state === "arriving"; at += PART) {
    told(at, bytes.length);
    const base64 = base64Of(bytes.subarray(at, at + PART));
    view = await send<LegacyFileView>(`/api/moved-earlier/files/${view.id}/parts/${at / PART}`, { base64 }, "PUT");
  }
  told(bytes.length, bytes.length);
  return view;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
