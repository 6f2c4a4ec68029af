import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Closings } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { forgetAllButMe, queries } from "../queries.ts";
import { closingsQuery } from "./life-queries.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));
const KINDS = ["planned", "special", "overnight"] as const;

/** The region's office says that a practice closes: with its notice, or overnight. */
export function AnnounceClosing({ practices }: { practices: Closings["practices"] }) {
  const { t } = useTranslation("life");
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <p>
        <Button onPress={() => setOpen(true)}>{t("closings.announce")}</Button>
      </p>
    );
  return <Form practices={practices} onDone={() => setOpen(false)} />;
}

function Form({ practices, onDone }: { practices: Closings["practices"]; onDone: () => void }) {
  const { t } = useTranslation("life");
  const today = useToday();
  const [party, setParty] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("planned");
  const [chosen, setChosen] = useState<IsoDay | null>(null);
  const [note, setNote] = useState("");
  const overnight = kind === "overnight";
  const closesOn = overnight ? today : chosen;
  const act = useMutation({
    mutationFn: () => send<Closings>("/api/closings", { party, kind, closesOn, note: note.trim() }),
    onSuccess: async (data) => {
      queries.setQueryData(closingsQuery.queryKey, data);
      announce(t(overnight ? "closings.overnight" : "closings.announced"), { seen: true });
      onDone();
      await forgetAllButMe();
    },
  });
  return (
    <SendAct
      says={t(overnight ? "closings.saysOvernight" : "closings.saysAnnounce")}
      label={t(overnight ? "closings.sendOvernight" : "closings.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={party === "" || closesOn === null ? t("closings.needed") : undefined}
      onSend={() => act.mutate()}
      onCancel={onDone}
    >
      <SelectField
        label={t("closings.which")}
        value={party}
        prompt={t("closings.choose")}
        onChange={setParty}
        options={practices.map(({ id, name, identifier }) => ({ value: id, text: `${name} · ${identifier}` }))}
      />
      <Choices
        down
        label={t("closings.how")}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, text: t(`closings.hows.${value}`) }))}
      />
      {!overnight && (
        <Suspense>
          <DayField label={t("closings.day")} value={chosen} onChange={setChosen} min={today} />
        </Suspense>
      )}
      <TextField label={t("closings.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
