import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder for one run, which the database's user can reach too when we are root. */
export function scratchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "foelgeskab-bench-"));
  chmodSync(path, 0o755);
  const data = join(path, "data");
  return {
    path: data,
    remove: () => {
      if (existsSync(data)) rmSync(realpathSync(data), { recursive: true, force: true }); // a link, where the temporary folder is closed to others
      rmSync(path, { recursive: true, force: true });
    },
  };
}
