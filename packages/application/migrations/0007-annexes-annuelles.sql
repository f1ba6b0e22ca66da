-- What an agreement needs each year beside the inventory (D14): subtractions by category, planned vacancies, carried
-- fraction. One version after the other, never overwritten: the newest version of a year counts.
CREATE TABLE annexe_annuelle (
  organisme int NOT NULL REFERENCES organisme (id),
  convention int NOT NULL,
  exercice int NOT NULL CHECK (exercice BETWEEN 2000 AND 2200),
  version int NOT NULL CHECK (version > 0),
  soustractions jsonb,
  liberations int CHECK (liberations >= 0),
  reliquat_anterieur text CHECK (reliquat_anterieur ~ '^[0-9]+(/[0-9]+)?$'),
  saisi_par text NOT NULL,
  saisi_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme, convention, exercice, version),
  FOREIGN KEY (organisme, convention) REFERENCES convention (organisme, id)
);
COMMENT ON COLUMN annexe_annuelle.soustractions IS '{ categorie: nombre }; null: not said, {}: said, none';
COMMENT ON COLUMN annexe_annuelle.reliquat_anterieur IS 'exact fraction of a dwelling, as written by texteExact';

ALTER TABLE annexe_annuelle ENABLE ROW LEVEL SECURITY;
ALTER TABLE annexe_annuelle FORCE ROW LEVEL SECURITY;

CREATE POLICY annexe_annuelle_lecture ON annexe_annuelle FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY annexe_annuelle_ajout ON annexe_annuelle FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant());
CREATE POLICY annexe_annuelle_reservataire ON annexe_annuelle FOR SELECT TO contingent_reservataire
  USING ((organisme, convention) IN (SELECT c.organisme, c.id FROM convention c));

GRANT SELECT, INSERT ON annexe_annuelle TO contingent_app;
GRANT SELECT ON annexe_annuelle TO contingent_reservataire;
