import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { da } from "./da.ts";

/** The two languages of the screens; Danish unless the reader has chosen. */
export type Language = "da" | "en";

const REMEMBERED = "foelgeskab.language";

/** Sets up the texts in the remembered language. English is loaded only where it is asked for. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { da: { web: da } },
    lng: "da",
    fallbackLng: "da",
    defaultNS: "web",
    interpolation: { escapeValue: false }, // React escapes
  });
  if (localStorage.getItem(REMEMBERED) === "en") await changeLanguage("en");
  else document.documentElement.lang = "da";
}

/** Changes the language of every screen, and remembers it in this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", "web")) {
    const { en } = await import("./en.ts");
    i18next.addResourceBundle("en", "web", en);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
}

/** Adds the texts of a part that is loaded later, such as the hospital's forms, in both languages. */
export function addTexts(namespace: string, danish: object, english: object): void {
  i18next.addResourceBundle("da", namespace, danish);
  i18next.addResourceBundle("en", namespace, english);
}
