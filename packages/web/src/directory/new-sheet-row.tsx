import type { NewSheetItem, NewSheets, ToldHow } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { queries, worklistQuery } from "../queries.ts";
import { newSheetsQuery } from "./directory-queries.ts";
import type { MadeSheet } from "./new-sheets-page.tsx";

interface RowProps {
  item: NewSheetItem;
  onMade: (one: MadeSheet) => void;
}

/** One patient with an outdated sheet, and the two ways to be done with it. */
export function NewSheetRow({ item, onMade }: RowProps) {
  const { t } = useTranslation("directory");
  const [doing, setDoing] = useState<"make" | "tell">();
  const { courseId, name, cpr, version, issuedOn, shows, now, since, practice, department } = item;
  const off = now === null ? t("sheets.noneSays") : now.state === "stale" ? t("sheets.staleSays") : undefined;
  return (
    <>
      <tr>
        <th scope="row">
          <Link to="/courses/$courseId" params={{ courseId }}>
            {name}
          </Link>
          <p className="quiet nowrap">{cprText(cpr)}</p>
        </th>
        <td data-label={t("sheets.sheet")}>
          {t("sheets.sheetOf", { version })} <Day on={issuedOn} as="full" />
        </td>
        <td data-label={t("sheets.shows")}>
          <s className="nowrap">{shows}</s>
        </td>
        <td data-label={t("sheets.now")}>
          {now === null ? (
            <span className="tone-ochre">{t("sheets.none")}</span>
          ) : (
            <strong className="nowrap">{now.phone}</strong>
          )}
          {now?.state === "stale" && <p className="tone-ochre">{t("state.stale")}</p>}
        </td>
        <td data-label={t("sheets.since")}>
          <Day on={since} as="full" />
        </td>
        <td data-label={t("sheets.follows")}>{practice ?? department}</td>
        <td className="number-acts">
          <Button
            small
            offBecause={off}
            expanded={doing === "make"}
            label={`${t("sheets.make")}: ${name}`}
            onPress={() => setDoing("make")}
          >
            {t("sheets.make")}
          </Button>
          <Button
            small
            expanded={doing === "tell"}
            label={`${t("sheets.told")}: ${name}`}
            onPress={() => setDoing("tell")}
          >
            {t("sheets.told")}
          </Button>
        </td>
      </tr>
      {doing !== undefined && (
        <tr>
          <td colSpan={7}>
            {doing === "make" ? (
              <MakeSheet item={item} onMade={onMade} onDone={() => setDoing(undefined)} />
            ) : (
              <TellPatient item={item} onDone={() => setDoing(undefined)} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

async function keep(sheets: NewSheets): Promise<void> {
  queries.setQueryData(newSheetsQuery.queryKey, sheets);
  await queries.invalidateQueries({ queryKey: worklistQuery.queryKey });
}

function MakeSheet({ item: { courseId, code, name, now }, onMade, onDone }: RowProps & { onDone: () => void }) {
  const { t } = useTranslation("directory");
  const make = useMutation({
    mutationFn: () => send<NewSheets>(`/api/courses/${encodeURIComponent(courseId)}/new-sheet`, { code }),
    onSuccess: async (sheets) => {
      onMade({ courseId, name });
      announce(t("sheets.made", { name }), { seen: true });
      await keep(sheets);
    },
  });
  return (
    <SendAct
      says={t("sheets.makeSays", { phone: now?.phone ?? "", name })}
      label={t("sheets.makeSend")}
      busy={make.isPending}
      error={make.error}
      onSend={() => make.mutate()}
      onCancel={onDone}
    />
  );
}

const HOWS = ["rung", "letter", "in-person"] as const;

function TellPatient({ item: { courseId, code, now }, onDone }: { item: NewSheetItem; onDone: () => void }) {
  const { t } = useTranslation("directory");
  const [how, setHow] = useState<ToldHow>("rung");
  const [note, setNote] = useState("");
  const tell = useMutation({
    mutationFn: () =>
      send<NewSheets>(`/api/courses/${encodeURIComponent(courseId)}/sheet-told`, {
        ...{ code, phone: now?.phone ?? "", how, note: note.trim() },
      }),
    onSuccess: async (sheets) => {
      announce(t("sheets.toldSaved"), { seen: true });
      await keep(sheets);
    },
  });
  return (
    <SendAct
      says={t("sheets.toldSays")}
      label={t("sheets.toldSend")}
      busy={tell.isPending}
      error={tell.error}
      onSend={() => tell.mutate()}
      onCancel={onDone}
    >
      <Choices
        label={t("sheets.how")}
        value={how}
        options={HOWS.map((value) => ({ value, text: t(`sheets.hows.${value}`) }))}
        onChange={setHow}
      />
      <TextField label={t("sheets.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
