import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { useSay } from "../texts/say.ts";
import { type LetterPiece, markOf } from "./cut-at-quotes.ts";
import { QuoteLink } from "./quote-link.tsx";

interface WhatIsComputedProps {
  line: GapLine;
  view: ReceivedView;
  pieces: readonly LetterPiece[];
}

/** What would be computed from an element: by the letter's words, by the programme's, by nobody; and what is still missing for it. */
export function WhatIsComputed({ line, view, pieces }: WhatIsComputedProps) {
  const { t } = useTranslation("received");
  const say = useSay();
  const { said, takeOver, beside, open, confirmed, proposal } = line;
  const value = confirmed?.value ?? proposal;
  const taken = "takenOver" in value ? value.takenOver : [];
  return (
    <>
      {(said.length > 0 || line.element === "course-of-treatment") && (
        <div className="computed">
          <p className="computed-title">{t("computed")}</p>
          <ul>
            {line.element === "course-of-treatment" && (
              <li>
                {t("programme")}: {say(view.programme.name)}
              </li>
            )}
            {said.map(({ says, quote }) => (
              <li key={`${says.da} ${quote.at}`}>
                {say(says)} {elsewhere(line, quote, pieces) && <QuoteLink quote={quote} pieces={pieces} />}
              </li>
            ))}
            {value.element === "checks-at-gp" && <li>{t(`colour.${value.colour}`)}</li>}
          </ul>
        </div>
      )}
      {value.element === "direct-contact" && value.contact.phone !== "" && <p>{t("contact", value.contact)}</p>}
      {takeOver.length > 0 && (
        <div className="computed computed-taken">
          <p className="computed-title">
            {confirmed !== undefined && taken.length > 0 ? t("taken", { name: confirmed.by.name }) : t("takeOver")}
          </p>
          <ul>
            {takeOver.map(({ id, says }) => (
              <li key={id}>{say(says)}</li>
            ))}
          </ul>
        </div>
      )}
      {beside.length > 0 && (
        <div className="computed">
          <p className="computed-title">{t("beside")}</p>
          <ul>
            {beside.map(({ at, words }) => (
              <li key={`${at} ${words}`} lang="da">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      {open.length > 0 && confirmed === undefined && (
        <div className="computed computed-open">
          <p className="computed-title">{t("open")}</p>
          <ul>
            {open.map((each) => (
              <li key={each.da}>{say(each)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Whether the words stand at another place than the element's own, to which the way is shown already. */
function elsewhere({ quotes }: GapLine, quote: GapLine["quotes"][number], pieces: readonly LetterPiece[]): boolean {
  const at = markOf(pieces, quote);
  return !quotes.some((own) => markOf(pieces, own) === at);
}
