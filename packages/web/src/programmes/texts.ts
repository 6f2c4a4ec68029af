import { addTexts } from "../texts/i18n.ts";
import type { programmesDa } from "./texts.da.ts";
import { programmesDa as danish } from "./texts.da.ts";
import { programmesEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    programmes: typeof programmesDa;
  }
}

addTexts("programmes", danish, english);
