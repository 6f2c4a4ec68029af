import { totalmem } from "node:os";

const MiB = 1024 * 1024;

/**
 * The settings of the built-in database. They are given on the command line at each start, so a new version of ours brings its own.
 * fsync, full-page writes and synchronous commit stay at their defaults (on): an acknowledged message is on the disk.
 */
export function settings(port: number): Record<string, string> {
  return { ...whoMayConnect(port), ...memory(), ...disk(), ...log() };
}

/** This machine only, and by password only; no socket, whose path would have to be shorter than 107 bytes. */
function whoMayConnect(port: number): Record<string, string> {
  return { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", max_connections: "60" };
}

/** One eighth of the memory, since the web server, the jobs and the letters share a small machine with it. */
function memory(): Record<string, string> {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const buffers = Math.max(64, Math.min(512, Math.floor(bytes / MiB / 8)));
  return {
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${buffers * 4}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    jit: "off", // the npm package is built without LLVM
  };
}

function disk(): Record<string, string> {
  return {
    wal_compression: "pglz", // built without lz4 and zstd
    max_wal_size: "1GB",
    checkpoint_timeout: "15min",
    random_page_cost: "1.1", // solid-state disks
    // A moment is stored as UTC and shown by the client; a calendar day never passes through the database's zone.
    timezone: "UTC",
  };
}

/**
 * Seven files, one per weekday, each overwritten a week later. Terse, and without the failed statement:
 * the detail of a violated key or a COPY line would put a CPR number into a plain text file.
 */
function log(): Record<string, string> {
  return {
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    log_timezone: "UTC",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
}
