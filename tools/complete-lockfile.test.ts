import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { complete, type Lockfile } from "./complete-lockfile.ts";

const withOptional = (optionalDependencies: Record<string, string>, others: Lockfile["packages"] = {}): Lockfile => ({
  packages: { "node_modules/tool": { version: "1.0.0", dev: true, optionalDependencies }, ...others },
});

test("a platform package that the registry did not have is added, for its platform only", () => {
  const { lockfile, changes } = complete(withOptional({ "@tool/linux-arm64-musl": "1.0.0" }));
  expect(lockfile.packages["node_modules/@tool/linux-arm64-musl"]).toEqual({
    version: "1.0.0",
    dev: true,
    optional: true,
    cpu: ["arm64"],
    libc: ["musl"],
    os: ["linux"],
  });
  expect(changes).toEqual(["@tool/linux-arm64-musl@1.0.0 is missing (wanted by node_modules/tool)"]);
});

test("what is there already, beside the tool or inside it, is not added again", () => {
  const beside = { "node_modules/@tool/linux-x64": { version: "1.0.0" } };
  const inside = { "node_modules/tool/node_modules/@tool/linux-x64": { version: "1.0.0" } };
  expect(complete(withOptional({ "@tool/linux-x64": "1.0.0" }, beside)).changes).toEqual([]);
  expect(complete(withOptional({ "@tool/linux-x64": "1.0.0" }, inside)).changes).toEqual([]);
});

test("another version beside the tool does not do: its own is added inside it", () => {
  const older = { "node_modules/@tool/linux-x64": { version: "0.9.0" } };
  const { lockfile } = complete(withOptional({ "@tool/linux-x64": "1.0.0" }, older));
  expect(lockfile.packages["node_modules/tool/node_modules/@tool/linux-x64"]?.version).toBe("1.0.0");
  expect(lockfile.packages["node_modules/@tool/linux-x64"]?.version).toBe("0.9.0");
});

test("no address of a registry stays; links inside the workspace do", () => {
  const others = {
    "node_modules/a": { version: "1.0.0", resolved: "https://registry.example/a.tgz" },
    "node_modules/@foelgeskab/web": { resolved: "packages/web", link: true },
  };
  const { lockfile, changes } = complete(withOptional({}, others));
  expect(JSON.stringify(lockfile)).not.toContain("registry.example");
  expect(lockfile.packages["node_modules/@foelgeskab/web"]).toEqual({ resolved: "packages/web", link: true });
  expect(changes).toEqual(["node_modules/a names the registry registry.example"]);
});

test("a name that tells no platform is not guessed", () => {
  expect(() => complete(withOptional({ fast: "1.0.0" }))).toThrow("fast@1.0.0 is optional and missing");
});

test("the project's own lockfile is complete", () => {
  const text = readFileSync(join(import.meta.dirname, "..", "package-lock.json"), "utf8");
  const { lockfile, changes } = complete(JSON.parse(text) as Lockfile);
  expect(changes).toEqual([]);
  expect(`${JSON.stringify(lockfile, null, 2)}\n`).toBe(text);
});
