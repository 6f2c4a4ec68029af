/** The item at a place of a list that is known to have one. A list without it is a bug, and says so. */
export function nth<Item>(list: readonly Item[], at: number): Item {
  const item = list[at];
  if (item === undefined) throw new Error(`A list of ${list.length} has nothing at ${at}`);
  return item;
}
