import { isoDay } from "@foelgeskab/followup/ids";
import { type Certifying, certificateAsOf } from "../features/certificate/certify.ts";
import { BadBackup } from "./bad-backup.ts";
import type { Manifest } from "./manifest.ts";
import { registerOf } from "./take-backup.ts";

/** The certificate of the restored database counts what it counted when the backup was taken, with the same head of the register. Throws BadBackup. */
export async function proveRegister(open: Certifying, { register }: Manifest): Promise<void> {
  if (register === null) return;
  const found = registerOf(await certificateAsOf(open, isoDay(open.world.clock.today())));
  for (const what of ["registered", "active", "closed", "events", "head"] as const)
    if (found[what] !== register[what])
      throw new BadBackup(
        `The restored register does not count as the backup's: "${what}" is ${found[what]} where ${register[what]} is said. Do not work on it.`,
      );
}
