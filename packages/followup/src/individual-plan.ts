/** A check of the patient's own plan that names an analysis: it replaces the programme's checks of just that analyte. */
export interface PlanCheckByAnalysis {
  /** A laboratory code, as NPU08669. */
  analysis: string;
  everyMonths: number;
  fromMonth?: number;
  untilMonth?: number | null;
  beforeDays?: number;
  afterDays?: number;
}

/** A check of the patient's own plan that names a check of the programme and keeps every number it does not give. */
export interface PlanCheckById {
  check: string;
  everyMonths?: number;
  fromMonth?: number;
  untilMonth?: number | null;
  beforeDays?: number;
  afterDays?: number;
}

/** One check of the patient's own plan. */
export type PlanCheck = PlanCheckByAnalysis | PlanCheckById;

/** One criterion of the patient's own plan: at most the one number that its rule has, as exact decimal text. */
export interface PlanCriterion {
  id: string;
  value?: string;
  delta?: string;
  percent?: string;
  valueMonths?: string;
  minLastValue?: string;
}

/** What was agreed for this one patient; it goes before the programme. Plain JSON. */
export interface IndividualPlan {
  checks: readonly PlanCheck[];
  criteria: readonly PlanCriterion[];
}
