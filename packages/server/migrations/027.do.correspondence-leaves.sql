-- Correspondence leaves as letters do: the same outbox, the same attempts, the same lists.
ALTER TABLE foelgeskab.outbound DROP CONSTRAINT outbound_kind_check,
  ADD CONSTRAINT outbound_kind_check CHECK (kind IN ('XDIS01', 'XDIS02', 'XDIS91', 'XREF01', 'XCTL02', 'XCTL03'));
