-- What a landlord tries beside its real agreements, under a name. Nothing of it is signed, and no réservataire reads it.
CREATE TABLE scenario (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  nom text NOT NULL CHECK (nom <> ''),
  exercice int NOT NULL CHECK (exercice BETWEEN 2000 AND 2200),
  changements jsonb NOT NULL,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  cree_par text NOT NULL,
  modifie_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, id)
);
CREATE UNIQUE INDEX scenario_par_nom ON scenario (organisme, exercice, lower(nom));
COMMENT ON COLUMN scenario.changements IS 'list of changes, as the API takes them; agreements and inventories by their id';

ALTER TABLE scenario ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenario FORCE ROW LEVEL SECURITY;

CREATE POLICY scenario_bailleur ON scenario TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());

GRANT SELECT, INSERT, DELETE ON scenario TO contingent_app;
GRANT UPDATE (nom, exercice, changements, revision, modifie_le) ON scenario TO contingent_app;
