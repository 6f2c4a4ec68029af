import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dischargeMessage } from "@foelgeskab/medcom/testing/messages";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { messageCommand } from "./message.ts";

const folder = mkdtempSync(join(tmpdir(), "message-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs the command on a file with the content, and gives what stands on standard output. */
async function message(verb: string, content: string | Uint8Array, ...options: string[]): Promise<Buffer> {
  const file = join(folder, "message");
  writeFileSync(file, content);
  const written: Buffer[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    written.push(Buffer.from(piece));
    return true;
  });
  try {
    await messageCommand().parseAsync([verb, file, ...options], { from: "user" });
  } finally {
    vi.restoreAllMocks();
  }
  return Buffer.concat(written);
}

async function told(content: string | Uint8Array): Promise<unknown> {
  return JSON.parse((await message("read", content, "--json")).toString());
}

test("a discharge letter is told in the contract's words, and written anew it says the same", async () => {
  const first = await told(dischargeMessage());
  expect(first).toMatchObject({
    standard: "oioxml",
    type: "XDIS01",
    version: "XD0133L",
    id: "B2603020001",
    sender: { ean: "5790000999033", name: "Prøvesygehuset, Urologisk Afdeling" },
    receiver: { ean: "5790000999026" },
    patient: { identifier: "1703529991", name: "Østergård" },
    content: { letters: [{ kind: "discharge-letter" }], notUnderstood: [] },
  });
  expect(await told(await message("rewrite", dischargeMessage()))).toEqual(first);
});

test("what is no message is exit code 2 with why and where, and nothing else on standard output", async () => {
  expect(await told("GARBAGE")).toEqual({
    unreadable: { why: expect.any(String), where: { line: 1, column: 1 } },
  });
  expect(process.exitCode).toBe(2);
  await expect(message("rewrite", "GARBAGE")).rejects.toThrow("This is not the beginning of a message");
});
