import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { useMe } from "../parts/me.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { PartyChooser } from "./party-chooser.tsx";
import { SearchField } from "./search-field.tsx";

/** The head of every page: the mark, the party acted for, the search, and who you are. */
export function Header({ menuOpen, onMenu }: { menuOpen: boolean; onMenu: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className="header">
      <Link to="/" className="header-mark">
        <Mark />
        Følgeskab
      </Link>
      <span className="menu-button">
        <Button small expanded={menuOpen} onPress={onMenu}>
          {t("frame.menu")}
        </Button>
      </span>
      <PartyChooser />
      <SearchField />
      <div className="header-end">
        {me.demo && <span className="chip">{t("frame.demo")}</span>}
        <LanguageSwitch />
        <span className="user">
          {me.user.name}, {me.user.title}
        </span>
        <button type="button" className="link-button" onClick={() => void logOut()}>
          {t("frame.logOut")}
        </button>
      </div>
    </header>
  );
}

/** The server ends the session and says where to go next; whatever happens, this page with its patients is left. */
async function logOut(): Promise<void> {
  const next = await send<{ to: string }>("/api/logout", {}).catch(() => ({ to: "/login" }));
  location.replace(next.to);
}
