import type { GenreDeDocument } from '@contingent/echanges';
import { Paragraph } from 'docx';
import { enDocx } from './mise-en-page.ts';
import {
  citation,
  libelle,
  paragraphe,
  paragrapheLie,
  petit,
  texte,
  titre1,
  titre2,
  titreDePage,
} from './paragraphes.ts';
import { cadresDeSignature, fiche, tableauDeListe } from './tableaux.ts';

const parties = [
  ['Bailleur', '{bailleur}'],
  ['Réservataire', '{reservataire} ({categorieReservataire})'],
] as const;

const signatures = () => [
  titre1('Signatures'),
  paragraphe('{^estArrete}'),
  paragrapheLie('Fait en deux exemplaires.'),
  paragraphe('{/estArrete}'),
  cadresDeSignature(),
  paragraphe('{#empreinte}'),
  petit('Empreinte sha-256 des données de cette version : {empreinte}'),
  paragraphe('{/empreinte}'),
];

const avenant = () => [
  paragraphe('{#avenant}'),
  titre1('Objet de {^estArrete}l’avenant{/estArrete}{#estArrete}l’arrêté{/estArrete}'),
  paragraphe('{objetAvenant}'),
  paragraphe('{#autresChangements}'),
  paragraphe('{changement}'),
  paragraphe('{/autresChangements}'),
  paragraphe('{#changements}'),
  titre2('{article}'),
  paragrapheLie('{effet}'),
  paragraphe('{#ancien}'),
  libelle('Ancienne rédaction'),
  citation('{ancien}'),
  paragraphe('{/ancien}'),
  paragraphe('{#nouveau}'),
  libelle('Nouvelle rédaction'),
  citation('{nouveau}'),
  paragraphe('{/nouveau}'),
  paragraphe('{/changements}'),
  titre1('{titreConsolide}', true),
  paragraphe('{/avenant}'),
];

const convention = () =>
  enDocx('Gabarit de convention', [
    titreDePage('{titre}'),
    fiche([
      ...parties,
      ['Département', '{departement}'],
      ['Référence', '{reference}'],
      ['Version', '{natureVersion}'],
      ['Exercices', '{exercices}'],
      ['Période', '{periode}'],
    ]),
    paragraphe(''),
    paragraphe('{#preambule}'),
    paragraphe('{alinea}'),
    paragraphe('{/preambule}'),
    ...avenant(),
    paragraphe('{#chapitres}'),
    titre1('{chapitre}'),
    paragraphe('{#articles}'),
    titre2('{numero} — {intitule}'),
    paragraphe('{#paragraphes}'),
    paragraphe('{texte}'),
    paragraphe('{/paragraphes}'),
    paragraphe('{/articles}'),
    paragraphe('{/chapitres}'),
    ...signatures(),
  ]);

const annexe1 = () =>
  enDocx('Gabarit d’annexe 1', [
    titreDePage('{titre}'),
    fiche([
      ...parties,
      ['Convention', '{reference}, version {version}'],
      ['Exercice', '{exercice}'],
      ['État des lieux', '{dateEtatDesLieux}'],
    ]),
    titre1('Résultat'),
    fiche([
      ['Logements éligibles', '{eligibles}'],
      ['Droits du réservataire', '{droits}'],
      ['Part du flux', '{part}'],
      ['Taux de rotation', '{tauxRotation}'],
      ['Flux annuel', '{flux} (valeur exacte : {fluxExact})'],
      ['Objectif', '{objectif}'],
    ]),
    paragraphe('{#aLaSignature}'),
    paragraphe('{aLaSignature}'),
    paragraphe('{/aLaSignature}'),
    titre1('Calcul, étape par étape'),
    tableauDeListe('etapes', [
      { entete: 'Étape', champ: 'libelle', part: 23 },
      { entete: 'Calcul', champ: 'formule', part: 30 },
      { entete: 'Valeur', champ: 'valeur', part: 11, droite: true },
      { entete: 'Exact', champ: 'exact', part: 12, droite: true },
      { entete: 'Source', champ: 'source', part: 24 },
    ]),
    paragraphe('{#manques}'),
    new Paragraph({ children: [texte('Donnée manquante : ', true), texte('{question}')] }),
    paragraphe('{/manques}'),
    titre1('Points signalés par les contrôles'),
    paragraphe('{^constats}'),
    paragraphe('Aucun.'),
    paragraphe('{/constats}'),
    paragraphe('{#constats}'),
    new Paragraph({ children: [texte('{gravite} : ', true), texte('{message}')] }),
    paragraphe('À faire : {remede} ({fondement})'),
    paragraphe('{/constats}'),
    ...signatures(),
  ]);

const annexe2 = () =>
  enDocx(
    'Gabarit d’annexe 2',
    [
      titreDePage('{titre}'),
      fiche(
        [
          ...parties,
          ['Convention', '{reference}, version {version}'],
          ['État des lieux', '{dateEtatDesLieux}, fichier « {fichier} »'],
          ['Périmètre', '{perimetre}'],
          ['Logements', '{nombreLogements}'],
          ['Droits du réservataire', '{nombreDroits}'],
        ],
        true,
      ),
      titre1('Logements et droits'),
      tableauDeListe(
        'logements',
        [
          { entete: 'N°', champ: 'rang', part: 5, droite: true },
          { entete: 'RPLS', champ: 'rpls', part: 9 },
          { entete: 'Programme', champ: 'programme', part: 10 },
          { entete: 'Adresse', champ: 'adresse', part: 14 },
          { entete: 'Commune', champ: 'commune', part: 10 },
          { entete: 'Type', champ: 'typologie', part: 4 },
          { entete: 'Construction', champ: 'construction', part: 9 },
          { entete: 'QPV', champ: 'qpv', part: 4 },
          { entete: 'Financement', champ: 'financement', part: 9 },
          { entete: 'Titulaire', champ: 'titulaire', part: 11 },
          { entete: 'Début', champ: 'debutDroit', part: 8 },
          { entete: 'Fin', champ: 'finDroit', part: 8 },
          { entete: 'Hors flux', champ: 'exclusion', part: 9 },
        ],
        { paysage: true, style: 'Dense', marge: 50 },
      ),
      petit('Seuls les droits de {reservataire} sont nommés.'),
      petit('Empreinte sha-256 du fichier : {empreinteFichier}'),
    ],
    true,
  );

const MODELES: Readonly<Record<GenreDeDocument, () => Promise<Uint8Array>>> = {
  convention,
  'annexe-1': annexe1,
  'annexe-2': annexe2,
};

/** Our own template of a paper, made by code: what a landlord downloads to edit, and what prints when it sent none. */
export const gabaritParDefaut = (genre: GenreDeDocument): Promise<Uint8Array> => MODELES[genre]();
