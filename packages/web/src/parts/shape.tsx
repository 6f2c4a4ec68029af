import type { ReactNode } from "react";
import type { Shape, Tone } from "./look.ts";
import "./state.css";

/** A state's shape. It is never alone: the word stands beside it, so readers of the screen are spared it. */
export function StateShape({ shape, tone, size = 18 }: { shape: Shape; tone: Tone; size?: number }) {
  return (
    <svg
      className={`shape tone-${tone}`}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWN[shape]}
    </svg>
  );
}

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.7 };
const mark = { fill: "none", stroke: "var(--card)", strokeWidth: 1.8, strokeLinecap: "round" as const };
const dot = { fill: "var(--card)" };

const DRAWN: Record<Shape, ReactNode> = {
  ring: <circle cx="9" cy="9" r="6" {...stroke} />,
  half: (
    <>
      <circle cx="9" cy="9" r="6.2" {...stroke} />
      <path d="M9 2.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  triangle: (
    <>
      <path d="M9 1.6 17.2 16H.8z" fill="currentColor" stroke="currentColor" strokeWidth="1" strokeLinejoin="round" />
      <path d="M9 6.6v4.2" {...mark} />
      <circle cx="9" cy="13.4" r="1.1" {...dot} />
    </>
  ),
  tick: (
    <>
      <circle cx="9" cy="9" r="7" {...stroke} strokeWidth="1.5" />
      <path d="m5.8 9.2 2.3 2.3 4.2-4.6" {...stroke} strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  discs: (
    <>
      <circle cx="5.8" cy="9" r="4.2" fill="currentColor" />
      <path d="M10.2 4.9a4.3 4.3 0 1 1 0 8.2" {...stroke} strokeDasharray="2.2 1.8" />
    </>
  ),
  "discs-late": (
    <>
      <path d="M9 1.2 17.4 16.4H.6z" {...stroke} strokeLinejoin="round" strokeWidth="1.4" />
      <circle cx="7" cy="12" r="2.5" fill="currentColor" />
      <circle cx="11.6" cy="12" r="2" {...stroke} strokeWidth="1.2" strokeDasharray="1.6 1.2" />
    </>
  ),
  diamond: (
    <>
      <path d="M9 .8 17.2 9 9 17.2.8 9z" fill="currentColor" />
      <path d="M9 5.4v4.2" {...mark} />
      <circle cx="9" cy="12.2" r="1.1" {...dot} />
    </>
  ),
  unknown: (
    <>
      <rect x="2.4" y="2.4" width="13.2" height="13.2" rx="1.5" {...stroke} />
      <path d="M7 7.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4" {...stroke} strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="9" cy="12.7" r="1" fill="currentColor" />
    </>
  ),
  hatched: (
    <>
      <circle cx="9" cy="9" r="6.6" {...stroke} strokeDasharray="2.6 1.9" />
      <path d="M5.2 10.8 10.8 5.2M6.4 13 13 6.4M5 8 8 5" {...stroke} strokeWidth="1.2" />
    </>
  ),
  flag: (
    <>
      <path d="M4 16.5V2" {...stroke} strokeLinecap="round" />
      <path d="M4 2.8h10.4L11.6 6.2l2.8 3.4H4" {...stroke} strokeLinejoin="round" />
    </>
  ),
  bars: (
    <>
      <rect x=".9" y="4.6" width="10.6" height="4" rx="2" {...stroke} />
      <rect x="6" y="9.2" width="11.4" height="5.2" rx="2.6" fill="currentColor" />
    </>
  ),
  missing: <rect x="2.2" y="2.2" width="13.6" height="13.6" rx="1" {...stroke} strokeDasharray="2.6 2" />,
  vague: (
    <>
      <rect x="1.8" y="1.8" width="14.4" height="14.4" rx="1.5" {...stroke} />
      <path d="m4.6 8.6 2.2 2 2.2-2 2.2 2 2.2-2" {...stroke} strokeLinejoin="round" />
    </>
  ),
  no: (
    <>
      <rect x="1.4" y="1.4" width="15.2" height="15.2" rx="2" fill="currentColor" />
      <path d="M5.4 9h7.2" {...mark} />
    </>
  ),
  speech: (
    <path
      d="M3 2.6h12c.7 0 1.2.5 1.2 1.2v7c0 .7-.5 1.2-1.2 1.2H9.4L5.6 15.4V12H3c-.7 0-1.2-.5-1.2-1.2v-7c0-.7.5-1.2 1.2-1.2z"
      {...stroke}
      strokeLinejoin="round"
    />
  ),
};
