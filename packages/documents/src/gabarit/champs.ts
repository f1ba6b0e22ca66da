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
  champ('bailleurSiren', 'Numéro SIREN du bailleur, pointillés s’il n’est pas connu'),
  champ('representantBailleur', 'Représentant du bailleur : pointillés à remplir'),
  champ('qualiteBailleur', 'Qualité du représentant du bailleur : pointillés à remplir'),
  champ('reservataire', 'Nom du réservataire', OBLIGATOIRE),
  champ('reservataireSiren', 'Numéro SIREN du réservataire, pointillés s’il n’est pas connu'),
  champ('representantReservataire', 'Représentant du réservataire : pointillés à remplir'),
  champ('qualiteReservataire', 'Qualité du représentant du réservataire : pointillés à remplir'),
  champ('categorieReservataire', 'Catégorie du réservataire'),
  champ('natureActe', 'Nature de l’acte'),
  champ('estArrete', '« Arrêté » si le préfet décide seul, sinon vide'),
  champ('reference', 'Référence de la convention'),
  champ('departement', 'Département'),
  champ('version', 'Numéro de la version'),
  champ('natureVersion', '« Version initiale » ou « Avenant n° 1 (version 2) »'),
  champ('exercices', 'Exercices couverts'),
  champ('dateSignature', 'Date de signature'),
  champ('dateDebut', 'Premier jour de la période'),
  champ('dateFin', 'Dernier jour de la période'),
  champ('periode', 'Période : « du 04/07/2024 au 03/07/2026 »'),
  champ('empreinte', 'Empreinte sha-256 de la version signée, vide avant'),
  champ('faitA', 'Lieu de signature : pointillés à remplir'),
  champ('faitLe', 'Jour de signature, pointillés avant'),
  liste('signataires', 'Qui signe : les deux parties, ou le préfet seul'),
  champ('signataire', '« Pour le bailleur, OPH 31 »', { dans: 'signataires' }),
];

/** Printed on an amendment alone: a list of one element, or of none. */
const AVENANT: readonly ChampDeGabarit[] = [
  liste('avenant', 'Objet de l’avenant ; rien sur une version initiale'),
  champ('numeroAvenant', 'Numéro de l’avenant', { dans: 'avenant' }),
  champ('acteModifie', 'Acte modifié, avec sa référence et sa date de signature', { dans: 'avenant' }),
  champ('objetAvenant', 'Ce que l’avenant modifie, en une phrase', { dans: 'avenant' }),
  liste('changements', 'Articles modifiés', { dans: 'avenant' }),
  champ('article', 'Numéro et titre de l’article modifié', { dans: 'changements' }),
  champ('effet', 'Article modifié, ajouté ou supprimé', { dans: 'changements' }),
  champ('ancien', 'Ancienne rédaction, vide pour un article ajouté', { dans: 'changements' }),
  champ('nouveau', 'Nouvelle rédaction, vide pour un article supprimé', { dans: 'changements' }),
  liste('autresChangements', 'Ce qui change hors des articles : exercices, périmètre…', { dans: 'avenant' }),
  champ('changement', 'Donnée, sa nouvelle valeur et l’ancienne', { dans: 'autresChangements' }),
  champ('titreConsolide', '« Texte consolidé de la convention »', { dans: 'avenant' }),
];

const CONVENTION: readonly ChampDeGabarit[] = [
  liste('preambule', '« Entre les soussignés… », ou « Le préfet… Arrête : »'),
  champ('alinea', 'Alinéa du préambule', { dans: 'preambule' }),
  ...AVENANT,
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
