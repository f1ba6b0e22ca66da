-- Agreements, and what is typed when no inventory exists: the stock of the denominator, the rights.
CREATE TABLE assiette_saisie (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  libelle text NOT NULL,
  date_reference date,
  logements_eligibles int NOT NULL CHECK (logements_eligibles >= 0),
  exclus jsonb NOT NULL DEFAULT '[]',
  taux_rotation text CHECK (taux_rotation ~ '^[0-9]+(/[0-9]+)?$'),
  saisi_par text NOT NULL,
  saisi_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, id)
);
COMMENT ON COLUMN assiette_saisie.exclus IS '[{ motif, nombre }]';

CREATE TABLE droit_saisi (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  reservataire int NOT NULL,
  nombre int NOT NULL CHECK (nombre > 0),
  origine text NOT NULL,
  debut date,
  fin date,
  sans_terme boolean NOT NULL DEFAULT false,
  libelle text NOT NULL DEFAULT '',
  saisi_par text NOT NULL,
  saisi_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, id),
  FOREIGN KEY (organisme, reservataire) REFERENCES reservataire (organisme, id)
);
CREATE INDEX droit_saisi_par_reservataire ON droit_saisi (organisme, reservataire);

CREATE TABLE convention (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  reservataire int NOT NULL,
  modele text NOT NULL,
  exercices int[] NOT NULL DEFAULT '{}',
  donnees jsonb NOT NULL,
  photographie int,
  assiette_saisie int,
  perimetre text NOT NULL CHECK (perimetre IN ('DEPARTEMENT', 'COMMUNES')),
  communes text[] NOT NULL DEFAULT '{}',
  imprime jsonb,
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (organisme, id),
  FOREIGN KEY (organisme, reservataire) REFERENCES reservataire (organisme, id),
  FOREIGN KEY (organisme, photographie) REFERENCES photographie (organisme, id),
  FOREIGN KEY (organisme, assiette_saisie) REFERENCES assiette_saisie (organisme, id)
);
CREATE INDEX convention_par_reservataire ON convention (organisme, reservataire);
CREATE INDEX convention_par_photographie ON convention (organisme, photographie);
COMMENT ON COLUMN convention.perimetre IS 'what the réservataire may read of the photographie: all of it, or the communes listed';
COMMENT ON COLUMN convention.communes IS 'keys of communes: logement.commune_cle or logement.commune_insee';

ALTER TABLE assiette_saisie ENABLE ROW LEVEL SECURITY;
ALTER TABLE assiette_saisie FORCE ROW LEVEL SECURITY;
ALTER TABLE droit_saisi ENABLE ROW LEVEL SECURITY;
ALTER TABLE droit_saisi FORCE ROW LEVEL SECURITY;
ALTER TABLE convention ENABLE ROW LEVEL SECURITY;
ALTER TABLE convention FORCE ROW LEVEL SECURITY;

CREATE POLICY assiette_saisie_bailleur ON assiette_saisie TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY droit_saisi_bailleur ON droit_saisi TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY convention_bailleur ON convention TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());

GRANT SELECT, INSERT, UPDATE, DELETE ON assiette_saisie TO contingent_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON droit_saisi TO contingent_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON convention TO contingent_app;
