import { randomBytes } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../store/connect-failure.ts";

const leastLength = 32;

/** The key that session cookies are signed with: the given one (SESSION_SECRET), or one that is made once and kept in the data folder for the server alone. */
export async function sessionSecret({ dataDir, given = "" }: { dataDir: string; given?: string }): Promise<string> {
  if (given.length >= leastLength) return given;
  if (given !== "") {
    throw new Error(
      `SESSION_SECRET has fewer than ${leastLength} characters. Give a longer one, or none: one is then made and kept in the data folder.`,
    );
  }
  const file = join(dataDir, "session-secret");
  try {
    await writeFile(file, randomBytes(48).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    await chmod(file, 0o600);
  }
  return readFile(file, "utf8");
}
