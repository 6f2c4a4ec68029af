import { StoreUnavailable } from "../store/connect-failure.ts";

/** A backup that is not whole, was altered, or is none: one sentence that names the file or table. */
export class BadBackup extends StoreUnavailable {}
