import { ACCOUNT_PLANTS } from "./account-plants.ts";
import { CLOSING_PLANTS } from "./closing-plants.ts";
import { HANDOVER_PLANTS } from "./handover-plants.ts";
import { MESSAGE_PLANTS } from "./message-plants.ts";
import { PLAN_PLANTS } from "./plan-plants.ts";
import type { Plant } from "./plant.ts";
import { RESULT_PLANTS } from "./result-plants.ts";

/** Every bug that can be planted, by its name. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  ...HANDOVER_PLANTS,
  ...CLOSING_PLANTS,
  ...RESULT_PLANTS,
  ...PLAN_PLANTS,
  ...MESSAGE_PLANTS,
  ...ACCOUNT_PLANTS,
};
