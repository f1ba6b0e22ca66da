-- What a réservataire reads of its landlords, under its own role: no landlord query pays for these policies.
-- Each policy leans on the former one and on nothing else, hence no recursion:
-- reservataire (plain column) <- convention <- photographie, assiette_saisie, logement;
-- reservataire <- droit_reservation, droit_saisi. The subqueries are uncorrelated: run once, then hashed.
-- No grant on ligne_source, anomalie, libelle_reservataire, correspondance_colonnes, journal: landlord only.
CREATE POLICY reservataire_lui_meme ON reservataire FOR SELECT TO contingent_reservataire
  USING (organisme_lie = organisme_courant());

CREATE POLICY convention_reservataire ON convention FOR SELECT TO contingent_reservataire
  USING ((organisme, reservataire) IN (SELECT r.organisme, r.id FROM reservataire r));

CREATE POLICY droit_saisi_reservataire ON droit_saisi FOR SELECT TO contingent_reservataire
  USING ((organisme, reservataire) IN (SELECT r.organisme, r.id FROM reservataire r));

CREATE POLICY droit_reservation_reservataire ON droit_reservation FOR SELECT TO contingent_reservataire
  USING ((organisme, reservataire) IN (SELECT r.organisme, r.id FROM reservataire r)
    AND (organisme, photographie) IN (SELECT p.organisme, p.id FROM photographie p));

CREATE POLICY assiette_saisie_reservataire ON assiette_saisie FOR SELECT TO contingent_reservataire
  USING ((organisme, id) IN (SELECT c.organisme, c.assiette_saisie FROM convention c));

CREATE POLICY photographie_reservataire ON photographie FOR SELECT TO contingent_reservataire
  USING (etat = 'CHARGEE'
    AND (organisme, id) IN (SELECT c.organisme, c.photographie FROM convention c));

CREATE POLICY logement_reservataire ON logement FOR SELECT TO contingent_reservataire
  USING (
    (organisme, photographie) IN (
      SELECT c.organisme, c.photographie FROM convention c
      JOIN photographie p ON p.organisme = c.organisme AND p.id = c.photographie
      WHERE c.perimetre = 'DEPARTEMENT')
    OR (organisme, photographie, commune_cle) IN (
      SELECT c.organisme, c.photographie, unnest(c.communes) FROM convention c
      JOIN photographie p ON p.organisme = c.organisme AND p.id = c.photographie
      WHERE c.perimetre = 'COMMUNES')
    OR (organisme, photographie, commune_insee) IN (
      SELECT c.organisme, c.photographie, unnest(c.communes) FROM convention c
      JOIN photographie p ON p.organisme = c.organisme AND p.id = c.photographie
      WHERE c.perimetre = 'COMMUNES'));

GRANT SELECT ON reservataire, convention, droit_saisi, assiette_saisie, photographie TO contingent_reservataire;
GRANT SELECT ON logement, droit_reservation TO contingent_reservataire;
