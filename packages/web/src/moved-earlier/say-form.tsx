import type { MovedLine, MovedWord } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useMovedAct } from "./use-moved-act.ts";

const WORDS: readonly MovedWord[] = ["follows", "does-not-follow", "not-ours"];

/** A practice says what it knows, so that the department can decide. */
export function SayForm({ line, onStop }: { line: MovedLine; onStop: () => void }) {
  const { t } = useTranslation("movedEarlier");
  const [says, setSays] = useState<MovedWord>();
  const [note, setNote] = useState("");
  const act = useMovedAct<{ says: MovedWord; note: string }>({
    id: line.id,
    act: "say",
    done: t("say.done"),
    after: onStop,
  });
  return (
    <SendAct
      says={t("say.says", { department: line.department })}
      label={t("say.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={says === undefined ? t("say.needed") : undefined}
      onSend={() => says !== undefined && act.mutate({ says, note: note.trim() })}
      onCancel={onStop}
    >
      <Choices
        down
        label={t("say.what")}
        value={says}
        onChange={setSays}
        options={WORDS.map((value) => ({ value, text: t(`says.${value}`) }))}
      />
      <TextField long label={t("say.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
