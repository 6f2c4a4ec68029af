import { z } from "zod";
/** Words in both languages, neither empty. */
export declare const wording: z.ZodObject<
  {
    da: z.ZodString;
    en: z.ZodString;
  },
  z.core.$strict
>;
/** A calendar day written YYYY-MM-DD. */
export declare const day: z.ZodPipe<z.ZodString, z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>>;
/** An exact decimal of zero or more, kept as its text. */
export declare const decimal: z.ZodPipe<
  z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
  z.ZodTransform<string, string | number>
>;
/** An id of ours: small letters, digits and hyphens. */
export declare const id: z.ZodString;
/** A number of months after the anchor. */
export declare const months: z.ZodInt;
/** A number of days. */
export declare const days: z.ZodInt;
/** Source, mark and signature: one entry for the whole rule, or a list that shares its fields out. */
export declare const evidence: z.ZodUnion<
  readonly [
    z.ZodObject<
      {
        source: z.ZodString;
        mark: z.ZodEnum<{
          agreement: "agreement";
          model: "model";
          proposal: "proposal";
          "verified-dk": "verified-dk";
          "verified-foreign": "verified-foreign";
        }>;
        signature: z.ZodUnion<
          readonly [
            z.ZodLiteral<"unsigned">,
            z.ZodObject<
              {
                by: z.ZodString;
                on: z.ZodPipe<z.ZodString, z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>>;
              },
              z.core.$strict
            >,
          ]
        >;
        note: z.ZodOptional<z.ZodString>;
      },
      z.core.$strict
    >,
    z.ZodArray<
      z.ZodObject<
        {
          source: z.ZodString;
          mark: z.ZodEnum<{
            agreement: "agreement";
            model: "model";
            proposal: "proposal";
            "verified-dk": "verified-dk";
            "verified-foreign": "verified-foreign";
          }>;
          signature: z.ZodUnion<
            readonly [
              z.ZodLiteral<"unsigned">,
              z.ZodObject<
                {
                  by: z.ZodString;
                  on: z.ZodPipe<z.ZodString, z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>>;
                },
                z.core.$strict
              >,
            ]
          >;
          note: z.ZodOptional<z.ZodString>;
          for: z.ZodArray<z.ZodString>;
        },
        z.core.$strict
      >
    >,
  ]
>;
/** Evidence as a file writes it. */
export type WrittenEvidence = z.output<typeof evidence>;
