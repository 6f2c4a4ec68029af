/** The mark of the product: two bars that overlap, as one carries on beside the other before it lets go. */
export function Mark() {
  return (
    <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true" focusable="false">
      <rect
        x="1.25"
        y="2.25"
        width="15.5"
        height="5.5"
        rx="2.75"
        fill="none"
        stroke="var(--petrol)"
        strokeWidth="2.5"
      />
      <rect x="8" y="9" width="18" height="8" rx="4" fill="var(--petrol)" />
    </svg>
  );
}
