import type { StaffingView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Day } from "../parts/day.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useToday } from "../parts/today.ts";
import { AbsenceForm } from "./absence-form.tsx";
import { LeavesForm } from "./leaves-form.tsx";
import { useStaffingAct } from "./use-staffing.tsx";

/** Somebody who works there. */
export type Person = StaffingView["people"][number];

/** Everybody who works in the unit, with what can be said of each. */
export function PeopleTable({ view }: { view: StaffingView }) {
  const { t } = useTranslation("staffing");
  return (
    <div className="card table-card">
      <table className="list-table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("works")}</th>
            <th scope="col">{t("away")}</th>
            {view.mayChange && <th scope="col">{t("acts")}</th>}
          </tr>
        </thead>
        <tbody>
          {view.people.map((person) => (
            <PersonRow key={person.membership} person={person} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ person, view }: { person: Person; view: StaffingView }) {
  const { t } = useTranslation("staffing");
  const [open, setOpen] = useState<"absence" | "leaves">();
  const done = (): void => setOpen(undefined);
  return (
    <tr>
      <th scope="row">
        {person.name}
        {person.own && ` (${t("own")})`}
        <p className="quiet">{person.title === "" ? t(`role.${person.role}`) : person.title}</p>
      </th>
      <td data-label={t("works")}>
        <Works person={person} />
      </td>
      <td data-label={t("away")}>
        {person.away.length === 0 && <span className="quiet">{t("notAway")}</span>}
        {person.away.map((absence) => (
          <Absence key={absence.id} absence={absence} person={person} mayChange={view.mayChange} />
        ))}
      </td>
      {view.mayChange && (
        <td>
          {open === undefined && <Acts person={person} onOpen={setOpen} />}
          {open === "absence" && <AbsenceForm person={person} people={view.people} onDone={done} />}
          {open === "leaves" && <LeavesForm person={person} onDone={done} />}
        </td>
      )}
    </tr>
  );
}

const LOOK = {
  for: { shape: "tick", tone: "ink" },
  leaves: { shape: "flag", tone: "ochre" },
  locum: { shape: "half", tone: "petrol" },
} as const;

function Works({ person: { from, until, locum, home, notedBy } }: { person: Person }) {
  const { t } = useTranslation("staffing");
  const stands = locum ? "locum" : until !== null ? "leaves" : "for";
  return (
    <>
      <span className={`state tone-${LOOK[stands].tone}`}>
        <StateShape {...LOOK[stands]} />
        {t(`stands.${stands}`)}
      </span>
      {until !== null && (
        <p>
          {locum && from !== null && (
            <>
              <Day on={from} as="full" /> {t("until")}{" "}
            </>
          )}
          <Day on={until} as={locum ? "full" : "full-and-away"} />
        </p>
      )}
      {home !== null && <p className="quiet">{t("home", { home })}</p>}
      {until !== null && notedBy !== null && <p className="quiet">{t("noted", { by: notedBy })}</p>}
    </>
  );
}

interface AbsenceProps {
  absence: Person["away"][number];
  person: Person;
  mayChange: boolean;
}

function Absence({ absence: { id, from, until, colleague, by }, person, mayChange }: AbsenceProps) {
  const { t } = useTranslation("staffing");
  const end = from > useToday() ? "undo" : "back";
  const act = useStaffingAct(`absences/${encodeURIComponent(id)}/end`, t(`absence.${end}Done`));
  return (
    <div>
      <Day on={from} as="full" /> {t("until")} <Day on={until} as="full" />
      {colleague !== null && <p>{t("ask", { colleague })}</p>}
      <p className="quiet">{t("noted", { by })}</p>
      {mayChange && (
        <Button
          small
          busy={act.isPending}
          label={t(`absence.${end}Of`, { name: person.name })}
          onPress={() => act.mutate({})}
        >
          {t(`absence.${end}`)}
        </Button>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </div>
  );
}

function Acts({ person, onOpen }: { person: Person; onOpen: (form: "absence" | "leaves") => void }) {
  const { t } = useTranslation("staffing");
  const { name, membership, until, locum } = person;
  const stays = useStaffingAct("leaves", t("leaves.staysDone"));
  return (
    <div className="form-acts">
      <Button small label={t("absence.of", { name })} onPress={() => onOpen("absence")}>
        {t("absence.open")}
      </Button>
      <Button small label={t("leaves.of", { name })} onPress={() => onOpen("leaves")}>
        {t("leaves.open")}
      </Button>
      {until !== null && !locum && (
        <Button
          small
          busy={stays.isPending}
          label={t("leaves.staysOf", { name })}
          onPress={() => stays.mutate({ membership, until: null })}
        >
          {t("leaves.stays")}
        </Button>
      )}
    </div>
  );
}
