import { addTexts } from "../texts/i18n.ts";
import type { lifeDa } from "./texts.da.ts";
import { lifeDa as danish } from "./texts.da.ts";
import { lifeEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    life: typeof lifeDa;
  }
}

addTexts("life", danish, english);
