import { annexeAbsente } from './annexe-absente.ts';
import { annexeIncomplete } from './annexe-incomplete.ts';
import { arrondiNonDit } from './arrondi-non-dit.ts';
import { arrondisHeterogenes } from './arrondis-heterogenes.ts';
import { axesDuBilan } from './axes-du-bilan.ts';
import { clausesContradictoires } from './clauses-contradictoires.ts';
import type { Controle, ControleCroise } from './controle.ts';
import { conventionDouble } from './convention-double.ts';
import { dateEtatDesLieux } from './date-etat-des-lieux.ts';
import { delaiLegal } from './delai-legal.ts';
import { denominateurDouble, denominateurHorsTerritoire } from './denominateur.ts';
import { dureeExercices } from './duree-exercices.ts';
import { exclusionLarge } from './exclusion-large.ts';
import { exerciceTitre } from './exercice-titre.ts';
import { facteur100 } from './facteur-100.ts';
import { facteur100Probable } from './facteur-100-probable.ts';
import { fluxNonJustifie } from './flux-non-justifie.ts';
import { fluxSurPartArrondie } from './flux-sur-part-arrondie.ts';
import { fluxVide } from './flux-vide.ts';
import { formuleDivisee } from './formule-divisee.ts';
import { objectifNonJustifie } from './objectif-non-justifie.ts';
import { partFausse } from './part-fausse.ts';
import { partTronquee } from './part-tronquee.ts';
import { periodeDiscordante } from './periode-discordante.ts';
import { periodeInversee } from './periode-inversee.ts';
import { PLAFONDS, PLAFONDS_ENSEMBLE } from './plafonds.ts';
import { pourcentageSurSolde } from './pourcentage-sur-solde.ts';
import { quotaNonJustifie, quotaSurFluxArrondi } from './quota-des-prioritaires.ts';
import { recalculImpossible } from './recalcul-impossible.ts';
import { referenceInexacte } from './reference-inexacte.ts';
import { renvoiInexact, renvoiInexistant } from './renvois.ts';
import { reservataireEtranger } from './reservataire-etranger.ts';
import { rotationDouble } from './rotation-double.ts';
import { sommeDesArrondis } from './somme-des-arrondis.ts';
import { sommeDesParts } from './somme-des-parts.ts';
import { voixDuMaire } from './voix-du-maire.ts';

/** Every rule on one agreement, figures first: the same list before signature and for the audit of signed figures. */
export const CONTROLES: readonly Controle[] = [
  facteur100,
  facteur100Probable,
  partTronquee,
  partFausse,
  fluxVide,
  fluxNonJustifie,
  fluxSurPartArrondie,
  formuleDivisee,
  objectifNonJustifie,
  quotaSurFluxArrondi,
  quotaNonJustifie,
  arrondiNonDit,
  recalculImpossible,
  rotationDouble,
  denominateurDouble,
  denominateurHorsTerritoire,
  exerciceTitre,
  dateEtatDesLieux,
  dureeExercices,
  periodeInversee,
  periodeDiscordante,
  annexeAbsente,
  annexeIncomplete,
  renvoiInexistant,
  renvoiInexact,
  referenceInexacte,
  reservataireEtranger,
  clausesContradictoires,
  exclusionLarge,
  axesDuBilan,
  voixDuMaire,
  ...PLAFONDS,
  delaiLegal,
  arrondisHeterogenes,
  pourcentageSurSolde,
];

/** Rules that set agreements against each other. */
export const CONTROLES_CROISES: readonly ControleCroise[] = [
  conventionDouble,
  sommeDesParts,
  ...PLAFONDS_ENSEMBLE,
  sommeDesArrondis,
];
