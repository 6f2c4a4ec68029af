import type { ReceivedView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { fullDay } from "../parts/dates.ts";
import { useLanguage } from "../texts/say.ts";
import type { LetterPiece } from "./cut-at-quotes.ts";

/** The id of the mark that begins at a place of the letter. */
export function markId(at: number): string {
  return `word-${at}`;
}

/** The letter as it was written, line by line, with the words that were found marked. It is text and nothing else. */
export function LetterCard({ view, pieces }: { view: ReceivedView; pieces: readonly LetterPiece[] }) {
  const { t } = useTranslation("received");
  const language = useLanguage();
  const day = fullDay(view.writtenOn, language);
  return (
    <Card title={t("letter")} note={t("letterFrom", { sender: view.sender, day })}>
      <section
        className="received-text"
        lang="da"
        aria-label={t("letterText")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached from the keyboard
        tabIndex={0}
      >
        {pieces.map((piece, at) =>
          piece.at === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
            <span key={at}>{piece.text}</span>
          ) : (
            <mark key={piece.at} id={markId(piece.at)} tabIndex={-1}>
              {piece.text}
            </mark>
          ),
        )}
      </section>
    </Card>
  );
}
