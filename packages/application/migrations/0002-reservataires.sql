-- The réservataires of a landlord, and the decisions that it took once about labels and columns.
CREATE TABLE reservataire (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  nom text NOT NULL CHECK (nom <> ''),
  categorie text NOT NULL,
  organisme_lie int REFERENCES organisme (id),
  PRIMARY KEY (organisme, id),
  UNIQUE (organisme, nom)
);
CREATE INDEX reservataire_par_organisme_lie ON reservataire (organisme_lie) WHERE organisme_lie IS NOT NULL;

CREATE TABLE libelle_reservataire (
  organisme int NOT NULL REFERENCES organisme (id),
  libelle_normalise text NOT NULL,
  reservataire int,
  decide_par text NOT NULL,
  decide_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, libelle_normalise),
  FOREIGN KEY (organisme, reservataire) REFERENCES reservataire (organisme, id)
);
COMMENT ON COLUMN libelle_reservataire.reservataire IS 'null: somebody decided that this label means « non réservé »';

CREATE TABLE correspondance_colonnes (
  organisme int NOT NULL REFERENCES organisme (id),
  signature_entetes text NOT NULL,
  correspondance jsonb NOT NULL,
  decide_par text NOT NULL,
  decide_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, signature_entetes)
);

ALTER TABLE reservataire ENABLE ROW LEVEL SECURITY;
ALTER TABLE reservataire FORCE ROW LEVEL SECURITY;
ALTER TABLE libelle_reservataire ENABLE ROW LEVEL SECURITY;
ALTER TABLE libelle_reservataire FORCE ROW LEVEL SECURITY;
ALTER TABLE correspondance_colonnes ENABLE ROW LEVEL SECURITY;
ALTER TABLE correspondance_colonnes FORCE ROW LEVEL SECURITY;

CREATE POLICY reservataire_bailleur ON reservataire TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY libelle_reservataire_bailleur ON libelle_reservataire TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY correspondance_colonnes_bailleur ON correspondance_colonnes TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());

GRANT SELECT, INSERT, UPDATE, DELETE ON reservataire TO contingent_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON libelle_reservataire TO contingent_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON correspondance_colonnes TO contingent_app;
