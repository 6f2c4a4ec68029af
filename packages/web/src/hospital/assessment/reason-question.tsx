import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "../../parts/field.css";

interface ReasonQuestionProps {
  question: string;
  reason: string;
  onReason: (reason: string) => void;
}

/** The reasoned individual assessment, in the doctor's own words; saved when the field is left. */
export function ReasonQuestion({ question, reason, onReason }: ReasonQuestionProps) {
  const { t } = useTranslation("hospital");
  const [text, setText] = useState(reason);
  const id = useId();
  return (
    <div className="reason-question">
      <label htmlFor={id}>{question}</label>
      <textarea
        id={id}
        className="form-input"
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text !== reason && onReason(text)}
      />
      <p id={`${id}-hint`} className="form-hint">
        {t("assessment.questions.reasonHint")}
      </p>
    </div>
  );
}
