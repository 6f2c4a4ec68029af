import { workingDaysAfter } from "@foelgeskab/followup/working-days";
import type { AskRequest, AskView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { Choices } from "../parts/choices.tsx";
import { fullDay } from "../parts/dates.ts";
import { PageHead } from "../parts/page-head.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useLanguage } from "../texts/say.ts";
import { askQuery, inquiriesOf } from "./inquiry-queries.ts";
import { AboutPatient } from "./about-patient.tsx";
import { useInquiryAct } from "./use-inquiry-act.ts";
import "./inquiries.css";
import "./texts.ts";

/** "Spørg afdelingen": one question about one patient, to the department that is responsible for the plan or to another; and the other way round. */
export const askPage = createLazyRoute("/frame/courses/$courseId/ask")({ component: AskPage });

function AskPage() {
  const { t } = useTranslation("inquiries");
  const { courseId } = askPage.useParams();
  const query = useQuery(askQuery(courseId));
  const title = query.data?.asker === "department" ? t("ask.titleDepartment") : t("ask.title");
  return (
    <>
      <PageHead title={title} />
      <Answer query={query}>{(view) => <Form key={courseId} view={view} />}</Answer>
    </>
  );
}

type How = "written" | "phone";

function Form({ view }: { view: AskView }) {
  const { t } = useTranslation("inquiries");
  const navigate = useNavigate();
  const [language, today] = [useLanguage(), useToday()];
  const { courseId } = view.patient;
  const [to, setTo] = useState(view.to);
  const [subject, setSubject] = useState(view.draft.subject);
  const [text, setText] = useState(view.draft.text);
  const [how, setHow] = useState<How>("written");
  const [spokeWith, setSpokeWith] = useState("");
  const back = (): void => void navigate({ to: "/courses/$courseId", params: { courseId } });
  const act = useInquiryAct<AskRequest>({
    path: inquiriesOf(courseId),
    done: t("ask.done"),
    after: ({ id: inquiry }) =>
      void navigate({ to: "/courses/$courseId/inquiries/$inquiry", params: { courseId, inquiry } }),
  });
  const chosen = view.choices.find(({ id }) => id === to);
  const phone = how === "phone";
  const by = workingDaysAfter(today, phone ? view.days.phone : view.days.letter);
  const says = { to: chosen?.name ?? "", day: fullDay(by, language) };
  const written = subject.trim() !== "" && text.trim() !== "" && (!phone || spokeWith.trim() !== "");
  return (
    <div className="inquiry">
      <AboutPatient patient={view.patient} />
      <Card title={t("ask.text")}>
        <SendAct
          says={t(phone ? "ask.saysPhone" : chosen?.leavesByLetter === true ? "ask.saysLetter" : "ask.says", says)}
          label={t(phone ? "ask.sendPhone" : "ask.send")}
          busy={act.isPending}
          error={act.error}
          offBecause={written ? undefined : t(phone ? "ask.neededPhone" : "ask.needed")}
          onSend={() =>
            act.mutate({
              ...{ to, subject: subject.trim(), text: text.trim() },
              ...(phone ? { spokeWith: spokeWith.trim() } : {}),
            })
          }
          onCancel={back}
        >
          <SelectField
            label={t("ask.to")}
            value={to}
            options={view.choices.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={setTo}
          />
          <TextField
            label={t("ask.subject")}
            hint={t("ask.subjectHint")}
            required
            value={subject}
            onChange={setSubject}
          />
          <TextField
            label={t("ask.text")}
            hint={view.draft.text === "" ? undefined : t("ask.draft")}
            long
            required
            value={text}
            onChange={setText}
          />
          <Choices
            label={t("ask.how")}
            value={how}
            options={[
              { value: "written", text: t("ask.written") },
              { value: "phone", text: t("ask.phone") },
            ]}
            onChange={setHow}
          />
          {phone && <TextField label={t("ask.spokeWith")} required value={spokeWith} onChange={setSpokeWith} />}
        </SendAct>
      </Card>
    </div>
  );
}
