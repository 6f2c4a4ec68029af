import type { Phrase } from "@foelgeskab/followup/phrase";
import { useTranslation } from "react-i18next";
import type { Language } from "./i18n.ts";

/** The language of the screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "da";
}

/** Gives the reader's language of a sentence that the server wrote in both. */
export function useSay(): (phrase: Phrase) => string {
  const language = useLanguage();
  return (phrase) => phrase[language];
}
