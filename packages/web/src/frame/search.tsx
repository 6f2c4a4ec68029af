import type { SearchAnswer } from "@foelgeskab/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { useContext, useEffect, useRef, useState } from "react";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { useKeys } from "../keys/use-keys.ts";
import { cprText } from "../parts/dates.ts";
import { useSay } from "../texts/say.ts";
import { Glass } from "./glass.tsx";

const NOBODY: SearchAnswer = { found: [], more: false };

/** Finds one of the party's own patients by name, birthday or CPR number, which never stands in an address. Key: /. */
export default function Search({ startWith }: { startWith: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(startWith);
  const answer = useFound(text);
  useKeys({ "/": () => field.current?.focus() });
  const open = (courseId: string): void => {
    setText("");
    field.current?.blur();
    void navigate({ to: "/courses/$courseId", params: { courseId } });
  };
  return (
    <ComboBox
      className="search"
      items={answer.found.map((one) => ({ ...one, id: one.patient.courseId }))}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && open(String(key))}
      allowsEmptyCollection={text.trim().length >= 2}
      menuTrigger="input"
    >
      <Label className="sr-only">{t("search.label")}</Label>
      <OpenFor answer={text === startWith ? answer : NOBODY} />
      <div className="search-field">
        <Glass />
        <Input autoFocus ref={field} placeholder={t("search.placeholder")} autoComplete="off" spellCheck={false} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <Popover className="search-found" offset={4}>
        <ListBox renderEmptyState={() => <p className="search-none">{t("search.none")}</p>}>
          {(one: SearchAnswer["found"][number] & { id: string }) => (
            <ListBoxItem textValue={one.patient.name}>
              <strong>{one.patient.name}</strong>
              <span className="quiet">
                {cprText(one.patient.cpr)} · {say(one.patient.programme)} · {one.holder}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
        {answer.more && <p className="search-none">{t("search.more")}</p>}
      </Popover>
    </ComboBox>
  );
}

/** The list opens by itself on writing; what was written before this was loaded is shown as soon as it is answered. */
function OpenFor({ answer }: { answer: SearchAnswer }) {
  const state = useContext(ComboBoxStateContext);
  const open = useRef(state?.open);
  open.current = state?.open;
  useEffect(() => {
    if (answer !== NOBODY) open.current?.(null, "manual");
  }, [answer]);
  return null;
}

/** Asks when the writer pauses for 200 ms, from two characters on; a late answer to an older text is dropped. */
function useFound(text: string): SearchAnswer {
  const [answer, setAnswer] = useState(NOBODY);
  useEffect(() => {
    const asked = text.trim();
    let current = true;
    const show = (found: SearchAnswer): void => {
      if (current) setAnswer(found);
    };
    const timer = setTimeout(() => {
      if (asked.length < 2) show(NOBODY);
      else void send<SearchAnswer>("/api/search", { text: asked }).then(show, () => show(NOBODY));
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}
