import type pg from "pg";

/** A region for stories: two departments, two practices, the region's office, a laboratory that may deliver. */
export const PLACES = {
  department: { id: "dep-uro", ean: "5790000990016", shak: "6620128" },
  otherDepartment: { id: "dep-onk", ean: "5790000990023", shak: "6620019" },
  practice: { id: "prac-1", ean: "5790000999026", yder: "079999" },
  otherPractice: { id: "prac-2", ean: "5790000999040", yder: "079998" },
  office: { id: "region-rm", ean: "5790000990054" },
  programmeGroup: { id: "programmes-rm", ean: "5790000990061" },
} as const;

/** A partner that delivers for one laboratory and for one network. */
export const LABORATORY = {
  id: "lab",
  token: "an-invented-token-of-the-laboratory",
  ean: "5790000999019",
  network: "DKNETVANS",
} as const;

/** Fills the directory. */
export async function givenRegion(pool: pg.Pool): Promise<void> {
  const { department, otherDepartment, practice, otherPractice, office, programmeGroup } = PLACES;
  await pool.query(
    `INSERT INTO foelgeskab.party (party_id, kind, name, organisation, identifier, ean, street, postcode, city, phone) VALUES
       ($1, 'department', 'Urinvejskirurgi', 'Aarhus Universitetshospital', $2, $3, 'Hospitalsvej 1', '8200', 'Aarhus N', '00 12 34 56'),
       ($4, 'department', 'Kræftafdelingen', 'Aarhus Universitetshospital', $5, $6, '', '', '', ''),
       ($7, 'practice', 'Lægerne Åtorvet', '', $8, $9, 'Åtorvet 3', '8000', 'Aarhus C', '00 65 43 21'),
       ($10, 'practice', 'Lægehuset Ø', '', $11, $12, '', '', '', ''),
       ($13, 'region', 'Praksisenheden', 'Region Midtjylland', '1082', $14, '', '', '', ''),
       ($15, 'programme-group', 'Programgruppen', 'Region Midtjylland', '1082-P', $16, '', '', '', '')`,
    [
      ...[
        department.id,
        department.shak,
        department.ean,
        otherDepartment.id,
        otherDepartment.shak,
        otherDepartment.ean,
      ],
      ...[
        practice.id,
        practice.yder,
        practice.ean,
        otherPractice.id,
        otherPractice.yder,
        otherPractice.ean,
        office.id,
        office.ean,
        programmeGroup.id,
        programmeGroup.ean,
      ],
    ],
  );
  // The acts of stories write no letters; the story about letters says otherwise.
  await pool.query("INSERT INTO foelgeskab.setting VALUES ('letters-since', '\"9999-01-01T00:00:00Z\"')");
  await pool.query(
    "INSERT INTO foelgeskab.partner (partner_id, name, token_sha256, eans) VALUES ($1, 'Laboratoriet', sha256(convert_to($2, 'UTF8')), $3)",
    [LABORATORY.id, LABORATORY.token, [LABORATORY.ean, LABORATORY.network]],
  );
}

/** Somebody to log in as, of each role that looks at messages. */
export const PEOPLE = {
  ...{ doctor: "u-doctor", gp: "u-gp", otherGp: "u-other-gp", office: "u-office" },
  ...{ author: "u-author", approver: "u-approver", secondApprover: "u-second-approver" },
} as const;

/** Lets them work where they work, in a database that is marked as a demo. */
export async function givenPeople(pool: pg.Pool): Promise<void> {
  const staff: Employed[] = [
    [PEOPLE.doctor, "Anna Holm", PLACES.department.id, "hospital-doctor"],
    [PEOPLE.gp, "Mette Krogh", PLACES.practice.id, "gp"],
    [PEOPLE.otherGp, "Bo Lind", PLACES.otherPractice.id, "gp"],
    [PEOPLE.office, "Kaja Dam", PLACES.office.id, "region-office"],
    [PEOPLE.author, "Ulla Friis", PLACES.programmeGroup.id, "programme-editor"],
    [PEOPLE.approver, "Henning Skov", PLACES.programmeGroup.id, "programme-editor"],
    [PEOPLE.secondApprover, "Kirstine Bach", PLACES.programmeGroup.id, "programme-editor"],
  ];
  await givenStaff(pool, staff);
  await pool.query("INSERT INTO foelgeskab.setting VALUES ('demo', '{}')");
}

/** Somebody's id, name, party and role. */
type Employed = readonly [user: string, name: string, party: string, role: string];

/** Lets people work at parties that are there. */
export async function givenStaff(pool: pg.Pool, staff: readonly Employed[]): Promise<void> {
  for (const [user, name, party, role] of staff) {
    await pool.query("INSERT INTO foelgeskab.app_user (user_id, name, subject) VALUES ($1, $2, $1)", [user, name]);
    await pool.query("INSERT INTO foelgeskab.membership (user_id, party_id, role) VALUES ($1, $2, $3)", [
      user,
      party,
      role,
    ]);
  }
}
