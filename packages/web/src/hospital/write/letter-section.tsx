import type { LetterSection as Section } from "@foelgeskab/followup/letter";
import { rulesFor } from "@foelgeskab/followup/rules-in-force";
import { useTranslation } from "react-i18next";
import { Hole } from "./letter-paper.tsx";
import { vagueInLetter } from "./live-check.ts";
import { markedText } from "./marked-text.ts";
import { checkOf, isReady, useWriting } from "./writing.ts";

/** One headed section of the letter. Its vague words are underlined, and limits that the author has not confirmed stand in grey. */
export function LetterSection({ section, number }: { section: Section; number: number }) {
  const { t } = useTranslation("hospital");
  const { check, epikrise } = useWriting();
  const result = checkOf(check, section.element);
  const vague = vagueInLetter(result, section.text, epikrise.sections[section.element].text);
  return (
    <section className="letter-section">
      <h4 className={isReady(result) ? undefined : "tone-ochre"}>
        {number} {section.heading}
      </h4>
      {section.text === "" && result.state === "missing" && <Hole>{t("write.letter.missing")}</Hole>}
      <p className="letter-text">
        {markedText(section.text, vague).map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no name but their place
          <span key={at} className={piece.vague ? "vague-words" : undefined}>
            {piece.text}
          </span>
        ))}
      </p>
      {section.element === "re-referral-criteria" && <Unconfirmed />}
    </section>
  );
}

/** What the programme says and the author has not confirmed: not in the letter yet, and therefore grey. */
function Unconfirmed() {
  const { t } = useTranslation("hospital");
  const { programme, epikrise } = useWriting();
  const confirmed = new Set(epikrise.criteria.filter((own) => own.confirmed).map(({ id }) => id));
  const waiting = rulesFor(programme).criteria.filter(({ id }) => !confirmed.has(id));
  if (waiting.length === 0) return null;
  return (
    <ul className="letter-unconfirmed">
      {waiting.map(({ id, label, actionLabel }) => (
        <li key={id}>
          {label.da}: {actionLabel.da}. <span className="unconfirmed-mark">{t("write.criteria.unconfirmed")}</span>
        </li>
      ))}
    </ul>
  );
}
