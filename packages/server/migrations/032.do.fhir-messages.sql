-- A FHIR message has two numbers: of itself (MessageHeader.id, kept as the letter's) and of its Bundle, which is new in every sending.
ALTER TABLE foelgeskab.inbound ADD COLUMN bundle_id text;
CREATE INDEX inbound_bundle ON foelgeskab.inbound (sender_ean, bundle_id) WHERE bundle_id IS NOT NULL;
