import { type ComponentType, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys.ts";
import { Glass } from "./glass.tsx";
import "./search.css";

/** The place of the search. The search itself is loaded when somebody first goes there; what is written meanwhile is kept. */
export function SearchField() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [Search, setSearch] = useState<ComponentType<{ startWith: string }>>();
  const [text, setText] = useState("");
  useKeys({ "/": Search !== undefined ? undefined : () => field.current?.focus() });
  if (Search !== undefined) return <Search startWith={text} />;
  return (
    <div className="search">
      <div className="search-field">
        <Glass />
        <input
          ref={field}
          value={text}
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          autoComplete="off"
          spellCheck={false}
          onFocus={() => void import("./search.tsx").then((loaded) => setSearch(() => loaded.default))}
          onChange={(event) => setText(event.target.value)}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
    </div>
  );
}
