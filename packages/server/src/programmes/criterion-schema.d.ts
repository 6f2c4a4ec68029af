import { z } from "zod";
/** One criterion as a programme file writes it. */
export declare const criterionSchema: z.ZodDiscriminatedUnion<
  [
    z.ZodObject<
      {
        analyte: z.ZodString;
        kind: z.ZodLiteral<"threshold">;
        op: z.ZodEnum<{
          "<": "<";
          "<=": "<=";
          ">": ">";
          ">=": ">=";
        }>;
        value: z.ZodNullable<
          z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
        >;
        unit: z.ZodOptional<z.ZodString>;
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        confirm: z.ZodDefault<
          z.ZodNullable<
            z.ZodObject<
              {
                minDaysBetween: z.ZodInt;
                maxDaysBetween: z.ZodInt;
              },
              z.core.$strict
            >
          >
        >;
        suggested: z.ZodDefault<
          z.ZodArray<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>>
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        analyte: z.ZodString;
        kind: z.ZodLiteral<"nadirPlus">;
        delta: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>;
        unit: z.ZodOptional<z.ZodString>;
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        confirm: z.ZodDefault<
          z.ZodNullable<
            z.ZodObject<
              {
                minDaysBetween: z.ZodInt;
                maxDaysBetween: z.ZodInt;
              },
              z.core.$strict
            >
          >
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        analyte: z.ZodString;
        kind: z.ZodLiteral<"relativeChange">;
        direction: z.ZodEnum<{
          decrease: "decrease";
          increase: "increase";
        }>;
        percent: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>;
        baseline: z.ZodEnum<{
          handoverBaseline: "handoverBaseline";
          lastStable: "lastStable";
          nadirSinceAdtStart: "nadirSinceAdtStart";
        }>;
        minAbsolute: z.ZodOptional<
          z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
        >;
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        confirm: z.ZodDefault<
          z.ZodNullable<
            z.ZodObject<
              {
                minDaysBetween: z.ZodInt;
                maxDaysBetween: z.ZodInt;
              },
              z.core.$strict
            >
          >
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        analyte: z.ZodString;
        kind: z.ZodLiteral<"aboveReference">;
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        confirm: z.ZodDefault<
          z.ZodNullable<
            z.ZodObject<
              {
                minDaysBetween: z.ZodInt;
                maxDaysBetween: z.ZodInt;
              },
              z.core.$strict
            >
          >
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        confirm: z.ZodDefault<
          z.ZodNullable<
            z.ZodObject<
              {
                minDaysBetween: z.ZodInt;
                maxDaysBetween: z.ZodInt;
              },
              z.core.$strict
            >
          >
        >;
        kind: z.ZodLiteral<"all">;
        of: z.ZodArray<
          z.ZodDiscriminatedUnion<
            [
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"threshold">;
                  op: z.ZodEnum<{
                    "<": "<";
                    "<=": "<=";
                    ">": ">";
                    ">=": ">=";
                  }>;
                  value: z.ZodNullable<
                    z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
                  >;
                  unit: z.ZodOptional<z.ZodString>;
                },
                z.core.$strict
              >,
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"nadirPlus">;
                  delta: z.ZodPipe<
                    z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                    z.ZodTransform<string, string | number>
                  >;
                  unit: z.ZodOptional<z.ZodString>;
                },
                z.core.$strict
              >,
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"relativeChange">;
                  direction: z.ZodEnum<{
                    decrease: "decrease";
                    increase: "increase";
                  }>;
                  percent: z.ZodPipe<
                    z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                    z.ZodTransform<string, string | number>
                  >;
                  baseline: z.ZodEnum<{
                    handoverBaseline: "handoverBaseline";
                    lastStable: "lastStable";
                    nadirSinceAdtStart: "nadirSinceAdtStart";
                  }>;
                  minAbsolute: z.ZodOptional<
                    z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
                  >;
                },
                z.core.$strict
              >,
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"aboveReference">;
                },
                z.core.$strict
              >,
            ],
            "kind"
          >
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        confirm: z.ZodDefault<
          z.ZodNullable<
            z.ZodObject<
              {
                minDaysBetween: z.ZodInt;
                maxDaysBetween: z.ZodInt;
              },
              z.core.$strict
            >
          >
        >;
        kind: z.ZodLiteral<"any">;
        of: z.ZodArray<
          z.ZodDiscriminatedUnion<
            [
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"threshold">;
                  op: z.ZodEnum<{
                    "<": "<";
                    "<=": "<=";
                    ">": ">";
                    ">=": ">=";
                  }>;
                  value: z.ZodNullable<
                    z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
                  >;
                  unit: z.ZodOptional<z.ZodString>;
                },
                z.core.$strict
              >,
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"nadirPlus">;
                  delta: z.ZodPipe<
                    z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                    z.ZodTransform<string, string | number>
                  >;
                  unit: z.ZodOptional<z.ZodString>;
                },
                z.core.$strict
              >,
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"relativeChange">;
                  direction: z.ZodEnum<{
                    decrease: "decrease";
                    increase: "increase";
                  }>;
                  percent: z.ZodPipe<
                    z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                    z.ZodTransform<string, string | number>
                  >;
                  baseline: z.ZodEnum<{
                    handoverBaseline: "handoverBaseline";
                    lastStable: "lastStable";
                    nadirSinceAdtStart: "nadirSinceAdtStart";
                  }>;
                  minAbsolute: z.ZodOptional<
                    z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
                  >;
                },
                z.core.$strict
              >,
              z.ZodObject<
                {
                  analyte: z.ZodString;
                  kind: z.ZodLiteral<"aboveReference">;
                },
                z.core.$strict
              >,
            ],
            "kind"
          >
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        analyte: z.ZodString;
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        kind: z.ZodLiteral<"consecutiveRises">;
        rises: z.ZodInt;
        minLastValue: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>;
        unit: z.ZodOptional<z.ZodString>;
        minDaysBetween: z.ZodInt;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        analyte: z.ZodString;
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        fromMonth: z.ZodDefault<z.ZodInt>;
        kind: z.ZodLiteral<"doublingTime">;
        valueMonths: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>;
        minMeasurements: z.ZodInt;
        minSpanDays: z.ZodInt;
        minPsa: z.ZodOptional<
          z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        kind: z.ZodLiteral<"symptom">;
        any: z.ZodArray<z.ZodString>;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        kind: z.ZodLiteral<"countWithin">;
        event: z.ZodString;
        count: z.ZodInt;
        windowDays: z.ZodInt;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        kind: z.ZodLiteral<"missedCheck">;
        check: z.ZodString;
        graceDays: z.ZodInt;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        action: z.ZodString;
        urgency: z.ZodString;
        overriddenByEpikrise: z.ZodBoolean;
        evidence: z.ZodUnion<
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
        kind: z.ZodLiteral<"clinicianFlag">;
        flag: z.ZodString;
      },
      z.core.$strict
    >,
  ],
  "kind"
>;
/** One criterion as written. */
export type WrittenCriterion = z.output<typeof criterionSchema>;
