import type { SearchAnswer } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { cprText } from "../../parts/dates.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SendAct } from "../../parts/send-act.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useSay } from "../../texts/say.ts";
import { useInboxAct } from "./use-inbox-act.ts";

interface MatchMessageProps {
  id: string;
  /** The name in the message, to search by. */
  name: string;
  onStop: () => void;
}

/** Finds the course that a message belongs to, and places it there with a second press. */
export function MatchMessage({ id, name, onStop }: MatchMessageProps) {
  const { t } = useTranslation("hospital");
  const [text, setText] = useState(name);
  const [chosen, setChosen] = useState<SearchAnswer["found"][number]["patient"] | null>(null);
  const search = useMutation({ mutationFn: (text: string) => send<SearchAnswer>("/api/search", { text }) });
  const place = useInboxAct<{ courseId: string }>({ id, act: "match", done: t("inbox.done") });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") search.mutate(text.trim());
  };
  if (chosen !== null)
    return (
      <SendAct
        says={t("inbox.placeWhat", { name: chosen.name })}
        label={t("inbox.place", { name: chosen.name })}
        busy={place.isPending}
        error={place.error}
        onSend={() => place.mutate({ courseId: chosen.courseId })}
        onCancel={() => setChosen(null)}
      />
    );
  return (
    <form className="form inbox-act" onSubmit={submit}>
      <TextField label={t("inbox.search")} value={text} onChange={setText} autoFocus />
      <div className="form-acts">
        <button type="submit" className="button button-secondary">
          {t("inbox.searchButton")}
        </button>
        <Button onPress={onStop}>{t("inbox.cancel")}</Button>
      </div>
      {search.error !== null && <ProblemNote error={search.error} />}
      {search.data !== undefined && <Found answer={search.data} onChoose={setChosen} />}
    </form>
  );
}

interface FoundProps {
  answer: SearchAnswer;
  onChoose: (patient: SearchAnswer["found"][number]["patient"]) => void;
}

function Found({ answer: { found, more }, onChoose }: FoundProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  return (
    <div role="status">
      {found.length === 0 && <p>{t("inbox.none")}</p>}
      <ul className="inbox-found">
        {found.map(({ patient }) => (
          <li key={patient.courseId}>
            <Button small onPress={() => onChoose(patient)}>
              {t("inbox.place", { name: patient.name })}
            </Button>{" "}
            {cprText(patient.cpr)} · {say(patient.programme)}
          </li>
        ))}
      </ul>
      {more && <p className="quiet">{t("inbox.more")}</p>}
    </div>
  );
}
