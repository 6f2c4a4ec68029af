/** One guard of the project: its name, and what it finds wrong, a line each; nothing when all is well. */
export interface Guard {
  readonly name: string;
  find(): string[] | Promise<string[]>;
}
