import type { Quote } from "@foelgeskab/followup/reading/letter-facts";
import { useTranslation } from "react-i18next";
import { type LetterPiece, markOf } from "./cut-at-quotes.ts";
import { markId } from "./letter-card.tsx";

/** Leads to the words in the letter, and puts the focus there. */
export function QuoteLink({ quote, pieces }: { quote: Quote; pieces: readonly LetterPiece[] }) {
  const { t } = useTranslation("received");
  const at = markOf(pieces, quote);
  if (at === undefined) return null;
  const show = (): void => {
    const mark = document.getElementById(markId(at));
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="link-button quote-link" onClick={show}>
      {t("inLetter")}: <q lang="da">{quote.words}</q>
    </button>
  );
}
