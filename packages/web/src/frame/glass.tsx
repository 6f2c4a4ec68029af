/** The sign of searching. */
export function Glass() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="m10.5 10.5 4 4M12 6.8a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0z"
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.6"
      />
    </svg>
  );
}
