import type { CommandeSaisie, ConventionVue, VersionResume } from '@contingent/echanges';
import { compte, jourAffiche } from '../../typographie/typographie.ts';

export type Nom = CommandeSaisie['type'];
type Vue = Pick<ConventionVue, 'commandes' | 'versions' | 'echeances' | 'situation'> &
  Partial<Pick<ConventionVue, 'imprime'>>;

/** Which fields the dialog of a command asks for beside its date. */
export type Question = 'motif' | 'acteDejaSigne' | 'destinataire' | 'fin' | 'par' | 'effet' | 'accord';
export type Commande = {
  /** On the button that opens the dialog. */
  readonly libelle: string;
  /** On the button that does it. */
  readonly valide: string;
  readonly date: string;
  readonly questions: readonly Question[];
  /** Ends something: the dialog names what, in figures. */
  readonly definitive?: boolean;
};

/** In the order of the life of an agreement; also that of « Autres actions ». */
export const COMMANDES: Readonly<Record<Nom, Commande>> = {
  ProposerVersion: { libelle: 'Proposer', valide: 'Proposer', date: 'Proposée le', questions: [] },
  ReprendreVersion: {
    libelle: 'Reprendre la rédaction',
    valide: 'Reprendre la rédaction',
    date: 'Reprise le',
    questions: ['motif'],
  },
  SignerVersion: {
    libelle: 'Signer',
    valide: 'Enregistrer la signature',
    date: 'Dernière signature le',
    questions: ['acteDejaSigne'],
  },
  Transmettre: {
    libelle: 'Transmettre',
    valide: 'Enregistrer l’envoi',
    date: 'Transmise le',
    questions: ['destinataire'],
  },
  RedigerVersion: {
    libelle: 'Préparer un avenant',
    valide: 'Préparer l’avenant',
    date: 'Rédaction ouverte le',
    questions: [],
  },
  Reconduire: { libelle: 'Reconduire', valide: 'Reconduire', date: 'Reconduite le', questions: ['fin'] },
  Denoncer: {
    libelle: 'Dénoncer',
    valide: 'Dénoncer la convention',
    date: 'Dénoncée le',
    questions: ['par'],
    definitive: true,
  },
  MettreEnDemeure: {
    libelle: 'Mettre en demeure',
    valide: 'Enregistrer la mise en demeure',
    date: 'Envoyée le',
    questions: ['par', 'motif'],
  },
  Resilier: {
    libelle: 'Résilier',
    valide: 'Résilier la convention',
    date: 'Décidée le',
    questions: ['motif', 'effet', 'accord'],
    definitive: true,
  },
  AbandonnerVersion: {
    libelle: 'Abandonner ce brouillon',
    valide: 'Abandonner',
    date: 'Abandonné le',
    questions: [],
    definitive: true,
  },
};

const NOMS = Object.keys(COMMANDES) as Nom[];
/** Commands that the server lists and that this screen knows, in the order of `COMMANDES`. */
export const possibles = (c: Pick<Vue, 'commandes'>): Nom[] =>
  NOMS.filter((nom) => c.commandes.includes(nom));

/** The version being written or proposed: the one that a command of writing concerns. */
export const versionEnCours = (c: Pick<Vue, 'versions'>): VersionResume | undefined =>
  c.versions
    .filter((v) => v.etat === 'BROUILLON' || v.etat === 'PROPOSEE')
    .sort((a, b) => b.numero - a.numero)[0];

/** To whom the version last signed has still to be sent: the deadlines that stay open (D16), the prefect first. */
export const destinatairesAttendus = (c: Pick<Vue, 'echeances'>): ('PREFET' | 'EPCI')[] =>
  (['PREFET', 'EPCI'] as const).filter((d) => c.echeances.some((e) => e.code === `TRANSMISSION_${d}`));

/** A first draft that says what the paper prints: the paper is signed, what is left is to record it. */
export const surPapier = (c: Pick<Vue, 'versions' | 'imprime'>): boolean =>
  (c.imprime ?? null) !== null && c.versions.length === 1 && c.versions[0]?.etat === 'BROUILLON';

/** The one thing to do next, when something is expected of this reader; nothing when the agreement simply runs. */
export function prochaineAction(c: Vue): Nom | undefined {
  const liste = possibles(c);
  const peut = (nom: Nom): Nom | undefined => (liste.includes(nom) ? nom : undefined);
  const etat = versionEnCours(c)?.etat;
  if (surPapier(c)) return peut('SignerVersion');
  if (etat === 'BROUILLON') return peut('ProposerVersion') ?? peut('SignerVersion');
  if (etat === 'PROPOSEE') return peut('SignerVersion');
  if (destinatairesAttendus(c).length > 0 && peut('Transmettre')) return 'Transmettre';
  const aDecider = c.echeances.some((e) => e.code === 'RECONDUCTION_A_DECIDER' && e.etat !== 'A_VENIR');
  return aDecider ? peut('Reconduire') : undefined;
}

/** « Signer l’avenant », « Transmettre au préfet »: the button says what it does here. */
export function libelleDAction(nom: Nom, c: Vue): string {
  const avenant = versionEnCours(c)?.nature === 'AVENANT';
  if (nom === 'ProposerVersion') return avenant ? 'Proposer l’avenant' : 'Proposer la convention';
  if (nom === 'SignerVersion' && surPapier(c)) return 'Enregistrer l’acte déjà signé';
  if (nom === 'SignerVersion') return avenant ? 'Signer l’avenant' : 'Signer la convention';
  if (nom === 'AbandonnerVersion' && versionEnCours(c)?.etat === 'PROPOSEE')
    return avenant ? 'Abandonner cet avenant' : 'Abandonner cette proposition';
  if (nom === 'Transmettre')
    return { PREFET: 'Transmettre au préfet', EPCI: 'Transmettre à l’EPCI', '': 'Transmettre' }[
      destinatairesAttendus(c)[0] ?? ''
    ];
  return COMMANDES[nom].libelle;
}

/** What a command that ends something takes away, in figures; the yearly figures are told apart by the dialog. */
export function effet(nom: Nom, c: Vue, version: VersionResume | undefined): string[] {
  if (nom === 'AbandonnerVersion') return effetDAbandon(c, version);
  if (nom !== 'Denoncer' && nom !== 'Resilier') return [];
  const { debut, fin, reconductions, enVigueur } = c.situation;
  const depuis = enVigueur ? 'Elle court depuis le' : 'Elle prend effet le';
  const reconduite = reconductions > 0 ? `, ${compte(reconductions, 'reconduction')}` : '';
  const courue = debut === null ? [] : [`${depuis} ${jourAffiche(debut)}${reconduite}.`];
  if (nom === 'Resilier')
    return [...courue, `Elle prendra fin avant son terme${fin === null ? '' : ` du ${jourAffiche(fin)}`}.`];
  return [
    ...courue,
    fin === null
      ? 'Elle prendra fin au terme que fixe son préavis.'
      : `Elle prendra fin le ${jourAffiche(fin)}, au terme de la période en cours, et ne sera pas reconduite.`,
  ];
}

function effetDAbandon(c: Vue, version: VersionResume | undefined): string[] {
  const quoi = version ? `La version ${version.numero} (${exercices(version.exercices)})` : 'Cette version';
  const signees = c.versions.filter((v) => v.etat === 'SIGNEE').length;
  return [
    `${quoi} ne pourra plus être proposée ni signée ; elle reste lisible.`,
    signees === 0
      ? 'Aucune version n’est signée : les droits de ce réservataire resteront sans convention.'
      : signees === 1
        ? 'La version signée ne change pas.'
        : `Les ${signees} versions signées ne changent pas.`,
  ];
}

/** « exercice 2024 », « exercices 2024 et 2025 ». */
export function exercices(annees: readonly number[]): string {
  if (annees.length < 2) return `exercice ${annees[0] ?? ''}`.trim();
  return `exercices ${annees.slice(0, -1).join(', ')} et ${annees.at(-1)}`;
}
