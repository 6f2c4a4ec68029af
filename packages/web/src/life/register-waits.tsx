import type { Phrase } from "@foelgeskab/followup/phrase";
import type { RegionList } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock, cprText } from "../parts/dates.ts";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { regionQuery } from "./life-queries.ts";

/** What registers said that nobody can place, with the time it has waited; each is set aside with a reason or goes by itself. */
export function RegisterWaits({ list: { register, registerTotal, refusedFiles } }: { list: RegionList }) {
  const { t } = useTranslation("life");
  if (register.length + refusedFiles.length === 0) return null;
  const cutOff = registerTotal - register.length;
  return (
    <Card title={t("region.register")} note={t("region.registerSays")}>
      {cutOff > 0 && <p>{t("region.registerMore", { shown: register.length, total: registerTotal })}</p>}
      <table className="list-table">
        <tbody>
          {refusedFiles.map(({ id, sender, lines, receivedAt, why }) => (
            <Waiting key={id} id={id} receivedAt={receivedAt} why={why}>
              <strong>{t("region.refused", { sender, lines })}</strong>
            </Waiting>
          ))}
          {register.map(({ id, says, number, receivedAt, why }) => (
            <Waiting key={id} id={id} receivedAt={receivedAt} why={why}>
              <span className="nowrap">{cprText(number)}</span>: {t(`region.said.${says}`)}
            </Waiting>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface WaitingProps {
  id: string;
  receivedAt: string;
  why: Phrase;
  children: ReactNode;
}

function Waiting({ id, receivedAt, why, children }: WaitingProps) {
  const { t } = useTranslation("life");
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState(false);
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>
        {say(why)}
        <p className="quiet">{t("region.received", { time: clock(receivedAt, today, language) })}</p>
      </td>
      <td>
        {open ? (
          <SetAside id={id} onDone={() => setOpen(false)} />
        ) : (
          <Button small onPress={() => setOpen(true)}>
            {t("region.setAside")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function SetAside({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation("life");
  const [reason, setReason] = useState("");
  const act = useMutation({
    mutationFn: () =>
      send<RegionList>(`/api/region/register/${encodeURIComponent(id)}/set-aside`, { reason: reason.trim() }),
    onSuccess: (list) => {
      queries.setQueryData(regionQuery.queryKey, list);
      announce(t("region.setAsideDone"), { seen: true });
      onDone();
    },
  });
  return (
    <SendAct
      says={t("region.setAsideSays")}
      label={t("region.setAside")}
      busy={act.isPending}
      error={act.error}
      offBecause={reason.trim() === "" ? t("card.reasonNeeded") : undefined}
      onSend={() => act.mutate()}
      onCancel={onDone}
    >
      <TextField label={t("region.setAsideReason")} required value={reason} onChange={setReason} />
    </SendAct>
  );
}
