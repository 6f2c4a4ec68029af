/** A 12-pixel letter of the bolder typeface is about 6.9 wide. */
const LETTER = 6.9;
/** What the axis and the edges take of the drawing's width. */
const EDGES = 60;

/** The width that the limit's text needs, in pixels. */
export function limitTextWidth(text: string): number {
  return text.length * LETTER;
}

/** Whether the whole text can be written at the line; else it stands below the drawing. */
export function limitFits(text: string, width: number): boolean {
  return limitTextWidth(text) <= width - EDGES;
}
