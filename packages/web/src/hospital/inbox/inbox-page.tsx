import type { Inbox } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import { clock } from "../../parts/dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useToday } from "../../parts/today.ts";
import { useLanguage } from "../../texts/say.ts";
import { inboxQuery } from "../hospital-queries.ts";
import "../texts.ts";
import "./inbox.css";
import { InboxMessage } from "./inbox-message.tsx";

/** "Kan ikke placeres": messages that wait for a person, oldest first, each with its clock. */
export const inboxPage = createLazyRoute("/frame/inbox")({ component: InboxPage });

function InboxPage() {
  const { t } = useTranslation("hospital");
  const query = useQuery(inboxQuery);
  return (
    <>
      <PageHead title={t("inbox.title")} below={t("inbox.intro")} />
      <Answer query={query}>{(inbox) => <Messages inbox={inbox} />}</Answer>
    </>
  );
}

function Messages({ inbox: { items, lastHeard, choices } }: { inbox: Inbox }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const today = useToday();
  const heard =
    lastHeard === null ? t("inbox.neverHeard") : t("inbox.lastHeard", { at: clock(lastHeard, today, language) });
  if (items.length === 0)
    return (
      <Empty>
        {t("inbox.empty")} {heard}
      </Empty>
    );
  return (
    <>
      <ul className="inbox">
        {items.map((item) => (
          <InboxMessage key={item.id} item={item} choices={choices} />
        ))}
      </ul>
      <p className="quiet">{heard}</p>
    </>
  );
}
