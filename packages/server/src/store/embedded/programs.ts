import { codeOf, StoreUnavailable } from "../connect-failure.ts";

/** What PostgreSQL's programs get of our environment: nothing, so that no PGPORT, LANG or LD_PRELOAD of the operator bends them. */
export const bareEnvironment = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const known: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [
    /No space left on device|Disk quota exceeded/,
    (folder) => `the disk with ${folder} is full. Make room, or set DATA_DIR to another disk.`,
  ],
  [
    /Read-only file system/,
    (folder) => `${folder} lies on a read-only disk. Set DATA_DIR to a folder that can be written.`,
  ],
  [
    /Permission denied/,
    (folder) => `the database's user may not write in ${folder}. Set DATA_DIR to a folder of your own.`,
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/,
    () => "the machine has too little free memory. Free at least 256 MB.",
  ],
];

/** One sentence from what a program of PostgreSQL said before it gave up: `what` failed, why, and what to do now. */
export function reasonIn(said: string, what: string, folder: string): string {
  const match = known.find(([pattern]) => pattern.test(said));
  if (match !== undefined) return `${what}: ${match[1](folder)}`;
  const complaint = /(?:FATAL|PANIC|error):\s*(.+)/;
  const last = said.split("\n").findLast((line) => complaint.test(line)) ?? said.trim();
  return `${what} in ${folder}. PostgreSQL says: ${complaint.exec(last)?.[1] ?? (last || "nothing")}. Its log is in ${folder}/postgres/log.`;
}

/** One sentence when a program of PostgreSQL did not even begin: a disk mounted noexec, or a Linux without glibc (Alpine). */
export function cannotRun(program: string, error: Error): StoreUnavailable {
  return new StoreUnavailable(
    `${program} cannot be run here (${codeOf(error) ?? error.message}); the built-in PostgreSQL needs a disk that allows programs, and on Linux glibc. Set DATABASE_URL to a PostgreSQL of your own.`,
    { cause: error },
  );
}
