import { z } from "zod";
/** A programme file. */
export declare const programmeSchema: z.ZodObject<
  {
    id: z.ZodString;
    version: z.ZodInt;
    valid: z.ZodObject<
      {
        from: z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>>>;
        until: z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>>>;
        supersededBy: z.ZodNullable<z.ZodString>;
      },
      z.core.$strict
    >;
    cancer: z.ZodString;
    name: z.ZodObject<
      {
        da: z.ZodString;
        en: z.ZodString;
      },
      z.core.$strict
    >;
    icd10: z.ZodArray<z.ZodString>;
    icd10Ranges: z.ZodDefault<
      z.ZodArray<
        z.ZodObject<
          {
            from: z.ZodString;
            to: z.ZodString;
            except: z.ZodArray<z.ZodString>;
          },
          z.core.$strict
        >
      >
    >;
    anchor: z.ZodObject<
      {
        name: z.ZodString;
        label: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
      },
      z.core.$strict
    >;
    events: z.ZodDefault<
      z.ZodArray<
        z.ZodObject<
          {
            name: z.ZodString;
            label: z.ZodObject<
              {
                da: z.ZodString;
                en: z.ZodString;
              },
              z.core.$strict
            >;
          },
          z.core.$strict
        >
      >
    >;
    sources: z.ZodArray<
      z.ZodObject<
        {
          id: z.ZodString;
          title: z.ZodString;
          where: z.ZodString;
        },
        z.core.$strict
      >
    >;
    handover: z.ZodObject<
      {
        text: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
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
        earliest: z.ZodArray<
          z.ZodObject<
            {
              layer: z.ZodEnum<{
                department: "department";
                nation: "nation";
                region: "region";
              }>;
              of: z.ZodString;
              months: z.ZodInt;
              text: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
            },
            z.core.$strict
          >
        >;
        extensions: z.ZodArray<
          z.ZodObject<
            {
              when: z.ZodObject<
                {
                  question: z.ZodString;
                  answer: z.ZodEnum<{
                    no: "no";
                    yes: "yes";
                  }>;
                },
                z.core.$strict
              >;
              months: z.ZodInt;
              text: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
            },
            z.core.$strict
          >
        >;
      },
      z.core.$strict
    >;
    audience: z.ZodObject<
      {
        questions: z.ZodArray<
          z.ZodObject<
            {
              id: z.ZodString;
              text: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
            },
            z.core.$strict
          >
        >;
        eligible: z.ZodArray<
          z.ZodObject<
            {
              when: z.ZodObject<
                {
                  question: z.ZodString;
                  answer: z.ZodEnum<{
                    no: "no";
                    yes: "yes";
                  }>;
                },
                z.core.$strict
              >;
              reason: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
              code: z.ZodString;
            },
            z.core.$strict
          >
        >;
        excluded: z.ZodArray<
          z.ZodObject<
            {
              when: z.ZodObject<
                {
                  question: z.ZodString;
                  answer: z.ZodEnum<{
                    no: "no";
                    yes: "yes";
                  }>;
                },
                z.core.$strict
              >;
              reason: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
              code: z.ZodString;
            },
            z.core.$strict
          >
        >;
        warnings: z.ZodArray<
          z.ZodObject<
            {
              id: z.ZodString;
              when: z.ZodUnion<
                readonly [
                  z.ZodObject<
                    {
                      question: z.ZodString;
                      answer: z.ZodEnum<{
                        no: "no";
                        yes: "yes";
                      }>;
                    },
                    z.core.$strict
                  >,
                  z.ZodObject<
                    {
                      monthsSinceAnchorBelow: z.ZodInt;
                    },
                    z.core.$strict
                  >,
                  z.ZodObject<
                    {
                      region: z.ZodString;
                    },
                    z.core.$strict
                  >,
                ]
              >;
              text: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
            },
            z.core.$strict
          >
        >;
        individualAssessment: z.ZodNullable<
          z.ZodObject<
            {
              text: z.ZodObject<
                {
                  da: z.ZodString;
                  en: z.ZodString;
                },
                z.core.$strict
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
            },
            z.core.$strict
          >
        >;
      },
      z.core.$strict
    >;
    checks: z.ZodArray<
      z.ZodPipe<
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
            needs: z.ZodArray<z.ZodArray<z.ZodString>>;
            beforeDays: z.ZodInt;
            afterDays: z.ZodInt;
            performedBy: z.ZodEnum<{
              gp: "gp";
              hospital: "hospital";
            }>;
            optional: z.ZodDefault<z.ZodBoolean>;
            onlyIf: z.ZodDefault<
              z.ZodNullable<
                z.ZodObject<
                  {
                    condition: z.ZodString;
                    text: z.ZodObject<
                      {
                        da: z.ZodString;
                        en: z.ZodString;
                      },
                      z.core.$strict
                    >;
                  },
                  z.core.$strict
                >
              >
            >;
            intervalFromEpikrise: z.ZodDefault<z.ZodBoolean>;
            takenAt: z.ZodDefault<
              z.ZodEnum<{
                hospitalLaboratory: "hospitalLaboratory";
                practice: "practice";
              }>
            >;
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
                            on: z.ZodPipe<
                              z.ZodString,
                              z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                            >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
            everyMonths: z.ZodOptional<z.ZodInt>;
            fromMonth: z.ZodOptional<z.ZodInt>;
            untilMonth: z.ZodOptional<z.ZodNullable<z.ZodInt>>;
            event: z.ZodOptional<z.ZodString>;
            dueDaysAfterEvent: z.ZodOptional<z.ZodInt>;
          },
          z.core.$strict
        >,
        z.ZodTransform<
          | {
              id: string;
              label: {
                da: string;
                en: string;
              };
              needs: string[][];
              beforeDays: number;
              afterDays: number;
              performedBy: "gp" | "hospital";
              optional: boolean;
              onlyIf: {
                condition: string;
                text: {
                  da: string;
                  en: string;
                };
              } | null;
              intervalFromEpikrise: boolean;
              takenAt: "hospitalLaboratory" | "practice";
              evidence:
                | {
                    source: string;
                    mark: "agreement" | "model" | "proposal" | "verified-dk" | "verified-foreign";
                    signature:
                      | "unsigned"
                      | {
                          by: string;
                          on: import("@foelgeskab/followup/ids").IsoDay;
                        };
                    note?: string | undefined;
                    for: string[];
                  }[]
                | {
                    source: string;
                    mark: "agreement" | "model" | "proposal" | "verified-dk" | "verified-foreign";
                    signature:
                      | "unsigned"
                      | {
                          by: string;
                          on: import("@foelgeskab/followup/ids").IsoDay;
                        };
                    note?: string | undefined;
                  };
              event: string;
              dueDaysAfterEvent: number;
            }
          | {
              id: string;
              label: {
                da: string;
                en: string;
              };
              needs: string[][];
              beforeDays: number;
              afterDays: number;
              performedBy: "gp" | "hospital";
              optional: boolean;
              onlyIf: {
                condition: string;
                text: {
                  da: string;
                  en: string;
                };
              } | null;
              intervalFromEpikrise: boolean;
              takenAt: "hospitalLaboratory" | "practice";
              evidence:
                | {
                    source: string;
                    mark: "agreement" | "model" | "proposal" | "verified-dk" | "verified-foreign";
                    signature:
                      | "unsigned"
                      | {
                          by: string;
                          on: import("@foelgeskab/followup/ids").IsoDay;
                        };
                    note?: string | undefined;
                    for: string[];
                  }[]
                | {
                    source: string;
                    mark: "agreement" | "model" | "proposal" | "verified-dk" | "verified-foreign";
                    signature:
                      | "unsigned"
                      | {
                          by: string;
                          on: import("@foelgeskab/followup/ids").IsoDay;
                        };
                    note?: string | undefined;
                  };
              everyMonths: number;
              fromMonth: number;
              untilMonth: number | null;
            },
          {
            id: string;
            label: {
              da: string;
              en: string;
            };
            needs: string[][];
            beforeDays: number;
            afterDays: number;
            performedBy: "gp" | "hospital";
            optional: boolean;
            onlyIf: {
              condition: string;
              text: {
                da: string;
                en: string;
              };
            } | null;
            intervalFromEpikrise: boolean;
            takenAt: "hospitalLaboratory" | "practice";
            evidence:
              | {
                  source: string;
                  mark: "agreement" | "model" | "proposal" | "verified-dk" | "verified-foreign";
                  signature:
                    | "unsigned"
                    | {
                        by: string;
                        on: import("@foelgeskab/followup/ids").IsoDay;
                      };
                  note?: string | undefined;
                  for: string[];
                }[]
              | {
                  source: string;
                  mark: "agreement" | "model" | "proposal" | "verified-dk" | "verified-foreign";
                  signature:
                    | "unsigned"
                    | {
                        by: string;
                        on: import("@foelgeskab/followup/ids").IsoDay;
                      };
                  note?: string | undefined;
                };
            everyMonths?: number | undefined;
            fromMonth?: number | undefined;
            untilMonth?: number | null | undefined;
            event?: string | undefined;
            dueDaysAfterEvent?: number | undefined;
          }
        >
      >
    >;
    criteria: z.ZodArray<
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                z.ZodArray<
                  z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>
                >
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                          z.ZodPipe<
                            z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                            z.ZodTransform<string, string | number>
                          >
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
                          z.ZodPipe<
                            z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                            z.ZodTransform<string, string | number>
                          >
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                          z.ZodPipe<
                            z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                            z.ZodTransform<string, string | number>
                          >
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
                          z.ZodPipe<
                            z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                            z.ZodTransform<string, string | number>
                          >
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
              minLastValue: z.ZodPipe<
                z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                z.ZodTransform<string, string | number>
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
              valueMonths: z.ZodPipe<
                z.ZodUnion<readonly [z.ZodString, z.ZodInt]>,
                z.ZodTransform<string, string | number>
              >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
                              on: z.ZodPipe<
                                z.ZodString,
                                z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                              >;
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
                                on: z.ZodPipe<
                                  z.ZodString,
                                  z.ZodTransform<import("@foelgeskab/followup/ids").IsoDay, string>
                                >;
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
      >
    >;
    lateEffects: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;
/** A programme as written. */
export type WrittenProgramme = z.output<typeof programmeSchema>;
/** A check as written. */
export type WrittenCheck = WrittenProgramme["checks"][number];
/** The file of words that all programmes share. */
export declare const wordsSchema: z.ZodObject<
  {
    symptoms: z.ZodRecord<
      z.ZodString,
      z.ZodObject<
        {
          label: z.ZodObject<
            {
              da: z.ZodString;
              en: z.ZodString;
            },
            z.core.$strict
          >;
          plain: z.ZodObject<
            {
              da: z.ZodString;
              en: z.ZodString;
            },
            z.core.$strict
          >;
        },
        z.core.$strict
      >
    >;
    lateEffects: z.ZodRecord<
      z.ZodString,
      z.ZodObject<
        {
          label: z.ZodObject<
            {
              da: z.ZodString;
              en: z.ZodString;
            },
            z.core.$strict
          >;
          plain: z.ZodObject<
            {
              da: z.ZodString;
              en: z.ZodString;
            },
            z.core.$strict
          >;
        },
        z.core.$strict
      >
    >;
    actions: z.ZodObject<
      {
        rerefer: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        "rerefer-nephrology": z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        "acute-admission": z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        pakkeforloeb: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        "diagnostisk-pakkeforloeb": z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        advice: z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        "recall-then-advice": z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        "gp-treats": z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
        "gp-investigates": z.ZodObject<
          {
            da: z.ZodString;
            en: z.ZodString;
          },
          z.core.$strict
        >;
      },
      z.core.$strict
    >;
    urgencies: z.ZodRecord<
      z.ZodString,
      z.ZodObject<
        {
          da: z.ZodString;
          en: z.ZodString;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
/** The words that all programmes share. */
export type Words = z.output<typeof wordsSchema>;
/** The file of analytes. */
export declare const analytesSchema: z.ZodObject<
  {
    analytes: z.ZodArray<
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
          codes: z.ZodArray<z.ZodString>;
          unit: z.ZodString;
          aliases: z.ZodArray<z.ZodString>;
          plausible: z.ZodTuple<
            [
              z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>,
              z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodInt]>, z.ZodTransform<string, string | number>>,
            ],
            null
          >;
          note: z.ZodOptional<
            z.ZodObject<
              {
                da: z.ZodString;
                en: z.ZodString;
              },
              z.core.$strict
            >
          >;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
