import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Recorded } from "@foelgeskab/followup/course";
import type { DirectoryNumber } from "@foelgeskab/followup/directory/directory-number";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import type { Cpr, IsoDay } from "@foelgeskab/followup/ids";
import type { Actor, Party, Role } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** A party of the demo region with what letters and messages need. All of it is invented. */
export interface DemoParty extends Party {
  organisation: string;
  /** Practice number of a practice; a code in the form of a SHAK code for a department. */
  identifier: string;
  /** Location number (GLN) of 13 digits with a valid check digit. */
  ean: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
}

/** A direct number of the telephone list, and the days on which somebody rang it. */
export interface DemoDirectoryEntry extends DirectoryNumber {
  /** The days before the last one, the first of them the day on which the number was added. */
  rungBefore: IsoDay[];
  /** The number that it became later; letters from before show the old one. */
  became: { phone: string; on: IsoDay } | null;
}

/** A person who works in the region. */
export interface DemoUser {
  id: string;
  /** What the local identity provider knows the person by. */
  subject: string;
  name: string;
  title: string;
  party: string;
  role: Role;
  /** One of those that the demo offers for log-in with one click. */
  offered: boolean;
}

/** An invented patient. */
export interface DemoPatient {
  id: string;
  cpr: Cpr;
  givenName: string;
  familyName: string;
  bornOn: IsoDay;
  sex: "female" | "male";
  street: string;
  postcode: string;
  city: string;
  phone: string;
  practice: string;
  person: DemoPerson;
}

/** What the closing talk wrote down about the person. */
export interface DemoPerson {
  needs: string[];
  otherDisease: string[];
  relatives: string;
}

/** One course as the events that made it, in order; nothing in it lies after today. */
export interface DemoCourse {
  id: string;
  patient: string;
  history: Recorded[];
}

/** A letter that somebody has begun. */
export interface DemoDraft {
  course: string;
  patient: string;
  party: string;
  author: Actor;
  /** Moment of the last saving, as an ISO instant. */
  savedAt: string;
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
}

/** A patient to follow through the demo, and what to look for. */
export interface DemoStory {
  course: string;
  name: string;
  hint: Phrase;
}

/** A discharge letter that another record system wrote: it comes in as a message, and nobody has registered its patient. */
export interface DemoReceivedLetter {
  from: string;
  to: string;
  /** The day on which it was signed, as ISO text. */
  signedOn: string;
  cpr: string;
  givenName: string;
  familyName: string;
  diagnosis: { code: string; text: string };
  lines: string[];
}

/** A whole region to practise in. */
export interface DemoRegion {
  /** The region's code in the programmes. */
  region: "RM";
  parties: DemoParty[];
  directory: DemoDirectoryEntry[];
  users: DemoUser[];
  patients: DemoPatient[];
  courses: DemoCourse[];
  drafts: DemoDraft[];
  letters: DemoReceivedLetter[];
  /** The two patients of README's trip come first. */
  story: DemoStory[];
}
