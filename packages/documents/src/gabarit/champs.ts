import type { ChampDeGabarit, GenreDeDocument } from '@contingent/echanges';

type Options = { readonly obligatoire?: boolean; readonly dans?: string };
const champ = (
  nom: string,
  libelle: string,
  { obligatoire = false, dans }: Options = {},
): ChampDeGabarit => ({
  ...{ nom, libelle, liste: false, obligatoire, dans: dans ?? null },
});
const liste = (nom: string, libelle: string, options: Options = {}): ChampDeGabarit => ({
  ...champ(nom, libelle, options),
  liste: true,
});
const OBLIGATOIRE = { obligatoire: true };

/** What every paper may print. `mention` cannot be left out: a draft must never look like a signed act. */
const COMMUNS: readonly ChampDeGabarit[] = [
  champ('titre', 'Titre du document'),
  champ('mention', '« Projet — non signé » tant que rien n’est signé, vide ensuite', OBLIGATOIRE),
  champ('bailleur', 'Nom du bailleur', OBLIGATOIRE),
  champ('bailleurSiren', 'Numéro SIREN du bailleur'),
  champ('reservataire', 'Nom du réservataire', OBLIGATOIRE),
  champ('reservataireSiren', 'Numéro SIREN du réservataire'),
  champ('categorieReservataire', 'Catégorie du réservataire'),
  champ('natureActe', 'Nature de l’acte'),
  champ('reference', 'Référence de la convention'),
  champ('departement', 'Département'),
  champ('version', 'Numéro de la version'),
  champ('natureVersion', 'Version initiale, ou avenant'),
  champ('exercices', 'Exercices couverts'),
  champ('dateSignature', 'Date de signature'),
  champ('dateDebut', 'Premier jour de la période'),
  champ('dateFin', 'Dernier jour de la période'),
  champ('periode', 'Période : « du 04/07/2024 au 03/07/2026 »'),
  champ('empreinte', 'Empreinte sha-256 de la version signée, vide avant'),
];

const CONVENTION: readonly ChampDeGabarit[] = [
  liste('chapitres', 'Chapitres, chacun avec ses articles'),
  champ('chapitre', 'Titre du chapitre', { dans: 'chapitres' }),
  liste('articles', 'Articles, dans l’ordre', OBLIGATOIRE),
  liste('articles', 'Articles du chapitre', { obligatoire: true, dans: 'chapitres' }),
  champ('numero', 'Numéro de l’article : « Article 3 »', { dans: 'articles' }),
  champ('intitule', 'Titre de l’article', { obligatoire: true, dans: 'articles' }),
  liste('paragraphes', 'Paragraphes de l’article', { obligatoire: true, dans: 'articles' }),
  champ('texte', 'Texte du paragraphe', { obligatoire: true, dans: 'paragraphes' }),
];

const ANNEXE_1: readonly ChampDeGabarit[] = [
  champ('exercice', 'Exercice calculé', OBLIGATOIRE),
  champ('dateEtatDesLieux', 'Date de l’état des lieux'),
  champ('eligibles', 'Logements éligibles'),
  champ('droits', 'Droits du réservataire'),
  champ('part', 'Part du flux'),
  champ('tauxRotation', 'Taux de rotation'),
  champ('flux', 'Flux annuel', OBLIGATOIRE),
  champ('fluxExact', 'Flux annuel, fraction exacte'),
  champ('objectif', 'Objectif, en logements entiers', OBLIGATOIRE),
  champ('aLaSignature', 'Chiffres figés par la signature, s’ils ne sont plus ceux du calcul ; sinon vide'),
  liste('etapes', 'Étapes du calcul', OBLIGATOIRE),
  champ('libelle', 'Nom de l’étape', { obligatoire: true, dans: 'etapes' }),
  champ('formule', 'Calcul, avec ses nombres', { obligatoire: true, dans: 'etapes' }),
  champ('valeur', 'Valeur affichée', { obligatoire: true, dans: 'etapes' }),
  champ('exact', 'Valeur exacte', { dans: 'etapes' }),
  champ('source', 'Texte ou clause appliqué', { dans: 'etapes' }),
  liste('constats', 'Points signalés par les contrôles'),
  champ('gravite', 'Bloquant, erreur ou alerte', { dans: 'constats' }),
  champ('message', 'Ce qui est constaté', { dans: 'constats' }),
  champ('fondement', 'Texte ou clause en cause', { dans: 'constats' }),
  champ('remede', 'Ce qu’il faut faire', { dans: 'constats' }),
  liste('manques', 'Ce qui manque au calcul'),
  champ('question', 'Donnée à fournir', { dans: 'manques' }),
];

const dansLogements = (nom: string, libelle: string, obligatoire = false): ChampDeGabarit =>
  champ(nom, libelle, { obligatoire, dans: 'logements' });
const ANNEXE_2: readonly ChampDeGabarit[] = [
  champ('dateEtatDesLieux', 'Date de l’état des lieux', OBLIGATOIRE),
  champ('fichier', 'Fichier de l’inventaire'),
  champ('empreinteFichier', 'Empreinte sha-256 du fichier'),
  champ('perimetre', 'Périmètre'),
  champ('nombreLogements', 'Nombre de logements'),
  champ('nombreDroits', 'Nombre de droits du réservataire'),
  liste('logements', 'Logements du périmètre', OBLIGATOIRE),
  dansLogements('rang', 'Numéro d’ordre'),
  dansLogements('rpls', 'Numéro RPLS, à défaut identifiant du bailleur', true),
  dansLogements('programme', 'Programme'),
  dansLogements('adresse', 'Adresse'),
  dansLogements('commune', 'Commune'),
  dansLogements('typologie', 'Typologie', true),
  dansLogements('construction', 'Collectif ou individuel'),
  dansLogements('qpv', 'En quartier prioritaire'),
  dansLogements('financement', 'Financement', true),
  dansLogements('titulaire', 'Titulaire du droit', true),
  dansLogements('debutDroit', 'Début du droit'),
  dansLogements('finDroit', 'Fin du droit'),
  dansLogements('exclusion', 'Motif d’exclusion du flux'),
];

/** Every field that a template of ours may name, and in which list. Names are plain words: there are no expressions. */
export const CHAMPS_DES_GABARITS: Readonly<Record<GenreDeDocument, readonly ChampDeGabarit[]>> = {
  convention: [...COMMUNS, ...CONVENTION],
  'annexe-1': [...COMMUNS, ...ANNEXE_1],
  'annexe-2': [...COMMUNS, ...ANNEXE_2],
};
