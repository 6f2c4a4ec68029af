/** The folder of published FHIR packages: the one that is given, or that FHIR_PACKAGES names; undefined where neither does. */
export function packagesFolder(given: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  const folder = given ?? env["FHIR_PACKAGES"];
  return folder === "" ? undefined : folder;
}
