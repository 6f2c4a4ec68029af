import { useTranslation } from "react-i18next";
import { ProblemError } from "../api.ts";
import { useSay } from "../texts/say.ts";
import { Button } from "./button.tsx";
import "./notes.css";
import { StateShape } from "./shape.tsx";

interface ProblemNoteProps {
  error: Error;
  /** Asks again, where that makes sense. */
  onAgain?: () => void;
}

/** What went wrong: what, why, what now. The server's own sentence says it; nothing that was typed is repeated. */
export function ProblemNote({ error, onAgain }: ProblemNoteProps) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div className="problem" role="alert">
      <StateShape shape="no" tone="ink" />
      <div>
        <p>{error instanceof ProblemError ? say(error.problem.sentence) : t("problem.unclear")}</p>
        {onAgain !== undefined && (
          <Button small onPress={onAgain}>
            {t("problem.again")}
          </Button>
        )}
      </div>
    </div>
  );
}
