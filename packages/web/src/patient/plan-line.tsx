import type { PlanLine as Line, PatientPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { Sourced } from "../parts/sourced.tsx";
import { useSay } from "../texts/say.ts";
import { PlanActs } from "./plan-acts.tsx";

/** One check: how often, when next, who books and orders, how the answer comes, and where the number stands. */
export function PlanLine({ page, line }: { page: PatientPage; line: Line }) {
  const { t } = useTranslation();
  const say = useSay();
  const details = [say(line.booking), say(line.orderedBy)].filter((text) => text !== "").join(" · ");
  const route = say(line.route);
  const replaced = isReplaced(line, page.plan);
  return (
    <div className={replaced ? "plan-line plan-line-over" : "plan-line"} id={`check-${line.check}`}>
      <h3>
        {say(line.label)} <span>{say(line.interval)}</span>
      </h3>
      {replaced && <p>{t("plan.over")}</p>}
      {line.next !== null && (
        <p>
          <Next line={line} /> <Day on={line.next} as="full-and-away" />
        </p>
      )}
      {line.silence !== null && <p className="tone-ochre">{say(line.silence)}</p>}
      <p className="quiet">{details}</p>
      {route !== "" && (
        <p className={line.byHand ? "by-hand" : "quiet"}>
          {line.byHand && <StateShape shape="vague" tone="ochre" size={15} />} {route}
        </p>
      )}
      <p className="quiet">
        <Sourced text={say(line.source)} /> <strong>{say(line.signature)}</strong>
      </p>
      {line.deviation !== null && <p className="deviation">{say(line.deviation)}</p>}
      {!replaced && <PlanActs page={page} line={line} />}
    </div>
  );
}

/** A check whose months have passed, where the next line of the same kind has taken over. */
function isReplaced({ label, next, open }: Line, plan: readonly Line[]): boolean {
  const over = next === null && open === null;
  return over && plan.some((other) => other.label.da === label.da && other.next !== null);
}

function Next({ line }: { line: Line }) {
  const { t } = useTranslation();
  const state = line.open?.state ?? "scheduled";
  switch (state) {
    case "overdue":
      return (
        <strong className="tone-red">
          <StateShape shape="triangle" tone="red" size={15} /> {t("plan.overdue")}
        </strong>
      );
    case "due":
      return (
        <strong className="tone-petrol">
          <StateShape shape="half" tone="petrol" size={15} /> {t("plan.due")}
        </strong>
      );
    case "unvouched":
      return (
        <strong className="tone-ochre">
          <StateShape shape="unknown" tone="ochre" size={15} /> {t("plan.unvouched")}
        </strong>
      );
    case "scheduled":
      return <span className="quiet">{t("plan.next")}</span>;
    default:
      return state satisfies never;
  }
}
