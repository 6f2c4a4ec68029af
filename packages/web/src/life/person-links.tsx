import type { PersonLinks } from "@foelgeskab/server/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock, cprText } from "../parts/dates.ts";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { linksQuery } from "./life-queries.ts";

/** Two records that are one person's: one person of the office proposes, another says yes. Nothing is moved. */
export function LinkedRecords() {
  const { t } = useTranslation("life");
  const query = useQuery(linksQuery);
  const [open, setOpen] = useState(false);
  return (
    <Card title={t("links.title")} note={t("links.says")}>
      <Answer query={query}>{({ links }) => links.map((link) => <Waiting key={link.id} link={link} />)}</Answer>
      <div className="unit-note">
        {open ? (
          <Propose onDone={() => setOpen(false)} />
        ) : (
          <Button small onPress={() => setOpen(true)}>
            {t("links.propose")}
          </Button>
        )}
      </div>
    </Card>
  );
}

function useLinkAct(path: string, onDone: () => void) {
  const { t } = useTranslation("life");
  return useMutation({
    mutationFn: (body: object) => send<PersonLinks>(`/api/person-links${path}`, body),
    onSuccess: (links) => {
      queries.setQueryData(linksQuery.queryKey, links);
      announce(t("links.done"), { seen: true });
      onDone();
    },
  });
}

function Waiting({ link }: { link: PersonLinks["links"][number] }) {
  const { t } = useTranslation("life");
  const language = useLanguage();
  const today = useToday();
  const [answer, setAnswer] = useState<boolean>();
  const [note, setNote] = useState("");
  const act = useLinkAct(`/${encodeURIComponent(link.id)}/decide`, () => setAnswer(undefined));
  return (
    <div className="unit-note">
      <p>
        <strong>
          {cprText(link.one)} · {cprText(link.other)}
        </strong>
        : {t(link.undo ? "links.undo" : "links.same")}{" "}
        <span className="quiet">
          {link.by}, {clock(link.at, today, language)}: {link.note}
        </span>
      </p>
      {answer === undefined ? (
        <div className="form-acts">
          <Button small offBecause={link.own ? t("links.own") : undefined} onPress={() => setAnswer(true)}>
            {t("links.yes")}
          </Button>
          <Button small onPress={() => setAnswer(false)}>
            {t("links.no")}
          </Button>
        </div>
      ) : (
        <SendAct
          says={t("links.decideSays")}
          label={t(answer ? "links.yes" : "links.no")}
          busy={act.isPending}
          error={act.error}
          offBecause={note.trim().length < 5 ? t("card.reasonNeeded") : undefined}
          onSend={() => act.mutate({ yes: answer, note: note.trim() })}
          onCancel={() => setAnswer(undefined)}
        >
          <TextField label={t("card.reason")} required value={note} onChange={setNote} />
        </SendAct>
      )}
    </div>
  );
}

function Propose({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("life");
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const [note, setNote] = useState("");
  const [undo, setUndo] = useState(false);
  const act = useLinkAct("", onDone);
  const [first, second] = [plain(one), plain(other)];
  const ready = [first, second].every((each) => /^\d{6}[0-9A-Z]{4}$/.test(each)) && note.trim().length >= 5;
  return (
    <SendAct
      says={t("links.proposeSays")}
      label={t("links.propose")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("links.needed")}
      onSend={() => act.mutate({ one: first, other: second, note: note.trim(), undo })}
      onCancel={onDone}
    >
      <TextField label={t("links.one")} required value={one} onChange={setOne} />
      <TextField label={t("links.other")} required value={other} onChange={setOther} />
      <TextField label={t("card.reason")} required value={note} onChange={setNote} />
      <TickField checked={undo} onChange={setUndo}>
        {t("links.isUndo")}
      </TickField>
    </SendAct>
  );
}

function plain(number: string): string {
  return number.replaceAll(/[ -]/g, "").toUpperCase();
}
