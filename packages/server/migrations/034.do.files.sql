-- A file that came with a letter: in a letter of its own (XBIN01), or inside a FHIR message. Which one it is, its sender says by a number.
CREATE TABLE foelgeskab.attachment (
  attachment_id uuid PRIMARY KEY,
  inbound_id uuid NOT NULL REFERENCES foelgeskab.inbound,
  sender_ean text NOT NULL,
  object_id text NOT NULL,
  -- by its content, never by its name
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/gif')),
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  UNIQUE (sender_ean, object_id)
);
CALL foelgeskab.guard('attachment');
-- What a letter says that it brings: it may be here before the file, or after.
CREATE TABLE foelgeskab.letter_file (
  inbound_id uuid NOT NULL REFERENCES foelgeskab.inbound,
  object_id text NOT NULL,
  sender_ean text NOT NULL,
  title text NOT NULL,
  PRIMARY KEY (inbound_id, object_id)
);
CALL foelgeskab.guard('letter_file');
CREATE INDEX letter_file_of ON foelgeskab.letter_file (sender_ean, object_id);
CREATE INDEX attachment_by_letter ON foelgeskab.attachment (inbound_id);
-- Whoever may read the letter may read its files.
GRANT SELECT ON foelgeskab.letter_file, foelgeskab.attachment TO foelgeskab_app;
CREATE POLICY letter_file_of_letter ON foelgeskab.letter_file TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.inbound i WHERE i.inbound_id = letter_file.inbound_id));
CREATE POLICY attachment_of_letter ON foelgeskab.attachment TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.inbound i WHERE i.inbound_id = attachment.inbound_id)
    OR EXISTS (SELECT FROM foelgeskab.letter_file f WHERE f.sender_ean = attachment.sender_ean AND f.object_id = attachment.object_id));

-- A letter that only brings files is wherever the letter is that they belong to.
ALTER TABLE foelgeskab.inbound ADD COLUMN with_letter uuid REFERENCES foelgeskab.inbound;
CREATE INDEX inbound_with_letter ON foelgeskab.inbound (with_letter) WHERE with_letter IS NOT NULL;
