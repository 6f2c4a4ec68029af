/** The input or the options are wrong: one sentence that says what, where and what to do. Ends a command with exit code 2, never with a stack trace. */
export class InputError extends Error {}
