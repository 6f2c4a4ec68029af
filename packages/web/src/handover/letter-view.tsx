import type { LetterView as Letter } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import "./letter.css";

/** The discharge letter as it is read: the recommendation first, then the ten elements under their own headings. It is Danish in both languages, as it was signed. */
export function LetterView({ letter, headings }: { letter: Letter; headings: "h2" | "h3" }) {
  const { t } = useTranslation();
  const Heading = headings;
  return (
    <article className="letter" lang="da">
      <p className={`letter-colour letter-${letter.colour}`}>
        <span aria-hidden="true">{letter.colour === "yellow" ? "▲" : "●"}</span>{" "}
        {t(`letter.colour.${letter.colour}`, { lng: "da" })}
      </p>
      <p className="letter-recommendation">{letter.recommendation}</p>
      {letter.sections.map((section, index) => (
        <section key={section.element}>
          <Heading>
            {index + 1} {section.heading}
          </Heading>
          <p>{section.text}</p>
        </section>
      ))}
    </article>
  );
}
