import type { SheetTexts } from "@foelgeskab/followup/sheet-texts";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SheetPaper } from "../write/sheet/sheet-paper.tsx";

/** What the screen shows of a sheet, as plain markup. */
export function paperMarkup(texts: SheetTexts): string {
  return renderToStaticMarkup(createElement(SheetPaper, { texts })).replaceAll("&#x27;", "'");
}
