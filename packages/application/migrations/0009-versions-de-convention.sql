-- An agreement is a pile of versions and a stream of facts (docs/decisions/0009-versions-de-convention.md).
-- convention keeps who and where; convention_version what is written; convention_fait what happened.
-- What is signed has no way to change for the application: no policy updates it, nothing is ever deleted.
CREATE TABLE convention_version (
  organisme int NOT NULL REFERENCES organisme (id),
  convention int NOT NULL,
  numero int NOT NULL CHECK (numero > 0),
  reservataire int NOT NULL,
  nature text NOT NULL CHECK (nature IN ('INITIALE', 'AVENANT')),
  etat text NOT NULL DEFAULT 'BROUILLON' CHECK (etat IN ('BROUILLON', 'PROPOSEE', 'SIGNEE', 'ABANDONNEE')),
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  modele text NOT NULL,
  modele_propre jsonb,
  donnees jsonb NOT NULL,
  exercices int[] NOT NULL DEFAULT '{}',
  photographie int,
  assiette_saisie int,
  droits int CHECK (droits >= 0),
  perimetre text NOT NULL CHECK (perimetre IN ('DEPARTEMENT', 'COMMUNES')),
  communes text[] NOT NULL DEFAULT '{}',
  imprime jsonb,
  signature date,
  fige jsonb,
  empreinte text CHECK (empreinte ~ '^[0-9a-f]{64}$'),
  modifie_par text NOT NULL,
  modifie_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, convention, numero),
  CHECK ((etat = 'SIGNEE') = (signature IS NOT NULL AND fige IS NOT NULL AND empreinte IS NOT NULL))
);
COMMENT ON COLUMN convention_version.donnees IS 'differences from the model, in the JSON of DOSSIER.json; without reference nor département';
COMMENT ON COLUMN convention_version.modele_propre IS '{ id, titre, differences }: own model of the landlord, by value';
COMMENT ON COLUMN convention_version.droits IS 'rights typed with the agreement, beside those of the inventory';
COMMENT ON COLUMN convention_version.perimetre IS 'what the réservataire may read of the photographie: all of it, or the communes listed';
COMMENT ON COLUMN convention_version.communes IS 'keys of communes: logement.commune_cle or logement.commune_insee';
COMMENT ON COLUMN convention_version.fige IS 'on the day of signature: content, parties, clauses, computed result; empreinte is its sha-256';

CREATE TABLE convention_fait (
  organisme int NOT NULL REFERENCES organisme (id),
  convention int NOT NULL,
  rang int NOT NULL CHECK (rang > 0),
  type text NOT NULL CHECK (type <> ''),
  version int,
  le date NOT NULL,
  donnees jsonb NOT NULL,
  acteur text NOT NULL CHECK (acteur <> ''),
  enregistre_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, convention, rang)
);
COMMENT ON COLUMN convention_fait.version IS 'version that the fact is about; null: the agreement as a whole';
COMMENT ON COLUMN convention_fait.donnees IS 'the fact without type, version and day';

CREATE TABLE modele_propre (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  titre text NOT NULL CHECK (titre <> ''),
  base text NOT NULL,
  differences jsonb NOT NULL,
  cree_par text NOT NULL,
  cree_le timestamptz NOT NULL DEFAULT now(),
  retire_le timestamptz,
  PRIMARY KEY (organisme, id)
);
CREATE UNIQUE INDEX modele_propre_titre ON modele_propre (organisme, lower(titre)) WHERE retire_le IS NULL;

-- What exists moves, then is tied by its keys. The owner of the tables is bound by their policies too, even to check a
-- key for the first time: it is let through, then bound again.
ALTER TABLE convention NO FORCE ROW LEVEL SECURITY;
ALTER TABLE droit_saisi NO FORCE ROW LEVEL SECURITY;
ALTER TABLE organisme NO FORCE ROW LEVEL SECURITY;
ALTER TABLE photographie NO FORCE ROW LEVEL SECURITY;
ALTER TABLE assiette_saisie NO FORCE ROW LEVEL SECURITY;
ALTER TABLE convention ADD COLUMN departement text;
ALTER TABLE convention ADD COLUMN reference text;

INSERT INTO convention_version (organisme, convention, numero, reservataire, nature, modele, donnees, exercices,
  photographie, assiette_saisie, droits, perimetre, communes, imprime, modifie_par)
SELECT c.organisme, c.id, 1, c.reservataire, 'INITIALE', c.modele, c.donnees - 'reference' - 'departement', c.exercices,
  c.photographie, c.assiette_saisie,
  (SELECT sum(d.nombre)::int FROM droit_saisi d WHERE d.organisme = c.organisme AND d.reservataire = c.reservataire
    AND d.libelle = 'droits saisis avec la convention'),
  c.perimetre, c.communes, c.imprime, 'migration'
FROM convention c;

INSERT INTO convention_fait (organisme, convention, rang, type, version, le, donnees, acteur)
SELECT c.organisme, c.id, 1, 'VersionRedigee', 1, current_date, '{"nature": "INITIALE"}', 'migration' FROM convention c;

UPDATE convention c SET reference = c.donnees ->> 'reference',
  departement = coalesce(c.donnees ->> 'departement', (SELECT o.departement FROM organisme o WHERE o.id = c.organisme));

DELETE FROM droit_saisi d WHERE d.libelle = 'droits saisis avec la convention'
  AND (d.organisme, d.reservataire) IN (SELECT c.organisme, c.reservataire FROM convention c);

-- Policies that leaned on the columns that go.
DROP POLICY annexe_annuelle_reservataire ON annexe_annuelle;
DROP POLICY logement_reservataire ON logement;
DROP POLICY photographie_reservataire ON photographie;
DROP POLICY assiette_saisie_reservataire ON assiette_saisie;
DROP POLICY convention_reservataire ON convention;
DROP POLICY convention_bailleur ON convention;
DROP POLICY assiette_saisie_bailleur ON assiette_saisie;

ALTER TABLE convention DROP COLUMN modele, DROP COLUMN exercices, DROP COLUMN donnees, DROP COLUMN photographie,
  DROP COLUMN assiette_saisie, DROP COLUMN perimetre, DROP COLUMN communes, DROP COLUMN imprime, DROP COLUMN version;
ALTER TABLE convention ADD UNIQUE (organisme, id, reservataire);

ALTER TABLE convention_version ADD FOREIGN KEY (organisme, convention, reservataire) REFERENCES convention (organisme, id, reservataire);
ALTER TABLE convention_version ADD FOREIGN KEY (organisme, photographie) REFERENCES photographie (organisme, id);
ALTER TABLE convention_version ADD FOREIGN KEY (organisme, assiette_saisie) REFERENCES assiette_saisie (organisme, id);
ALTER TABLE convention_fait ADD FOREIGN KEY (organisme, convention) REFERENCES convention (organisme, id);
ALTER TABLE convention_fait ADD FOREIGN KEY (organisme, convention, version) REFERENCES convention_version (organisme, convention, numero);
CREATE INDEX convention_version_par_reservataire ON convention_version (organisme, reservataire);
CREATE INDEX convention_version_par_photographie ON convention_version (organisme, photographie);
CREATE UNIQUE INDEX convention_version_en_cours ON convention_version (organisme, convention)
  WHERE etat IN ('BROUILLON', 'PROPOSEE');

ALTER TABLE annexe_annuelle ADD COLUMN version_convention int;
ALTER TABLE annexe_annuelle ADD COLUMN resultat jsonb;
ALTER TABLE annexe_annuelle ADD COLUMN empreinte text CHECK (empreinte ~ '^[0-9a-f]{64}$');
ALTER TABLE annexe_annuelle ADD FOREIGN KEY (organisme, convention, version_convention) REFERENCES convention_version (organisme, convention, numero);
COMMENT ON COLUMN annexe_annuelle.version_convention IS 'version of the agreement that computed resultat; null: saved before versions were kept';
COMMENT ON COLUMN annexe_annuelle.empreinte IS 'sha-256 of the canonical JSON of what was typed and of resultat';

ALTER TABLE convention FORCE ROW LEVEL SECURITY;
ALTER TABLE droit_saisi FORCE ROW LEVEL SECURITY;
ALTER TABLE organisme FORCE ROW LEVEL SECURITY;
ALTER TABLE photographie FORCE ROW LEVEL SECURITY;
ALTER TABLE assiette_saisie FORCE ROW LEVEL SECURITY;
ALTER TABLE convention_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE convention_version FORCE ROW LEVEL SECURITY;
ALTER TABLE convention_fait ENABLE ROW LEVEL SECURITY;
ALTER TABLE convention_fait FORCE ROW LEVEL SECURITY;
ALTER TABLE modele_propre ENABLE ROW LEVEL SECURITY;
ALTER TABLE modele_propre FORCE ROW LEVEL SECURITY;

-- The landlord. Each policy of another table leans on convention_version, whose own look at organisme alone.
CREATE POLICY convention_version_lecture ON convention_version FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY convention_version_ajout ON convention_version FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant() AND etat = 'BROUILLON');
CREATE POLICY convention_version_en_cours ON convention_version FOR UPDATE TO contingent_app
  USING (organisme = organisme_courant() AND etat IN ('BROUILLON', 'PROPOSEE'))
  WITH CHECK (organisme = organisme_courant());

CREATE POLICY convention_lecture ON convention FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY convention_ajout ON convention FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY convention_non_signee ON convention FOR UPDATE TO contingent_app
  USING (organisme = organisme_courant()
    AND id <> ALL (ARRAY(SELECT v.convention FROM convention_version v
      WHERE v.organisme = organisme_courant() AND v.etat = 'SIGNEE')))
  WITH CHECK (organisme = organisme_courant());

CREATE POLICY convention_fait_lecture ON convention_fait FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY convention_fait_ajout ON convention_fait FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND acteur = current_setting('app.acteur', true));

CREATE POLICY assiette_saisie_lecture ON assiette_saisie FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY assiette_saisie_ajout ON assiette_saisie FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant());

CREATE POLICY modele_propre_bailleur ON modele_propre TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());

REVOKE UPDATE, DELETE ON convention, assiette_saisie FROM contingent_app;
GRANT UPDATE (departement, reference) ON convention TO contingent_app;
GRANT SELECT, INSERT ON convention_version, convention_fait, modele_propre TO contingent_app;
GRANT UPDATE (etat, revision, modele, modele_propre, donnees, exercices, photographie, assiette_saisie, droits, perimetre,
  communes, imprime, signature, fige, empreinte, modifie_par, modifie_le) ON convention_version TO contingent_app;
GRANT UPDATE (retire_le) ON modele_propre TO contingent_app;

-- The réservataire: what was proposed to it or signed, never a draft.
-- reservataire (plain column) <- convention_version <- convention, convention_fait, annexe_annuelle, photographie,
-- assiette_saisie, logement. The subqueries are uncorrelated: run once, then hashed.
CREATE POLICY convention_version_reservataire ON convention_version FOR SELECT TO contingent_reservataire
  USING (etat IN ('PROPOSEE', 'SIGNEE')
    AND (organisme, reservataire) IN (SELECT r.organisme, r.id FROM reservataire r));

CREATE POLICY convention_reservataire ON convention FOR SELECT TO contingent_reservataire
  USING ((organisme, id) IN (SELECT v.organisme, v.convention FROM convention_version v));

CREATE POLICY convention_fait_reservataire ON convention_fait FOR SELECT TO contingent_reservataire
  USING (type <> 'VersionReprise'
    AND (organisme, convention) IN (SELECT v.organisme, v.convention FROM convention_version v)
    AND (version IS NULL
      OR (organisme, convention, version) IN (SELECT v.organisme, v.convention, v.numero FROM convention_version v)));

CREATE POLICY annexe_annuelle_reservataire ON annexe_annuelle FOR SELECT TO contingent_reservataire
  USING ((organisme, convention) IN (SELECT v.organisme, v.convention FROM convention_version v)
    AND (version_convention IS NULL
      OR (organisme, convention, version_convention) IN (
        SELECT v.organisme, v.convention, v.numero FROM convention_version v)));

CREATE POLICY assiette_saisie_reservataire ON assiette_saisie FOR SELECT TO contingent_reservataire
  USING ((organisme, id) IN (SELECT v.organisme, v.assiette_saisie FROM convention_version v));

CREATE POLICY photographie_reservataire ON photographie FOR SELECT TO contingent_reservataire
  USING (etat = 'CHARGEE'
    AND (organisme, id) IN (SELECT v.organisme, v.photographie FROM convention_version v));

CREATE POLICY logement_reservataire ON logement FOR SELECT TO contingent_reservataire
  USING (
    (organisme, photographie) IN (
      SELECT v.organisme, v.photographie FROM convention_version v
      JOIN photographie p ON p.organisme = v.organisme AND p.id = v.photographie
      WHERE v.perimetre = 'DEPARTEMENT')
    OR (organisme, photographie, commune_cle) IN (
      SELECT v.organisme, v.photographie, unnest(v.communes) FROM convention_version v
      JOIN photographie p ON p.organisme = v.organisme AND p.id = v.photographie
      WHERE v.perimetre = 'COMMUNES')
    OR (organisme, photographie, commune_insee) IN (
      SELECT v.organisme, v.photographie, unnest(v.communes) FROM convention_version v
      JOIN photographie p ON p.organisme = v.organisme AND p.id = v.photographie
      WHERE v.perimetre = 'COMMUNES'));

GRANT SELECT ON convention_version, convention_fait TO contingent_reservataire;
