/** One line per command; the same text serves `aide` and the refusal of a wrong use. */
export const COMMANDES: Readonly<Record<string, readonly [usage: string, description: string]>> = {
  lire: [
    'lire FICHIER',
    'lit un inventaire (xlsx, ods, csv, texte collé) : colonnes, réservataires, anomalies',
  ],
  calculer: ['calculer DOSSIER.json', 'part, flux et objectif d’un réservataire, chaque étape justifiée'],
  verifier: [
    'verifier DOSSIER.json… [--pdf RAPPORT.pdf]',
    'contrôle une ou plusieurs conventions contre leurs chiffres et entre elles ; le PDF peut être envoyé',
  ],
  delai: [
    'delai --depuis AAAA-MM-JJ --delai "12 jours ouvrés" [--departement 67]',
    'échéance d’un délai, jour par jour',
  ],
  demo: [
    'demo [--port 4310] [--neuf] [--dossier DOSSIER]',
    'démarre avec des données de démonstration et affiche l’adresse',
  ],
  servir: ['servir', 'démarre le serveur d’après son environnement'],
  aide: ['aide', 'affiche cette aide'],
};

const large = (texte: string): string => texte.padEnd(24);

export const texteDAide = (): string =>
  [
    'contingent : réservations de logements sociaux en flux, chaque chiffre justifié.',
    '',
    'Usage : contingent COMMANDE [options]',
    '',
    ...Object.values(COMMANDES).map(([usage, description]) =>
      usage.length < 24 ? `  ${large(usage)}${description}` : `  ${usage}\n  ${large('')}${description}`,
    ),
    '',
    'Options :',
    `  ${large('--json')}écrit un seul document JSON sur la sortie standard`,
    `  ${large('--aide')}affiche l’aide`,
    '',
    'Codes de sortie : 0 fait, 1 l’entrée contient des fautes (listées), 2 mauvais usage, 3 faute du programme.',
  ].join('\n');

export function aideDe(commande: string | undefined): string {
  const fiche = commande === undefined ? undefined : COMMANDES[commande];
  return fiche === undefined ? 'Voir « contingent aide ».' : `Usage : contingent ${fiche[0]}`;
}
