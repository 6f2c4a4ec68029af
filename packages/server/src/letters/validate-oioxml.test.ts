import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEmessage } from "@foelgeskab/medcom/emessage";
import { messages } from "@foelgeskab/medcom/testing/generate";
import { dischargeMessage, psaAnswer } from "@foelgeskab/medcom/testing/messages";
import { samples } from "@foelgeskab/medcom/testing/samples";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateOioxml } from "./validate-oioxml.ts";

const schemas = join(samples ?? "", "schemas");

describe.skipIf(samples === undefined)("messages against MedCom's schemas", () => {
  for (const [name, message] of Object.entries(messages)) {
    test(`what we write as ${name} is valid`, async () => {
      await fc.assert(
        fc.asyncProperty(message, async (sent) => {
          const built = buildEmessage(sent);
          if (!built.ok) throw new Error(JSON.stringify(built.problems));
          expect(await validateOioxml(built.xml, schemas)).toEqual({ valid: true });
        }),
        { numRuns: 3 },
      );
    });
  }

  test("our own small messages are valid, whatever encoding they declare", async () => {
    expect(await validateOioxml(psaAnswer(), schemas)).toEqual({ valid: true });
    expect(await validateOioxml(dischargeMessage(), schemas)).toEqual({ valid: true });
  });

  test("a word that is on no list is told with its line", async () => {
    const verdict = await validateOioxml(dischargeMessage().replace("nytbrev", "nyt brev"), schemas);
    expect(verdict).toMatchObject({ valid: false });
    expect(verdict.valid ? [] : verdict.problems).toContainEqual({
      line: 4,
      message: expect.stringContaining("StatusCode"),
    });
  });

  test("a schema location in the message is not followed", async () => {
    let visits = 0;
    const server = createServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo; // a TCP server has one
    const lure = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x http://127.0.0.1:${port}/x.xsd" xmlns`;
    expect(await validateOioxml(dischargeMessage().replace("xmlns", lure), schemas)).toEqual({ valid: true });
    expect(visits).toBe(0);
    await new Promise((closed) => server.close(closed));
  });
});

test("what is no MedCom message at all is invalid without a schema", async () => {
  for (const text of ["<a", "<a/>", "<!DOCTYPE a><a/>"]) {
    expect(await validateOioxml(text, "/nowhere")).toMatchObject({ valid: false, problems: [{ line: 1 }] });
  }
});

test("a folder without schemas is the operator's fault and says what to do", async () => {
  const folder = await mkdtemp(join(tmpdir(), "schemas-"));
  await expect(validateOioxml(dischargeMessage(), folder)).rejects.toThrow();
  await rm(folder, { recursive: true });
});
