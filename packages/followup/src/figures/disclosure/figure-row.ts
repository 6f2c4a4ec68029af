/** One unit's figure in a table: how many (`n`) of how many (`of`), and under which unit it is summed. Without `parent` it is a total of its own. */
export interface FigureRow {
  unit: string;
  parent?: string;
  n: number;
  of: number;
}

/** A row as it may leave: `null` where a number stays. Nothing tells whether it stays for its own sake or for another's. */
export interface DisclosedRow {
  unit: string;
  parent?: string;
  n: number | null;
  of: number | null;
}
