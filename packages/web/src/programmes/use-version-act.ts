import type { VersionActBodies, VersionView } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { queries } from "../queries.ts";
import { type VersionKey, versionAddress, versionQuery } from "./programme-queries.ts";

/** One act on a version. The answer is the version as it is then; the shelf is read again, and what was done is said. */
export function useVersionAct<Act extends keyof VersionActBodies>(key: VersionKey, act: Act, done: string) {
  return useMutation({
    mutationFn: (body: VersionActBodies[Act]) => send<VersionView>(`${versionAddress(key)}/${act}`, body),
    onSuccess: (view) => {
      queries.setQueryData(versionQuery({ ...key, version: view.line.version }).queryKey, view);
      announce(done, { seen: true });
      void queries.invalidateQueries({ queryKey: ["programme-shelf"] });
      void queries.invalidateQueries({ queryKey: ["programme-version", key.programme] });
    },
  });
}
