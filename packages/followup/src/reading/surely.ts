/** What is surely there: a part that a pattern cannot match without, a place that was counted before. Where it is not there is a bug, and it is thrown. */
export function surely<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new Error("what is surely there is not");
  return value;
}

/** A named part of a match that its pattern cannot match without. */
export function partOf({ groups }: RegExpExecArray, name: string): string {
  return surely(surely(groups)[name]);
}
