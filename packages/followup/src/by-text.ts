/** Orders ids and ISO days as lists show them: negative, nought or positive as the first stands before, beside or after the other. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
