import { changeLanguage } from "../texts/i18n.ts";
import { useLanguage } from "../texts/say.ts";

const LANGUAGES = [
  { id: "da", name: "Dansk" },
  { id: "en", name: "English" },
] as const;

/** Danish or English, remembered in this browser. */
export function LanguageSwitch() {
  const now = useLanguage();
  return (
    <span className="language">
      {LANGUAGES.map(({ id, name }, index) => (
        <span key={id} lang={id}>
          {index > 0 && " · "}
          {id === now ? (
            <span aria-current="true">{name}</span>
          ) : (
            <button type="button" className="link-button" onClick={() => void changeLanguage(id)}>
              {name}
            </button>
          )}
        </span>
      ))}
    </span>
  );
}
