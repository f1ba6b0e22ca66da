-- Who uses the program. A reference table: every organisation may read the names of the others,
-- and owns nothing but its own row.
-- Two roles, none of which can bypass the policies (docs/decisions/0004-roles-de-base.md):
--   contingent_app           works for one organisation and sees the rows that it owns;
--   contingent_reservataire  reads, for a réservataire, what its landlords let it read, and writes nothing.
-- A statement ends at a semicolon that ends its line (see src/base/migrations.ts).
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO contingent_app, contingent_reservataire;

-- For whom the transaction works: set by SET LOCAL (src/base/transaction.ts), null when nobody said.
-- One plain expression, so that the planner puts it in place of the call.
CREATE FUNCTION organisme_courant() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organisme', true), '')::int;

CREATE TABLE organisme (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  nom text NOT NULL CHECK (nom <> ''),
  genre text NOT NULL CHECK (genre IN ('BAILLEUR', 'RESERVATAIRE')),
  categorie text,
  siren text CHECK (siren ~ '^[0-9]{9}$'),
  departement text,
  insee text CHECK (insee ~ '^[0-9AB]{5}$')
);

ALTER TABLE organisme ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisme FORCE ROW LEVEL SECURITY;

CREATE POLICY organisme_lecture ON organisme FOR SELECT TO contingent_app, contingent_reservataire USING (true);
CREATE POLICY organisme_ajout ON organisme FOR INSERT TO contingent_app WITH CHECK (true);
CREATE POLICY organisme_soi ON organisme FOR UPDATE TO contingent_app
  USING (id = organisme_courant())
  WITH CHECK (id = organisme_courant());

GRANT SELECT, INSERT, UPDATE (nom, categorie, siren, departement, insee) ON organisme TO contingent_app;
GRANT SELECT ON organisme TO contingent_reservataire;
