import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { fullDay } from "../parts/dates.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { demoQuery, queries } from "../queries.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { Silence } from "./silence.tsx";
import "./demo.css";

const STEPS = [1, 14, 90] as const;

/** The practice region's clock and story: moves the day on for everybody, and leads to the people of the story. */
export default function DemoPanel() {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [quiet, setQuiet] = useState(false);
  const { data } = useQuery(demoQuery);
  const move = useMutation({
    mutationFn: (days: number) => send<unknown>("/api/demo/clock", { days }),
    onSuccess: async (_, days) => {
      await queries.invalidateQueries();
      announce(t("demo.moved", { count: days }));
    },
  });
  if (data === undefined) return null;
  return (
    <aside className="demo" aria-label={t("demo.title")}>
      <h2>{t("demo.title")}</h2>
      <p>{t("demo.today", { day: fullDay(data.today, language) })}</p>
      <div className="demo-steps">
        {STEPS.map((days) => (
          <Button key={days} small busy={move.isPending} onPress={() => move.mutate(days)}>
            {t("demo.step", { count: days })}
          </Button>
        ))}
      </div>
      {move.error !== null && <ProblemNote error={move.error} />}
      <Button small kind="tertiary" expanded={quiet} onPress={() => setQuiet(!quiet)}>
        {t("demo.silence")}
      </Button>
      {quiet && <Silence />}
      <Button small kind="tertiary" expanded={open} onPress={() => setOpen(!open)}>
        {t("demo.story")}
      </Button>
      {open && (
        <ol className="demo-story">
          {data.story.map((part) => (
            <li key={part.courseId}>
              <Link to="/courses/$courseId" params={{ courseId: part.courseId }}>
                {part.name}
              </Link>
              <p>{say(part.hint)}</p>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
