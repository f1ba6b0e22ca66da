-- Templates that a landlord sent in place of ours, and the signed papers themselves, byte for byte.
CREATE TABLE gabarit (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  genre text NOT NULL CHECK (genre IN ('convention', 'annexe-1', 'annexe-2')),
  nom text NOT NULL CHECK (nom <> ''),
  taille int NOT NULL CHECK (taille > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  contenu bytea NOT NULL CHECK (length(contenu) = taille),
  depose_par text NOT NULL CHECK (depose_par <> ''),
  depose_le timestamptz NOT NULL DEFAULT now(),
  retire_le timestamptz,
  PRIMARY KEY (organisme, id)
);
-- One in use for each kind of paper; those it replaced stay, with the day they were taken out.
CREATE UNIQUE INDEX gabarit_en_usage ON gabarit (organisme, genre) WHERE retire_le IS NULL;

CREATE TABLE fichier_signe (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  convention int NOT NULL,
  version int NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  taille int NOT NULL CHECK (taille > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  contenu bytea NOT NULL CHECK (length(contenu) = taille),
  depose_par text NOT NULL CHECK (depose_par <> ''),
  depose_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, id),
  UNIQUE (organisme, convention, version, sha256),
  FOREIGN KEY (organisme, convention, version) REFERENCES convention_version (organisme, convention, numero)
);
-- A signed PDF is compressed already: trying again would only cost time.
ALTER TABLE gabarit ALTER COLUMN contenu SET STORAGE EXTERNAL;
ALTER TABLE fichier_signe ALTER COLUMN contenu SET STORAGE EXTERNAL;

ALTER TABLE gabarit ENABLE ROW LEVEL SECURITY;
ALTER TABLE gabarit FORCE ROW LEVEL SECURITY;
ALTER TABLE fichier_signe ENABLE ROW LEVEL SECURITY;
ALTER TABLE fichier_signe FORCE ROW LEVEL SECURITY;

CREATE POLICY gabarit_bailleur ON gabarit TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());
-- The papers of what was proposed or signed look the same to both parties.
CREATE POLICY gabarit_reservataire ON gabarit FOR SELECT TO contingent_reservataire
  USING (retire_le IS NULL
    AND organisme IN (SELECT v.organisme FROM convention_version v));

-- Append-only, and only what is signed has a signed paper.
CREATE POLICY fichier_signe_lecture ON fichier_signe FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY fichier_signe_ajout ON fichier_signe FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND depose_par = current_setting('app.acteur', true)
    AND (organisme, convention, version) IN (SELECT v.organisme, v.convention, v.numero
      FROM convention_version v WHERE v.organisme = organisme_courant() AND v.etat = 'SIGNEE'));
CREATE POLICY fichier_signe_reservataire ON fichier_signe FOR SELECT TO contingent_reservataire
  USING ((organisme, convention, version) IN (SELECT v.organisme, v.convention, v.numero FROM convention_version v));

GRANT SELECT, INSERT ON gabarit, fichier_signe TO contingent_app;
GRANT UPDATE (retire_le) ON gabarit TO contingent_app;
GRANT SELECT ON gabarit, fichier_signe TO contingent_reservataire;
