import type { Phrase } from "@foelgeskab/followup/phrase";
import { type Html, html } from "./html.ts";
import type { SignInFailure } from "./sign-in.ts";

/** The languages of the pages before log-in. */
export type Language = "da" | "en";

/** Danish, unless English was asked for. */
export function languageOf(asked: unknown): Language {
  return asked === "en" ? "en" : "da";
}

/** A page before log-in: the product's frame around what it says. `otherLanguage` is the address of the same page in the other language. */
export function frame(page: {
  language: Language;
  title: Phrase;
  demo: boolean;
  otherLanguage?: string;
  body: Html;
}): string {
  const { language, title, demo, otherLanguage, body } = page;
  const other = language === "da" ? { code: "en", name: "English" } : { code: "da", name: "Dansk" };
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[language]} – Følgeskab</title>
<link rel="icon" href="/login/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/login/style.css">
</head>
<body>
<header>
<p class="product">${mark}Følgeskab</p>
${demo ? html`<p class="practice-region">${practiceRegion[language]}</p>` : html``}
${otherLanguage === undefined ? html`` : html`<p class="language"><a href="${otherLanguage}" lang="${other.code}" hreflang="${other.code}">${other.name}</a></p>`}
</header>
<main>
<h1>${title[language]}</h1>
${body}
</main>
</body>
</html>
`.html;
}

/** Two bars that overlap: one hands over while the other already holds. */
const bars = html`<rect x="1" y="1" width="15" height="6" rx="3" fill="none" stroke="currentColor" stroke-width="2"/><rect x="8" y="8" width="15" height="7" rx="3.5" fill="currentColor"/>`;
const mark = html`<svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">${bars}</svg>`;

/** The same as a file, for the browser's tab. */
export const markImage =
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -4 24 24" color="#0b5a6b">${bars}</svg>`.html;

const practiceRegion: Phrase = {
  da: "Øvelsesregion · opdigtede personer",
  en: "Practice region · invented people",
};

/** Says why nobody is logged in, and what to do now. */
export function failurePage(why: SignInFailure | "no-register", language: Language, demo: boolean): string {
  const { title, text } = failures[why];
  const again = { da: "Log ind igen", en: "Log in again" };
  const body = html`<p class="lead">${text[language]}</p><p><a class="button" href="/login?lang=${language}">${again[language]}</a></p>`;
  return frame({ language, title, demo, body });
}

const failures: Record<SignInFailure | "no-register", { title: Phrase; text: Phrase }> = {
  cancelled: {
    title: { da: "Du er ikke logget ind", en: "You are not logged in" },
    text: { da: "Log-in blev afbrudt. Intet er ændret.", en: "The log-in was broken off. Nothing was changed." },
  },
  "not-valid": {
    title: { da: "Du er ikke logget ind", en: "You are not logged in" },
    text: {
      da: "Svaret fra log-in-tjenesten passer ikke til et log-in, der er begyndt her inden for de sidste ti minutter. Det sker, når siden har ligget længe, eller når der er logget ind i to faner. Begynd forfra.",
      en: "The answer from the log-in service does not belong to a log-in that was begun here within the last ten minutes. It happens when the page was left for long, or when you log in in two tabs. Begin again.",
    },
  },
  "too-weak": {
    title: { da: "Dit log-in er ikke sikkert nok", en: "Your log-in is not secure enough" },
    text: {
      da: "Patienters oplysninger kræver log-in på sikringsniveau Betydelig eller Høj (NSIS). Log ind igen med MitID Erhverv eller tilsvarende.",
      en: "Patients’ data need a log-in at assurance level Substantial or High (NSIS). Log in again with MitID Erhverv or the like.",
    },
  },
  unreachable: {
    title: { da: "Log-in-tjenesten svarer ikke", en: "The log-in service does not answer" },
    text: {
      da: "Følgeskab virker, men log-in-tjenesten svarer ikke lige nu. Prøv igen om lidt; haster det, så ring til afdelingen.",
      en: "Følgeskab works, but the log-in service does not answer just now. Try again shortly; if it is urgent, call the department.",
    },
  },
  "no-register": {
    title: { da: "Du står ikke i registeret", en: "You are not in the register" },
    text: {
      da: "Du er den, du siger, men ingen afdeling eller praksis har givet dig adgang. Bed din leder om at oprette dig.",
      en: "You are who you say, but no department or practice has given you access. Ask your manager to add you.",
    },
  },
};
