import type { ComponentProps } from "react";
import type { StateShape } from "../parts/shape.tsx";

/** How a state looks: its shape and its colour. The word stands beside it. */
export type Look = Pick<ComponentProps<typeof StateShape>, "shape" | "tone">;
