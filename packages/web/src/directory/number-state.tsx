import type { NumberState } from "@foelgeskab/followup/directory/directory-number";
import type { NumberView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import type { Look } from "../parts/look.ts";
import { StateShape } from "../parts/shape.tsx";
import { useHours } from "./hours-text.ts";

/** How each state looks; the word stands beside it. */
export const NUMBER_LOOK: Record<NumberState, Look> = {
  live: { shape: "tick", tone: "ink" },
  stale: { shape: "missing", tone: "ochre" },
  upcoming: { shape: "ring", tone: "ink-2" },
  ended: { shape: "no", tone: "ink-2" },
};

/** Where a number stands and since when: "Bekræftet, ringet op 12. aug. 2026". */
export function NumberStanding({ entry }: { entry: NumberView }) {
  const { t } = useTranslation("directory");
  const { state, verifiedOn, validFrom, endsOn } = entry;
  const on = { live: verifiedOn, stale: verifiedOn, upcoming: validFrom, ended: endsOn ?? verifiedOn }[state];
  return (
    <>
      <span className={`state tone-${NUMBER_LOOK[state].tone}`}>
        <StateShape {...NUMBER_LOOK[state]} />
        {t(`state.${state}`)}
      </span>
      <p className="quiet">
        {t(`on.${state}`)} <Day on={on} as="full" />
      </p>
      {state === "stale" && <p>{t("staleWhat")}</p>}
    </>
  );
}

/** The number as a link that rings it. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="nowrap phone-link" href={`tel:${phone.replaceAll(" ", "")}`}>
      {phone}
    </a>
  );
}

/** When it is answered, and whether it is now. */
export function Hours({ entry }: { entry: NumberView }) {
  const { t } = useTranslation("directory");
  const hours = useHours();
  const answered = entry.state === "live" || entry.state === "stale";
  return (
    <>
      {hours(entry.hours)}
      {answered && (
        <p className={entry.open ? "on-screen open-now" : "on-screen quiet"}>
          <span className={entry.open ? "dot dot-open" : "dot"} aria-hidden="true" />
          {entry.open ? t("open") : t("closed")}
        </p>
      )}
    </>
  );
}
