import type { Inbox, OfferNeeds } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../../parts/select-field.tsx";
import { SendAct } from "../../parts/send-act.tsx";
import { ProblemError } from "../../api.ts";
import { useSay } from "../../texts/say.ts";
import { useInboxAct } from "./use-inbox-act.ts";

interface OfferMessageProps {
  id: string;
  needs: OfferNeeds;
  choices: Inbox["choices"];
  onStop: () => void;
}

/** What a letter did not tell, as far as it has been chosen. */
interface Choice {
  department?: string;
  programme?: string;
  ours?: true;
}

/** Makes a hand-over of a waiting discharge letter, with the one thing that it does not tell. Where one more is missing, that is asked for too. */
export function OfferMessage({ id, needs, choices, onStop }: OfferMessageProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const [choice, setChoice] = useState<Choice>(needs === "ours" ? { ours: true } : {});
  const act = useInboxAct<Choice>({ id, act: "offer", done: t("inbox.offerDone") });
  const asked = act.error instanceof ProblemError ? NEEDED[act.error.problem.code] : undefined;
  const wants = (what: OfferNeeds): boolean => needs === what || asked === what || (what !== "ours" && what in choice);
  const missing = needs !== "ours" && choice[needs] === undefined;
  return (
    <SendAct
      says={t("inbox.offerWhat")}
      label={t("inbox.offer")}
      busy={act.isPending}
      error={act.error}
      offBecause={missing ? t("inbox.offerChoose") : undefined}
      onSend={() => act.mutate(asked === "ours" ? { ...choice, ours: true } : choice)}
      onCancel={onStop}
    >
      {wants("department") && (
        <SelectField
          label={t("inbox.offerDepartment")}
          value={choice.department ?? ""}
          prompt={t("inbox.offerPrompt")}
          options={choices.departments.map((each) => ({ value: each.id, text: each.name }))}
          onChange={(department) => setChoice({ ...choice, department })}
        />
      )}
      {wants("programme") && (
        <SelectField
          label={t("inbox.offerProgramme")}
          value={choice.programme ?? ""}
          prompt={t("inbox.offerPrompt")}
          options={choices.programmes.map((each) => ({ value: each.id, text: say(each.name) }))}
          onChange={(programme) => setChoice({ ...choice, programme })}
        />
      )}
    </SendAct>
  );
}

/** What the server asks for besides, by its reason. */
const NEEDED: Readonly<Record<string, OfferNeeds>> = {
  "unknown-sender": "department",
  "no-programme": "programme",
  "other-practice": "ours",
};
