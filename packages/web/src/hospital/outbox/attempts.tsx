import type { Outbox } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { clock } from "../../parts/dates.ts";
import { useToday } from "../../parts/today.ts";
import { useLanguage } from "../../texts/say.ts";
import "../texts.ts";

type Item = Outbox["items"][number];

/** Every time a letter left with what the receiver's machine said of it, once there is more to tell than that it was sent; and what comes next. */
export function Attempts({ item }: { item: Item }) {
  const { t } = useTranslation("hospital");
  const [language, today] = [useLanguage(), useToday()];
  const at = (moment: string) => clock(moment, today, language);
  const { attempts, waits, again, reached } = item;
  return (
    <>
      {waits !== null && <p>{t(`outbox.waits.${waits.as}`, { at: at(waits.at) })}</p>}
      {(attempts.length > 1 || waits?.as === "person") && (
        <ol className="quiet">
          {attempts.map(({ sentAt, outcome, answeredAt }) => (
            <li key={sentAt}>
              {t("outbox.attempt", { at: at(sentAt) })}{" "}
              {t(`outbox.outcome.${outcome ?? "none"}`, { at: answeredAt === null ? "" : at(answeredAt) })}
            </li>
          ))}
        </ol>
      )}
      {again !== null && <p className="quiet">{t("outbox.againBy", { by: again.by, at: at(again.at) })}</p>}
      {reached !== null && <p className="quiet">{t("outbox.reachedBy", reached)}</p>}
    </>
  );
}
