/**
 * SQL that makes `pg_temp.imported_id`: a UUIDv7 of the original date, of which the other 74 bits follow from where the row came from, so that
 * the same row always gets the same id. Rows of one millisecond keep the order of their numbers, whose 32 bits stand before those of the hash.
 * It lives in the database because many ids wait for a date that only a join tells.
 */
export const CREATE_IMPORTED_ID = `
  CREATE OR REPLACE FUNCTION pg_temp.imported_id(source text, kind text, number bigint, name text, at timestamptz) RETURNS uuid
  LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(substring(bits, 1, 64)::bit(64)::bigint), 16, '0') || lpad(to_hex(substring(bits, 65)::bit(64)::bigint), 16, '0'))::uuid
    FROM (
      SELECT floor(extract(epoch FROM at) * 1000)::bigint::bit(48) || B'0111' || substring(tail, 1, 12) || B'10' || substring(tail, 13) AS bits
      FROM (SELECT number::bit(32) || ('x' || encode(sha256(convert_to(concat_ws(E'\\x1F', source, kind, number, name), 'UTF8')), 'hex'))::bit(42) AS tail) AS made
    ) AS composed
  $$`;

export const DROP_IMPORTED_ID = "DROP FUNCTION pg_temp.imported_id";

/** SQL: the part of an id that does not depend on its date. */
export const withoutDate = (id: string) => `substr((${id})::text, 16)`;
