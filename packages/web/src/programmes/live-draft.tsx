import type { TriedVersion } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import "./texts.ts";

/** What the draft becomes: its errors with their places, what differs from the version before in words, and how the golden patients fare. */
export function LiveDraft({ tried, basedOn }: { tried: TriedVersion | undefined; basedOn: string | null }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  if (tried === undefined) {
    return (
      <Card title={t("live.title")}>
        <p>{t("live.computing")}</p>
      </Card>
    );
  }
  const failing = tried.golden.filter(({ differences }) => differences.length > 0);
  return (
    <Card title={t("live.title")} {...(tried.problems.length > 0 ? { tone: "ochre" as const } : {})}>
      <div aria-live="polite">
        <h3>{t("live.problems")}</h3>
        {tried.problems.length === 0 && <p>{t("live.noProblems")}</p>}
        <ul>
          {tried.problems.map((problem) => (
            <li key={`${problem.line} ${problem.field} ${problem.sentence.en}`}>
              {say(problem.sentence)} <span className="quiet">{t("live.place", { ...problem })}</span>
            </li>
          ))}
        </ul>
        <h3>{t("live.changes", { version: basedOn?.split("@")[1] ?? "" })}</h3>
        {tried.changes.length === 0 && <p>{t("live.noChanges")}</p>}
        <ul>
          {tried.changes.map(({ group, says, clinical }) => (
            <li key={`${group.en} ${says.en}`}>
              {clinical ? <strong>{say(group)}: </strong> : `${say(group)}: `}
              {say(says)}
            </li>
          ))}
        </ul>
        <p>
          <StateShape
            {...(failing.length === 0
              ? ({ shape: "tick", tone: "ink" } as const)
              : ({ shape: "no", tone: "ink" } as const))}
          />{" "}
          {t("live.golden", { passed: tried.golden.length - failing.length, all: tried.golden.length })}
        </p>
        <FailingPatients failing={failing} />
      </div>
    </Card>
  );
}

/** Golden patients who get another answer, with what differs. */
function FailingPatients({ failing }: { failing: TriedVersion["golden"] }) {
  const say = useSay();
  if (failing.length === 0) return null;
  return (
    <ul>
      {failing.map(({ name, differences }) => (
        <li key={name}>
          {name}
          <ul>
            {differences.map((difference) => (
              <li key={difference.en}>{say(difference)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
