-- The yearly schedule may name the inventory of its year (D19, D23: one reference date an exercice); null: by the rule.
ALTER TABLE annexe_annuelle ADD COLUMN photographie int;
ALTER TABLE annexe_annuelle ADD FOREIGN KEY (organisme, photographie) REFERENCES photographie (organisme, id);
CREATE INDEX annexe_annuelle_par_photographie ON annexe_annuelle (organisme, photographie);
COMMENT ON COLUMN annexe_annuelle.photographie IS 'inventory of the year; null: that of the version, or the one at the day of its clause';

-- What a réservataire reads: beside the inventory of each version, the one that the last schedule of a year names, within
-- the perimeter of the version that computed that schedule and of later ones. Rows are those that the reader may see.
-- reservataire <- convention_version <- annexe_annuelle <- photographie <- logement, droit_reservation: no recursion.
CREATE VIEW lecture_du_parc WITH (security_invoker = true) AS
  SELECT v.organisme, v.photographie, v.perimetre, v.communes
  FROM convention_version v WHERE v.photographie IS NOT NULL
  UNION ALL
  SELECT v.organisme, a.photographie, v.perimetre, v.communes
  FROM (SELECT DISTINCT ON (organisme, convention, exercice) organisme, convention, version_convention, photographie
    FROM annexe_annuelle ORDER BY organisme, convention, exercice, version DESC) a
  JOIN convention_version v ON v.organisme = a.organisme AND v.convention = a.convention
    AND v.numero >= a.version_convention
  WHERE a.photographie IS NOT NULL;
GRANT SELECT ON lecture_du_parc TO contingent_reservataire;

DROP POLICY logement_reservataire ON logement;
DROP POLICY photographie_reservataire ON photographie;

CREATE POLICY photographie_reservataire ON photographie FOR SELECT TO contingent_reservataire
  USING (etat = 'CHARGEE'
    AND (organisme, id) IN (SELECT l.organisme, l.photographie FROM lecture_du_parc l));

CREATE POLICY logement_reservataire ON logement FOR SELECT TO contingent_reservataire
  USING (
    (organisme, photographie) IN (
      SELECT l.organisme, l.photographie FROM lecture_du_parc l
      JOIN photographie p ON p.organisme = l.organisme AND p.id = l.photographie
      WHERE l.perimetre = 'DEPARTEMENT')
    OR (organisme, photographie, commune_cle) IN (
      SELECT l.organisme, l.photographie, unnest(l.communes) FROM lecture_du_parc l
      JOIN photographie p ON p.organisme = l.organisme AND p.id = l.photographie
      WHERE l.perimetre = 'COMMUNES')
    OR (organisme, photographie, commune_insee) IN (
      SELECT l.organisme, l.photographie, unnest(l.communes) FROM lecture_du_parc l
      JOIN photographie p ON p.organisme = l.organisme AND p.id = l.photographie
      WHERE l.perimetre = 'COMMUNES'));
