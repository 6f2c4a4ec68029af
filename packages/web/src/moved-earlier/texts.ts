import { addTexts } from "../texts/i18n.ts";
import type { movedEarlierDa } from "./texts.da.ts";
import { movedEarlierDa as danish } from "./texts.da.ts";
import { movedEarlierEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    movedEarlier: typeof movedEarlierDa;
  }
}

addTexts("movedEarlier", danish, english);
