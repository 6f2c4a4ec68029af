import { addTexts } from "../texts/i18n.ts";
import type { nightDa } from "./texts.da.ts";
import { nightDa as danish } from "./texts.da.ts";
import { nightEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    night: typeof nightDa;
  }
}

addTexts("night", danish, english);
