import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { draftQuery } from "../hospital-queries.ts";
import { PatientBeside } from "../patient-beside.tsx";
import "../texts.ts";
import { type SentLetter, Sent } from "./sent.tsx";
import { Writer } from "./writer.tsx";

const ADDRESS = "/frame/courses/$courseId/write";

/** "Afslut til egen læge": the letter, the patient's sheet and the closing talk, until it is signed and sent. */
export const writePage = createLazyRoute(ADDRESS)({ component: WritePage });

function WritePage() {
  const { courseId } = useParams({ from: ADDRESS });
  const [sent, setSent] = useState<SentLetter | null>(null);
  if (sent !== null) return <Sent letter={sent} courseId={courseId} />;
  return <Unsent key={courseId} courseId={courseId} onSent={setSent} />;
}

function Unsent({ courseId, onSent }: { courseId: string; onSent: (letter: SentLetter) => void }) {
  const { t } = useTranslation("hospital");
  const query = useQuery(draftQuery(courseId));
  const view = query.data;
  const to = view?.practice ? t("write.to", { name: view.practice.name }) : t("write.noPractice");
  return (
    <>
      <PageHead title={t("write.title")} beside={view && <PatientBeside patient={view.patient} more={to} />} />
      <Answer query={query}>{(data) => <Writer view={data} courseId={courseId} onSent={onSent} />}</Answer>
    </>
  );
}
