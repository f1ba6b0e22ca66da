-- An inventory at a date (état des lieux). Its rows are written while it is EN_COURS and never again:
-- the policies of the rows look at that state, once per statement (uncorrelated subquery), not once per row.
-- No foreign key from the rows: at 5.4 million rows its check costs more than the load; the policies hold the link.
CREATE TABLE photographie (
  organisme int NOT NULL REFERENCES organisme (id),
  id int GENERATED ALWAYS AS IDENTITY,
  date_reference date NOT NULL,
  nom_fichier text NOT NULL,
  taille bigint NOT NULL CHECK (taille >= 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  format text NOT NULL,
  lignes int NOT NULL DEFAULT 0 CHECK (lignes >= 0),
  etat text NOT NULL DEFAULT 'EN_COURS' CHECK (etat IN ('EN_COURS', 'CHARGEE')),
  remplace int,
  charge_le timestamptz NOT NULL DEFAULT now(),
  charge_par text NOT NULL,
  taux_rotation text CHECK (taux_rotation ~ '^[0-9]+(/[0-9]+)?$'),
  resume jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisme, id),
  FOREIGN KEY (organisme, remplace) REFERENCES photographie (organisme, id)
);

CREATE TABLE logement (
  organisme int NOT NULL,
  photographie int NOT NULL,
  ligne int NOT NULL,
  rpls text,
  identifiant_bailleur text,
  programme text,
  adresse text,
  commune_insee text,
  commune_nom text,
  commune_cle text,
  epci text,
  departement text,
  typologie text,
  typologie_brute text,
  financement text,
  financement_brut text,
  construction text,
  qpv boolean,
  annee_construction int,
  taux_rotation text,
  exclusion text,
  surface numeric,
  loyer text,
  PRIMARY KEY (organisme, photographie, ligne)
);
COMMENT ON COLUMN logement.commune_cle IS 'normalised name of the commune, what the perimeter of an agreement is compared with';
COMMENT ON COLUMN logement.taux_rotation IS 'exact fraction, as written by texteExact: 79/1000';
COMMENT ON COLUMN logement.loyer IS 'euros a month, exact fraction, as written by texteExact';

CREATE TABLE droit_reservation (
  organisme int NOT NULL,
  photographie int NOT NULL,
  ligne int NOT NULL,
  reservataire int NOT NULL,
  libelle text,
  origine text NOT NULL DEFAULT 'INCONNUE',
  debut date,
  fin date,
  sans_terme boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisme, photographie, ligne)
);
COMMENT ON COLUMN droit_reservation.libelle IS 'the réservataire as the file writes it';

CREATE TABLE ligne_source (
  organisme int NOT NULL,
  photographie int NOT NULL,
  premiere_ligne int NOT NULL,
  derniere_ligne int NOT NULL CHECK (derniere_ligne >= premiere_ligne),
  contenu bytea NOT NULL,
  PRIMARY KEY (organisme, photographie, premiere_ligne)
);
ALTER TABLE ligne_source ALTER COLUMN contenu SET STORAGE EXTERNAL;
COMMENT ON TABLE ligne_source IS 'raw lines of the file by compressed blocks (src/base/lignes-source.ts): one row a line costs as much as the whole load';

CREATE TABLE anomalie (
  organisme int NOT NULL,
  photographie int NOT NULL,
  numero int NOT NULL,
  ligne int,
  colonne text,
  code text NOT NULL,
  gravite text NOT NULL,
  message text NOT NULL,
  brut text,
  PRIMARY KEY (organisme, photographie, numero)
);

ALTER TABLE photographie ENABLE ROW LEVEL SECURITY;
ALTER TABLE photographie FORCE ROW LEVEL SECURITY;
ALTER TABLE logement ENABLE ROW LEVEL SECURITY;
ALTER TABLE logement FORCE ROW LEVEL SECURITY;
ALTER TABLE droit_reservation ENABLE ROW LEVEL SECURITY;
ALTER TABLE droit_reservation FORCE ROW LEVEL SECURITY;
ALTER TABLE ligne_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE ligne_source FORCE ROW LEVEL SECURITY;
ALTER TABLE anomalie ENABLE ROW LEVEL SECURITY;
ALTER TABLE anomalie FORCE ROW LEVEL SECURITY;

CREATE POLICY photographie_bailleur ON photographie FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY photographie_ajout ON photographie FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant() AND etat = 'EN_COURS');
CREATE POLICY photographie_fin_de_chargement ON photographie FOR UPDATE TO contingent_app
  USING (organisme = organisme_courant() AND etat = 'EN_COURS')
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY photographie_annulation ON photographie FOR DELETE TO contingent_app
  USING (organisme = organisme_courant() AND etat = 'EN_COURS');

CREATE POLICY logement_bailleur ON logement FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY logement_ajout ON logement FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));
CREATE POLICY logement_annulation ON logement FOR DELETE TO contingent_app
  USING (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));

CREATE POLICY droit_reservation_bailleur ON droit_reservation FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY droit_reservation_ajout ON droit_reservation FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS'))
    AND reservataire = ANY (ARRAY(SELECT r.id FROM reservataire r
      WHERE r.organisme = organisme_courant())));
CREATE POLICY droit_reservation_annulation ON droit_reservation FOR DELETE TO contingent_app
  USING (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));

CREATE POLICY ligne_source_bailleur ON ligne_source FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY ligne_source_ajout ON ligne_source FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));
CREATE POLICY ligne_source_annulation ON ligne_source FOR DELETE TO contingent_app
  USING (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));

CREATE POLICY anomalie_bailleur ON anomalie FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY anomalie_ajout ON anomalie FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));
CREATE POLICY anomalie_annulation ON anomalie FOR DELETE TO contingent_app
  USING (organisme = organisme_courant()
    AND photographie = ANY (ARRAY(SELECT p.id FROM photographie p
      WHERE p.organisme = organisme_courant() AND p.etat = 'EN_COURS')));

GRANT SELECT, INSERT, UPDATE, DELETE ON photographie TO contingent_app;
GRANT SELECT, INSERT, DELETE ON logement TO contingent_app;
GRANT SELECT, INSERT, DELETE ON droit_reservation TO contingent_app;
GRANT SELECT, INSERT, DELETE ON ligne_source TO contingent_app;
GRANT SELECT, INSERT, DELETE ON anomalie TO contingent_app;
