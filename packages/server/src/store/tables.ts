// Made from the migrations by `npx vitest run packages/server/src/store/tables -u`. Do not edit: change the migration, then make it again.
import type { ColumnType } from "kysely";

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** Written as text (`JSON.stringify`), since pg sends an array as a PostgreSQL array; read as what the writer put there. */
type Json = ColumnType<unknown, string, string>;

interface AppUser {
  name: string;
  subject: string;
  title: Generated<string>;
  user_id: string;
}

interface Attachment {
  attachment_id: string;
  content: Buffer;
  inbound_id: string;
  media_type: string;
  object_id: string;
  sender_ean: string;
  sha256: Buffer;
}

interface Audit {
  at: string;
  audit_id: Generated<number>;
  basis: string;
  granted: Generated<boolean>;
  hash: Buffer | null;
  party_id: string;
  patient_id: string | null;
  previous_hash: Buffer | null;
  role: string;
  user_id: string;
  user_name: string;
  what: string;
}

interface CareRelation {
  basis: string;
  course_id: string;
  party_id: string;
  patient_id: string;
  since: string;
  until: string | null;
}

interface Certificate {
  active: number;
  agree: number;
  certificate_id: Generated<number>;
  closed: number;
  disagree: number;
  for_day: string;
  hash: Buffer | null;
  made_at: string;
  nightly: boolean;
  previous_hash: Buffer | null;
  registered: number;
  unaccounted: number;
}

interface CertificateDetail {
  by_events: Json;
  by_rows: Json;
  certificate_id: number;
  content: Json;
}

interface ChannelOff {
  off_since: string;
  partner_id: string;
  why: string;
}

interface Course {
  anchor_on: string | null;
  answer_due: string | null;
  cancer: string;
  course_id: string;
  department_id: string;
  earliest: string | null;
  head_hash: Buffer;
  head_seq: number;
  holder_id: string;
  icd10: string;
  opened_on: string;
  patient_id: string;
  practice_id: string | null;
  programme: string;
  question: string | null;
  state: Json;
  status: string;
  status_since: string;
}

interface DirectoryChange {
  act: string;
  at: string;
  by_name: string;
  cancers: string[];
  change_no: Generated<number>;
  coordinator: string;
  ean: string;
  ends_on: string | null;
  entry_id: string;
  format: string;
  hours: string;
  label: string;
  note: Generated<string>;
  owner_role: string;
  party_id: string;
  phone: string;
  sor: string;
  user_id: string;
  valid_from: string;
  verified_by: string;
  verified_on: string;
  version: number;
}

interface DirectoryEntry {
  cancers: string[] | null;
  coordinator: string | null;
  ean: string | null;
  ends_on: string | null;
  entry_id: string | null;
  format: string | null;
  hours: string | null;
  label: string | null;
  owner_role: string | null;
  party_id: string | null;
  phone: string | null;
  sor: string | null;
  valid_from: string | null;
  verified_by: string | null;
  verified_on: string | null;
  version: number | null;
}

interface DirectoryExport {
  at: string;
  by_name: string;
  content: string;
  export_id: string;
  format: string;
  numbers: number;
  receiver: string;
  up_to: number;
  user_id: string;
}

interface DirectoryRest {
  by_name: string;
  entry_id: string;
  note: string;
  rest_id: string;
  said_at: string;
  until_day: string;
  user_id: string;
  version: number;
}

interface Draft {
  assessment: Json;
  author: string;
  content: Json | null;
  course_id: string;
  party_id: string;
  patient_id: string;
  saved_at: string;
  version: Generated<number>;
}

interface Event {
  actor: Json;
  course_id: string;
  effective_on: string;
  hash: Buffer;
  patient_id: string;
  payload: Json;
  previous_hash: Buffer;
  recorded_at: string;
  seq: number;
  type: string;
}

interface Feed {
  heard_at: string;
  kind: string;
  name: string;
  silenced: Generated<boolean>;
}

interface FeedAnswer {
  answer_id: string;
  answered_at: string;
  by_name: string;
  decision: string;
  kind: string;
  name: string;
  note: string;
  until_day: string;
  user_id: string;
}

interface Followed {
  course_id: string;
  criteria: string;
  letter: string;
  patient_id: string;
  ruled: string;
  seen: string;
  usable: string;
}

interface Holding {
  course_id: string;
  party_id: string;
  patient_id: string;
  period: string;
}

interface Inbound {
  bundle_id: string | null;
  channel: string;
  course_id: string | null;
  envelope_id: string | null;
  handled_at: string | null;
  handled_by: string | null;
  inbound_id: string;
  letter_id: string | null;
  letter_type: string | null;
  message_id: string | null;
  partner_id: string | null;
  party_id: string | null;
  patient_id: string | null;
  raw: Buffer;
  raw_sha256: Buffer;
  receipt: string | null;
  received_at: string;
  sender_ean: string | null;
  state: string;
  summary: Json | null;
  why: Json | null;
  with_letter: string | null;
}

interface Inquiry {
  answer_by: string | null;
  asker: string;
  concluded_on: string | null;
  course_id: string;
  department_id: string;
  inquiry_id: string;
  messages: number;
  opened_on: string;
  outcome: string | null;
  owed: string | null;
  owed_by: string | null;
  patient_id: string;
  practice_id: string;
  since: string | null;
  subject: string;
}

interface LegacyFile {
  actor: Json;
  as_of: string;
  begun_at: string;
  bytes: number;
  done: Generated<number>;
  file_id: string;
  finished_at: string | null;
  lines: Generated<number>;
  name: string;
  party_id: string;
  reading: Json | null;
  refusal: Json | null;
  sha256: Buffer;
  state: string;
}

interface LegacyLine {
  about: string | null;
  content: Buffer;
  course_id: string | null;
  department_id: string | null;
  due: string;
  facts: Json | null;
  file_id: string;
  line: number;
  line_id: string;
  outcome: string;
  own_number: Generated<string>;
  owner_id: string;
  patient_id: string | null;
  practice_id: string | null;
  problems: Json;
  raw: string;
  settled: Json | null;
  settled_at: string | null;
  since: string;
  wait_code: string | null;
}

interface LegacyPart {
  bytes: Buffer;
  file_id: string;
  part: number;
}

interface LegacyTold {
  file_id: string;
  line: number;
  line_id: string | null;
  outcome: string;
  own_number: Generated<string>;
  told: Json;
}

interface LegacyWord {
  actor: Json;
  line_id: string;
  note: string;
  party_id: string;
  said_at: string;
  says: string;
  word_id: Generated<number>;
}

interface LetterFile {
  inbound_id: string;
  object_id: string;
  sender_ean: string;
  title: string;
}

interface Membership {
  locum: Generated<boolean>;
  membership_id: Generated<string>;
  noted_at: string | null;
  noted_by: string | null;
  party_id: string;
  role: string;
  user_id: string;
  valid_from: string | null;
  valid_until: string | null;
}

interface Obligation {
  check_id: string;
  course_id: string;
  due: string;
  fact: Json;
  from_day: string;
  met_on: string | null;
  patient_id: string;
  promised_for: string | null;
  until_day: string;
}

interface Outbound {
  about: string;
  again_at: string | null;
  again_by: string | null;
  answered_at: string | null;
  body: string;
  course_id: string | null;
  created_at: string;
  envelope_id: string;
  held_because: string | null;
  kind: string;
  let_go_at: string | null;
  let_go_by: string | null;
  let_go_note: string | null;
  letter_id: string;
  outbound_id: string;
  party_id: string;
  patient_id: string | null;
  reached_at: string | null;
  reached_by: string | null;
  reached_note: string | null;
  receiver_ean: string;
  receiver_id: string | null;
  refusal: string | null;
  sent_at: string | null;
  state: string;
}

interface Partner {
  eans: string[];
  name: string;
  partner_id: string;
  register: Generated<boolean>;
  token_sha256: Buffer | null;
}

interface PartnerNonce {
  nonce: string;
  partner_id: string;
  seen_at: string;
}

interface Party {
  active: Generated<boolean>;
  city: Generated<string>;
  closed_on: string | null;
  closes_on: string | null;
  ean: string;
  identifier: string;
  kind: string;
  name: string;
  organisation: Generated<string>;
  party_id: string;
  phone: Generated<string>;
  postcode: Generated<string>;
  region: Generated<string>;
  street: Generated<string>;
}

interface PartyAbsence {
  absence_id: string;
  deputy_id: string;
  from_day: string;
  noted_at: string;
  noted_by: string;
  party_id: string;
  until_day: string | null;
}

interface PartyClosing {
  announced_by: Json;
  announced_on: string;
  closes_on: string;
  closing_id: string;
  ended_on: string | null;
  kind: string;
  moved: number | null;
  note: string;
  party_id: string;
  state: string;
  stopped: Json | null;
}

interface Patient {
  born_on: string;
  city: Generated<string>;
  cpr: string;
  died_on: string | null;
  emigrated_on: string | null;
  family_name: string;
  given_name: string;
  moved_to: string | null;
  patient_id: string;
  person: Generated<Json>;
  phone: Generated<string>;
  postcode: Generated<string>;
  practice_id: string | null;
  search_name: string;
  street: Generated<string>;
}

interface PatientIdentifier {
  kind: string;
  number: string;
  patient_id: string;
  until: string | null;
}

interface PersonAbsence {
  absence_id: string;
  colleague_id: string | null;
  from_day: string;
  noted_at: string;
  noted_by: string;
  party_id: string;
  until_day: string;
  user_id: string;
}

interface PersonLink {
  link_id: string;
  one_id: string;
  other_id: string;
}

interface PersonLinkAct {
  act: string;
  at: string;
  link_id: string;
  name: string;
  note: string;
  party_id: string;
  seq: number;
  user_id: string;
}

interface ProgrammeApproval {
  at: string;
  name: string;
  programme_id: string;
  revision: number;
  role: string;
  user_id: string;
  version: number;
}

interface ProgrammeImpact {
  course_id: string;
  impact: Json;
  outcome: string;
  patient_id: string;
  programme_id: string;
  run_id: string;
  version: number;
}

interface ProgrammeRevision {
  at: string;
  golden: string;
  kind: string;
  name: string;
  programme_id: string;
  revision: number;
  user_id: string;
  version: number;
  why: string;
  written: string;
}

interface ProgrammeRun {
  actor: Json;
  because: Generated<string>;
  done: Generated<number>;
  ended_because: Json | null;
  finished_at: string | null;
  kind: string;
  programme_id: string;
  reached: string | null;
  revision: number;
  run_id: string;
  started_at: string;
  state: string;
  total: number;
  totals: Json;
  units: string[] | null;
  version: number;
}

interface ProgrammeVersion {
  based_on: string;
  created_at: string;
  created_by: string;
  golden: string;
  programme_id: string;
  published_at: string | null;
  revision: number;
  sha256: Buffer;
  state: string;
  valid_from: string | null;
  version: number;
  written: string;
}

interface RegisterDelivery {
  channel: string;
  delivery_id: string;
  handled_at: string | null;
  handled_by: string | null;
  kind: string;
  lines: number;
  received_at: string;
  sender: string;
  state: string;
  why: Json | null;
}

interface RegisterLine {
  about_patient: string | null;
  body: Json;
  delivery_id: string;
  handled_at: string | null;
  handled_by: string | null;
  kind: string;
  line_id: string;
  number: string;
  received_at: string;
  sha256: Buffer;
  state: string;
  stated_at: string;
  why: Json | null;
}

interface Restoration {
  asked_at: string | null;
  asked_by: string | null;
  backup_taken_at: string;
  held: number;
  restoration_id: Generated<number>;
  restored_at: string;
}

interface Result {
  analysis: string;
  course_id: string;
  fact: Json;
  needs_eyes: boolean;
  patient_id: string;
  received_at: string;
  result_id: string;
  sampled_on: string;
  signed_on: string | null;
  unusable: string | null;
}

interface SavedAct {
  key: string;
  request: string | null;
  saved_at: Generated<string>;
  user_id: string;
}

interface Sending {
  answered_at: string | null;
  envelope_id: string;
  outbound_id: string;
  outcome: string | null;
  sent_at: string;
}

interface Session {
  data: Json;
  expires_at: string;
  session_id: string;
}

interface Setting {
  name: string;
  value: Json;
}

interface Sheet {
  cited_entry: string | null;
  cited_phone: string | null;
  code: string;
  course_id: string;
  issued_on: string;
  letter_code: string | null;
  patient_id: string;
  replaced_on: string | null;
  version: number;
}

interface SheetTold {
  at: string;
  by_name: string;
  code: string;
  course_id: string;
  how: string;
  note: string;
  patient_id: string;
  phone: string;
  told_id: string;
  user_id: string;
}

interface Verdict {
  course_id: string;
  criterion: string;
  deferred_until: string | null;
  fact: Json;
  patient_id: string;
  repeat_from: string | null;
  repeat_until: string | null;
  seen_back: Generated<boolean>;
  since: string | null;
  state: string;
}

interface WitnessedHead {
  course_id: string;
  head_hash: Buffer;
  head_seq: number;
}

/** Every table of ours, by its name in the schema `foelgeskab`. */
export interface Tables {
  app_user: AppUser;
  attachment: Attachment;
  audit: Audit;
  care_relation: CareRelation;
  certificate: Certificate;
  certificate_detail: CertificateDetail;
  channel_off: ChannelOff;
  course: Course;
  directory_change: DirectoryChange;
  directory_entry: DirectoryEntry;
  directory_export: DirectoryExport;
  directory_rest: DirectoryRest;
  draft: Draft;
  event: Event;
  feed: Feed;
  feed_answer: FeedAnswer;
  followed: Followed;
  holding: Holding;
  inbound: Inbound;
  inquiry: Inquiry;
  legacy_file: LegacyFile;
  legacy_line: LegacyLine;
  legacy_part: LegacyPart;
  legacy_told: LegacyTold;
  legacy_word: LegacyWord;
  letter_file: LetterFile;
  membership: Membership;
  obligation: Obligation;
  outbound: Outbound;
  partner: Partner;
  partner_nonce: PartnerNonce;
  party: Party;
  party_absence: PartyAbsence;
  party_closing: PartyClosing;
  patient: Patient;
  patient_identifier: PatientIdentifier;
  person_absence: PersonAbsence;
  person_link: PersonLink;
  person_link_act: PersonLinkAct;
  programme_approval: ProgrammeApproval;
  programme_impact: ProgrammeImpact;
  programme_revision: ProgrammeRevision;
  programme_run: ProgrammeRun;
  programme_version: ProgrammeVersion;
  register_delivery: RegisterDelivery;
  register_line: RegisterLine;
  restoration: Restoration;
  result: Result;
  saved_act: SavedAct;
  sending: Sending;
  session: Session;
  setting: Setting;
  sheet: Sheet;
  sheet_told: SheetTold;
  verdict: Verdict;
  witnessed_head: WitnessedHead;
}
