import { useId } from "react";
import "../../parts/field.css";
import "./yes-no.css";

interface YesNoProps {
  question: string;
  answer: "yes" | "no" | undefined;
  onAnswer: (answer: "yes" | "no") => void;
  yes: string;
  no: string;
}

/** A question with two answers, and neither until somebody has answered. */
export function YesNo({ question, answer, onAnswer, yes, no }: YesNoProps) {
  const name = useId();
  const words = { yes, no };
  return (
    <fieldset className="yes-no">
      <legend>{question}</legend>
      <div className="yes-no-answers">
        {(["yes", "no"] as const).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              className="round-box"
              name={name}
              checked={answer === each}
              onChange={() => onAnswer(each)}
            />
            {words[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
