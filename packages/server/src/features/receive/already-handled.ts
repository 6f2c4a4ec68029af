import { refused } from "../../http/answer.ts";

/** A colleague was faster. */
export const alreadyHandled = refused({
  status: 409,
  code: "already-handled",
  sentence: {
    da: "Beskeden er allerede taget af listen. Genindlæs listen.",
    en: "The message has been taken off the list already. Reload the list.",
  },
});
