import { annexeAbsente } from './annexe-absente.ts';
import { annexeIncomplete } from './annexe-incomplete.ts';
import { arreteHorsEtat, derogationHorsEtat } from './arrete-hors-etat.ts';
import { arrondiNonDit } from './arrondi-non-dit.ts';
import { arrondiNonEcrit } from './arrondi-non-ecrit.ts';
import { arrondisHeterogenes } from './arrondis-heterogenes.ts';
import { axesDuBilan } from './axes-du-bilan.ts';
import { bilanTardif, trimestrielSansAxes } from './bilan-tardif.ts';
import { clausesContradictoires } from './clauses-contradictoires.ts';
import { contenuMinimal, contenuMinimalEtat } from './contenu-minimal.ts';
import type { Controle, ControleCroise } from './controle.ts';
import { conventionDouble } from './convention-double.ts';
import { dateEtatDesLieux } from './date-etat-des-lieux.ts';
import { delaiDeLOffre } from './delai-de-l-offre.ts';
import { delaiLegal } from './delai-legal.ts';
import { denominateurDouble, denominateurHorsTerritoire } from './denominateur.ts';
import { candidatsEtDispenses, gestionDeleguee } from './designation-contradictoire.ts';
import { dureeExercices } from './duree-exercices.ts';
import { exclusionLarge } from './exclusion-large.ts';
import { exerciceTitre } from './exercice-titre.ts';
import { facteur100 } from './facteur-100.ts';
import { facteur100Probable } from './facteur-100-probable.ts';
import { finContradictoire } from './fin-contradictoire.ts';
import { fluxNonJustifie } from './flux-non-justifie.ts';
import { fluxSurPartArrondie } from './flux-sur-part-arrondie.ts';
import { fluxVide } from './flux-vide.ts';
import { formuleDivisee } from './formule-divisee.ts';
import { objectifNonJustifie } from './objectif-non-justifie.ts';
import { partFausse } from './part-fausse.ts';
import { partTronquee } from './part-tronquee.ts';
import { perimetreReduit } from './perimetre-reduit.ts';
import { periodeDiscordante } from './periode-discordante.ts';
import { periodeInversee } from './periode-inversee.ts';
import { auDelaSansFondement, plafondEcrit, plafondEcritTropHaut } from './plafond-ecrit.ts';
import { PLAFONDS, PLAFONDS_ENSEMBLE } from './plafonds.ts';
import { pourcentageSurSolde } from './pourcentage-sur-solde.ts';
import { quotaNonJustifie, quotaSurFluxArrondi } from './quota-des-prioritaires.ts';
import { recalculImpossible } from './recalcul-impossible.ts';
import { referenceInexacte } from './reference-inexacte.ts';
import { renvoiInexact, renvoiInexistant } from './renvois.ts';
import { droitsUniquesAbsents, reportSansDecompte } from './report-sans-decompte.ts';
import { reservataireEtranger } from './reservataire-etranger.ts';
import { retrocessionIncoherente, retrocessionInversee, retrocessionSansPendant } from './retrocessions.ts';
import { rotationDouble } from './rotation-double.ts';
import { sommeDesArrondis } from './somme-des-arrondis.ts';
import { sommeDesParts } from './somme-des-parts.ts';
import { soustractionsEcartees } from './soustractions-ecartees.ts';
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
  finContradictoire,
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
  delaiDeLOffre,
  retrocessionInversee,
  retrocessionIncoherente,
  arreteHorsEtat,
  derogationHorsEtat,
  arrondisHeterogenes,
  pourcentageSurSolde,
];

/** Rules that set agreements against each other. */
export const CONTROLES_CROISES: readonly ControleCroise[] = [
  conventionDouble,
  sommeDesParts,
  ...PLAFONDS_ENSEMBLE,
  retrocessionSansPendant,
  sommeDesArrondis,
];

/**
 * Rules that only make sense while the text can still change: what it leaves out, what it says twice. An old signed
 * paper is not judged by them.
 */
export const CONTROLES_AVANT_SIGNATURE: readonly Controle[] = [
  soustractionsEcartees,
  perimetreReduit,
  plafondEcrit,
  plafondEcritTropHaut,
  auDelaSansFondement,
  gestionDeleguee,
  candidatsEtDispenses,
  droitsUniquesAbsents,
  reportSansDecompte,
  bilanTardif,
  trimestrielSansAxes,
  arrondiNonEcrit,
  contenuMinimal,
  contenuMinimalEtat,
];
