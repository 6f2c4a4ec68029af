import type { IsoDay } from "@foelgeskab/followup/ids";
import type { MovedEarlier, MovedLine } from "@foelgeskab/server/contract";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { useSay } from "../texts/say.ts";
import { useMovedAct } from "./use-moved-act.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** What a line lacks is chosen, and its course is opened. */
export function OpenLineForm({ line, list, onStop }: { line: MovedLine; list: MovedEarlier; onStop: () => void }) {
  const { t } = useTranslation("movedEarlier");
  const say = useSay();
  const { departments, programmes } = list.choices;
  const [department, setDepartment] = useState(
    departments.find(({ name }) => name.startsWith(line.department) && line.department !== "")?.id ?? "",
  );
  const [programme, setProgramme] = useState("");
  const [treatedOn, setTreatedOn] = useState<IsoDay | null>(null);
  const act = useMovedAct<{ department: string; programme: string; treatedOn: IsoDay }>({
    id: line.id,
    act: "open",
    done: t("open.done"),
    after: onStop,
  });
  const anchor = programmes.find(({ id }) => id === programme)?.anchor;
  const ready = department !== "" && programme !== "" && treatedOn !== null;
  return (
    <SendAct
      says={t("open.says")}
      label={t("open.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("open.needed")}
      onSend={() => treatedOn !== null && act.mutate({ department, programme, treatedOn })}
      onCancel={onStop}
    >
      <SelectField
        label={t("open.department")}
        value={department}
        prompt={t("choose")}
        onChange={setDepartment}
        options={departments.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField
        label={t("open.programme")}
        value={programme}
        prompt={t("choose")}
        onChange={setProgramme}
        options={programmes.map(({ id, name }) => ({ value: id, text: say(name) }))}
      />
      <Suspense>
        <DayField
          label={anchor === undefined ? t("open.day") : say(anchor)}
          value={treatedOn}
          max={list.today}
          onChange={setTreatedOn}
        />
      </Suspense>
    </SendAct>
  );
}
