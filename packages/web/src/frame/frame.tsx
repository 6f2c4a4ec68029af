import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys.ts";
import { Announcer, clearSeen } from "../parts/announce.tsx";
import { useMe } from "../parts/me.ts";
import { Column } from "./column.tsx";
import { Header } from "./header.tsx";
import { WatchBanner } from "./watch-banner.tsx";
import "./frame.css";

const KeysHelp = lazy(() => import("./keys-help.tsx"));
const DemoPanel = lazy(() => import("../demo/demo-panel.tsx"));

/** The frame of every page: who you act for on top, your lists at the left, the page itself in the middle. */
export function Frame() {
  const { t } = useTranslation();
  const me = useMe();
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const page = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the going is what counts
  useEffect(clearSeen, [page]);
  useKeys({ "?": () => setHelpOpen(true) });
  return (
    <>
      <a className="skipnav" href="#page">
        {t("frame.skip")}
      </a>
      <Header menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} />
      <WatchBanner />
      <div className="frame">
        <div className="left">
          <Column open={menuOpen} onChosen={() => setMenuOpen(false)} onHelp={() => setHelpOpen(true)} />
          <Suspense>{me.demo && <DemoPanel />}</Suspense>
        </div>
        <main className="page" id="page" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Announcer />
      <Suspense>{helpOpen && <KeysHelp onClose={() => setHelpOpen(false)} />}</Suspense>
    </>
  );
}
