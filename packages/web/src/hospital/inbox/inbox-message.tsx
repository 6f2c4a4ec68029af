import type { Inbox, InboxItem } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import "../../parts/card.css";
import { clock } from "../../parts/dates.ts";
import { StateShape } from "../../parts/shape.tsx";
import { useToday } from "../../parts/today.ts";
import { meQuery } from "../../queries.ts";
import { useLanguage, useSay } from "../../texts/say.ts";
import { useFocusIn } from "../focus-in.ts";
import { MatchMessage } from "./match-message.tsx";
import { OfferMessage } from "./offer-message.tsx";
import { ReceivedFiles } from "./received-files.tsx";
import { SetAsideMessage } from "./set-aside-message.tsx";

/** After a working day without a hand on it, a message is overdue. */
const LATE_HOURS = 24;

/** One message: what it is, why nobody knows whose it is, how long it has waited, its raw text, and the two ways out of the list. */
export function InboxMessage({ item, choices }: { item: InboxItem; choices: Inbox["choices"] }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const heading = useId();
  const role = useQuery(meQuery).data?.role;
  const practice = role === "gp" || role === "practice-nurse";
  const [doing, setDoing] = useState<"match" | "offer" | "set-aside" | null>(null);
  const { box, focusIn } = useFocusIn<HTMLElement>(".form-acts button");
  const stop = (): void => {
    setDoing(null);
    focusIn();
  };
  return (
    <li className="card inbox-message">
      <article aria-labelledby={heading} ref={box}>
        <h2 id={heading}>
          <span className="state tone-ochre">
            <StateShape shape={item.state === "unmatched" ? "unknown" : "vague"} tone="ochre" />
            {t(`inbox.${item.state}`)}
          </span>
          : {item.type ?? t("inbox.unknownType")} {t("inbox.from", { sender: item.sender })}
        </h2>
        <Waited item={item} />
        <p>{say(item.why)}</p>
        {item.patientName !== null && <p>{t("inbox.patient", { name: item.patientName })}</p>}
        <details>
          <summary>{t("inbox.content")}</summary>
          <section
            className="raw-message"
            aria-label={t("inbox.content")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached from the keyboard
            tabIndex={0}
          >
            <pre>{item.content}</pre>
          </section>
        </details>
        <ReceivedFiles files={item.files} />
        {item.replyAbout !== null && (
          <p>
            <Link className="button button-primary" to="/courses/$courseId" params={{ courseId: item.replyAbout }}>
              {t("inbox.readReply")}
            </Link>
          </p>
        )}
        {doing === null && (
          <div className="form-acts">
            {item.offer !== null && practice && <Button onPress={() => setDoing("offer")}>{t("inbox.offer")}</Button>}
            {item.state === "unmatched" && <Button onPress={() => setDoing("match")}>{t("inbox.match")}</Button>}
            <Button onPress={() => setDoing("set-aside")}>{t("inbox.setAside")}</Button>
          </div>
        )}
        {doing === "match" && <MatchMessage id={item.id} name={item.patientName ?? ""} onStop={stop} />}
        {doing === "offer" && item.offer !== null && (
          <OfferMessage id={item.id} needs={item.offer} choices={choices} onStop={stop} />
        )}
        {doing === "set-aside" && <SetAsideMessage id={item.id} onStop={stop} />}
      </article>
    </li>
  );
}

function Waited({ item: { hoursWaiting, receivedAt } }: { item: InboxItem }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const today = useToday();
  const hours = Math.floor(hoursWaiting);
  const late = hours >= LATE_HOURS;
  return (
    <p className={late ? "inbox-clock tone-red" : "inbox-clock"}>
      <StateShape shape={late ? "triangle" : "ring"} tone={late ? "red" : "ink-2"} size={16} />
      {hours < 1 ? t("inbox.fresh") : t("inbox.hours", { count: hours })},{" "}
      {t("inbox.received", { at: clock(receivedAt, today, language) })}
    </p>
  );
}
