import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DraftView } from "@foelgeskab/server/contract";
import { fullDay } from "../../parts/dates.ts";
import "../../parts/field.css";
import { useLanguage } from "../../texts/say.ts";
import { useWriting } from "./writing.ts";

/** The direct number, from the telephone list only. One that nobody has verified for half a year is shown, but cannot be chosen. */
export function ContactEditor() {
  const { t } = useTranslation("hospital");
  const { view, epikrise, change } = useWriting();
  const name = useId();
  const choose = ({ entry, phone, label, verifiedOn }: DraftView["contacts"][number]) =>
    change((letter) => ({ ...letter, contact: { entry, phone, label, verifiedOn } }));
  return (
    <fieldset className="choices choices-down">
      <legend className="form-label">{t("write.contact.title")}</legend>
      {view.contacts.length === 0 && <p>{t("write.contact.none")}</p>}
      {view.contacts.map((contact) => (
        <label key={contact.entry} className={contact.stale ? "choice choice-off" : "choice"}>
          <input
            type="radio"
            className="round-box"
            name={name}
            disabled={contact.stale}
            checked={epikrise.contact?.entry === contact.entry}
            onChange={() => choose(contact)}
          />
          <span>
            <strong>{contact.phone}</strong>, {contact.label}. {contact.hours}
            <span className="form-hint contact-verified">
              <Verified contact={contact} />
            </span>
          </span>
        </label>
      ))}
      <Link to="/directory">{t("write.contact.list")}</Link>
    </fieldset>
  );
}

function Verified({ contact }: { contact: DraftView["contacts"][number] }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const day = fullDay(contact.verifiedOn, language);
  return contact.stale ? t("write.contact.stale", { day }) : t("write.contact.verified", { day });
}
