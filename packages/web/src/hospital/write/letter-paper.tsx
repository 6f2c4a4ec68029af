import { ELEMENTS, type Epikrise } from "@foelgeskab/followup/epikrise";
import { writeLetter } from "@foelgeskab/followup/letter";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import { useTranslation } from "react-i18next";
import { cprText } from "../../parts/dates.ts";
import { LetterSection } from "./letter-section.tsx";
import "./letter-paper.css";
import { useWriting } from "./writing.ts";

/** The finished letter as it is sent, written while the form is filled in; what is missing is a hole in it. */
export function LetterPaper() {
  const { t } = useTranslation("hospital");
  const { view, programme, epikrise, today } = useWriting();
  const { patient, department, practice, subject } = view;
  const letter = writeLetter(epikrise, programme, subject.anchors, department.name);
  const to = practice === null ? "regionens praksisenhed" : `${practice.name}, ${practice.identifier}`;
  return (
    <section aria-labelledby="letter-paper" className="letter-part">
      <h2 id="letter-paper">
        {t("write.letter.title")} <span className="quiet part-note">{t("write.letter.note")}</span>
      </h2>
      <article className="letter-paper" lang="da">
        <p className="quiet">
          {department.name}, {department.organisation} · {dayPhrase(today).da}
        </p>
        <h3 className="letter-title">{letter.title}</h3>
        <p>
          {patient.name}, {cprText(patient.cpr)}
          <br />
          {diagnosisLine(epikrise)}. Til {to}
        </p>
        <div className="letter-recommendation">
          <h4>
            Anbefaling til egen læge{" "}
            <span className={`letter-colour letter-${letter.colour}`}>{MARK[letter.colour]}</span>
          </h4>
          {letter.recommendation.trim() === "" ? (
            <Hole>{t("write.letter.missing")}</Hole>
          ) : (
            <p>{letter.recommendation}</p>
          )}
        </div>
        {letter.sections.map((section) => (
          <LetterSection key={section.element} section={section} number={ELEMENTS.indexOf(section.element) + 1} />
        ))}
      </article>
      <p className="quiet part-foot">{t("write.letter.inDanish")}</p>
    </section>
  );
}

/** Code, words and stage, without a comma before a stage that is not there. */
function diagnosisLine({ diagnosis: { code, text, stage } }: Epikrise): string {
  return [`${code} ${text}`.trim(), stage.trim()].filter((part) => part !== "").join(", ");
}

const MARK = { green: "Grøn", yellow: "Gul" } as const;

/** What is still missing, as a dashed hole in the paper. */
export function Hole({ children }: { children: string }) {
  return <p className="hole">{children}</p>;
}
