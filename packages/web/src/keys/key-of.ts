/** What a key press was, and where: the part of the browser's event that matters. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** True in a field, an open menu or a dialog. */
  inField: boolean;
}

/**
 * The name of the key that may act, or undefined. Single letters act only outside fields and while they are switched on;
 * arrows and Enter belong to the thing that has the focus and are left to it.
 */
export function keyOf(pressed: Pressed, lettersOn: boolean): string | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing || pressed.inField) return undefined;
  const single = pressed.key.length === 1;
  if (single && !lettersOn) return undefined;
  return single ? pressed.key.toUpperCase() : pressed.key;
}
