/** Moves the focus to the page's heading, without scrolling. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("#page h1")?.focus({ preventScroll: true });
}

/** The same, where what had the focus has left the page: people who use the keyboard are not sent back to its top. */
export function focusHeadingIfLost(): void {
  if (document.activeElement === document.body) focusHeading();
}
