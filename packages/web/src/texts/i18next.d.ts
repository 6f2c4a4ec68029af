import type { da } from "./da.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "web";
  }
  interface ResourceNamespaceMap {
    web: typeof da;
  }
}
