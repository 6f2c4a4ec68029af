import type { CertificateView } from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";

/** The nightly certificates. */
export const certificateQuery = queryOptions({
  queryKey: ["certificate"],
  queryFn: () => read<CertificateView>("/api/certificate"),
});
