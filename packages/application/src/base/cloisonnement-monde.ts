/** Every table that belongs to an organisation. */
export const POSSEDEES = [
  'annexe_annuelle',
  'anomalie',
  'assiette_saisie',
  'convention',
  'convention_fait',
  'convention_version',
  'correspondance_colonnes',
  'droit_reservation',
  'droit_saisi',
  'fichier_signe',
  'gabarit',
  'journal',
  'journal_tete',
  'libelle_reservataire',
  'ligne_source',
  'logement',
  'modele_propre',
  'photographie',
  'reservataire',
  'scenario',
] as const;

/** Two landlords and two réservataires with something in every owned table, for `cloisonnement.int.test.ts`. */
export const MONDE = `
  INSERT INTO organisme (nom, genre) VALUES
    ('Bailleur A', 'BAILLEUR'), ('Bailleur B', 'BAILLEUR'), ('Commune', 'RESERVATAIRE'), ('EPCI', 'RESERVATAIRE');
  INSERT INTO reservataire (organisme, id, nom, categorie, organisme_lie) OVERRIDING SYSTEM VALUE VALUES
    (1, 11, 'Commune', 'COMMUNE', 3), (1, 12, 'EPCI', 'EPCI', 4), (1, 13, 'Action Logement', 'ACTION_LOGEMENT', NULL),
    (2, 21, 'Commune', 'COMMUNE', 3);
  INSERT INTO libelle_reservataire SELECT o, 'MAIRIE', o * 10 + 1, 'x' FROM generate_series(1, 2) o;
  INSERT INTO correspondance_colonnes SELECT o, 'sig', '{}', 'x' FROM generate_series(1, 2) o;
  INSERT INTO photographie (organisme, id, date_reference, nom_fichier, taille, sha256, format, etat, charge_par)
    OVERRIDING SYSTEM VALUE
    SELECT o, p, '2024-01-01', 'f.csv', 1, repeat('a', 64), 'csv', e, 'x' FROM (VALUES
      (1, 101, 'CHARGEE'), (1, 102, 'CHARGEE'), (1, 103, 'EN_COURS'), (1, 104, 'CHARGEE'), (1, 105, 'CHARGEE'),
      (2, 201, 'CHARGEE')) v (o, p, e);
  INSERT INTO logement (organisme, photographie, ligne, commune_cle, commune_insee)
    SELECT p.organisme, p.id, l, (ARRAY['ESCALQUENS', 'LABEGE', 'TOULOUSE'])[1 + l % 3],
      (ARRAY['31169', '31254', '31555'])[1 + l % 3]
    FROM photographie p, generate_series(1, 9) l;
  INSERT INTO droit_reservation (organisme, photographie, ligne, reservataire)
    SELECT organisme, photographie, ligne, CASE WHEN organisme = 2 THEN 21 WHEN ligne <= 4 THEN 11 ELSE 12 END
    FROM logement WHERE ligne <= 6;
  INSERT INTO ligne_source SELECT organisme, id, 1, 9, '' FROM photographie;
  INSERT INTO anomalie SELECT organisme, id, 1, 1, 'c', 'code', 'ALERTE', 'm', 'b' FROM photographie;
  INSERT INTO assiette_saisie (organisme, id, libelle, logements_eligibles, saisi_par) OVERRIDING SYSTEM VALUE
    VALUES (1, 1001, 'citée', 102, 'x'), (1, 1002, 'non citée', 5, 'x'), (2, 2001, 'autre', 7, 'x');
  INSERT INTO droit_saisi (organisme, reservataire, nombre, origine, saisi_par)
    VALUES (1, 11, 8, 'TERRAIN', 'x'), (1, 12, 3, 'TERRAIN', 'x'), (2, 21, 2, 'TERRAIN', 'x');
  INSERT INTO convention (organisme, id, reservataire) OVERRIDING SYSTEM VALUE
    VALUES (1, 31, 11), (1, 32, 11), (1, 33, 12), (1, 34, 11), (2, 41, 21);
  INSERT INTO convention_version (organisme, convention, numero, reservataire, nature, etat, modele, donnees, photographie,
      assiette_saisie, perimetre, communes, modifie_par, signature, fige, empreinte)
    SELECT o, c, n, r, 'INITIALE', e, 'm', '{}', p, a, CASE WHEN l IS NULL THEN 'DEPARTEMENT' ELSE 'COMMUNES' END,
      coalesce(l, '{}'), 'x', s, to_jsonb(s), CASE WHEN s IS NOT NULL THEN repeat('a', 64) END
    FROM (VALUES (1, 31, 1, 11, 'SIGNEE', 101, 1001, '{ESCALQUENS,31254}'::text[], '2024-01-01'::date),
      (1, 31, 2, 11, 'BROUILLON', 102, 1002, NULL, NULL), (1, 32, 1, 11, 'PROPOSEE', 103, NULL, NULL, NULL),
      (1, 33, 1, 12, 'PROPOSEE', 102, NULL, NULL, NULL), (1, 34, 1, 11, 'BROUILLON', 102, NULL, NULL, NULL),
      (2, 41, 1, 21, 'SIGNEE', 201, NULL, '{}', '2024-01-01')) v (o, c, n, r, e, p, a, l, s);
  INSERT INTO convention_fait (organisme, convention, rang, type, version, le, donnees, acteur)
    SELECT organisme, convention, numero, 'VersionRedigee', numero, '2024-01-01', '{}', 'x' FROM convention_version;
  INSERT INTO convention_fait (organisme, convention, rang, type, version, le, donnees, acteur)
    VALUES (1, 31, 3, 'ConventionTransmise', NULL, '2024-02-01', '{}', 'x'),
      (1, 31, 4, 'VersionReprise', 1, '2024-01-01', '{}', 'x');
  INSERT INTO gabarit (organisme, genre, nom, taille, sha256, contenu, depose_par, retire_le)
    SELECT o, g, 'g.docx', 1, repeat('a', 64), 'x', 'x', r FROM (VALUES (1, 'convention', NULL),
      (1, 'annexe-1', '2024-01-01'::timestamptz), (2, 'convention', NULL)) v (o, g, r);
  INSERT INTO fichier_signe (organisme, convention, version, nom, taille, sha256, contenu, depose_par)
    SELECT o, c, n, 's.pdf', 1, repeat('b', 64), 'x', 'x' FROM (VALUES (1, 31, 1), (1, 31, 2), (2, 41, 1)) v (o, c, n);
  INSERT INTO modele_propre (organisme, titre, base, differences, cree_par)
    SELECT o, 'propre', 'm', '{}', 'x' FROM generate_series(1, 2) o;
  INSERT INTO annexe_annuelle (organisme, convention, exercice, version, saisi_par, version_convention)
    SELECT organisme, convention, 2024, numero, 'x', nullif(numero, 1) FROM convention_version;
  INSERT INTO annexe_annuelle (organisme, convention, exercice, version, saisi_par, version_convention, photographie)
    VALUES (1, 31, 2025, 1, 'x', 1, 105), (1, 31, 2025, 2, 'x', 1, 104), (1, 31, 2025, 3, 'x', 2, 102);
  INSERT INTO scenario (organisme, nom, exercice, changements, cree_par)
    SELECT o, 'essai', 2024, '[]', 'x' FROM generate_series(1, 2) o;
  INSERT INTO journal SELECT o, 'f', 1, 1, 't', '2024-01-01', now(), 'x', '{}', 'p', 'e' FROM generate_series(1, 2) o;
  INSERT INTO journal_tete SELECT o, 1, 'e' FROM generate_series(1, 2) o`;
