/** The database cannot start or be used; the message is for the person who installs, in French, and says what to do. */
export class PanneDeBase extends Error {
  override readonly name = 'PanneDeBase';
}

const remedes: readonly { readonly signe: RegExp; readonly message: (dossier: string) => string }[] = [
  {
    signe: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|Check free disk space/i,
    message: (d) =>
      `Le disque qui porte « ${d} » est plein : libérez de la place, ou choisissez un autre dossier avec CONTINGENT_DONNEES, puis relancez. Rien de ce qui était enregistré n'est perdu.`,
  },
  {
    signe:
      /Permission denied|EACCES|EPERM|Operation not permitted|has wrong ownership|Read-only file system|EROFS|unable to open database file|readonly database/i,
    message: (d) =>
      `Le dossier de données « ${d} » n'est pas accessible au compte qui lance Contingent : donnez-lui ce dossier (lecture et écriture), ou choisissez-en un autre avec CONTINGENT_DONNEES.`,
  },
  {
    signe: /database files are incompatible with server|initialized by PostgreSQL version/i,
    message: (d) =>
      `Les données de « ${d} » viennent d'une autre version majeure de PostgreSQL : revenez à la version de Contingent qui les a écrites, faites une sauvegarde, puis restaurez-la dans un dossier neuf.`,
  },
  {
    signe: /ENOTEMPTY|EEXIST|ENOTDIR/,
    message: (d) =>
      `« ${d} » contient autre chose qu'une base de Contingent : choisissez un dossier vide ou nouveau avec CONTINGENT_DONNEES.`,
  },
  {
    signe: /EBUSY|EXDEV/,
    message: (d) =>
      `« ${d} » est un point de montage : choisissez un dossier à l'intérieur avec CONTINGENT_DONNEES, par exemple « ${d}/base ».`,
  },
  {
    signe: /lock file "postmaster\.pid" already exists/,
    message: (d) =>
      `Une base tourne déjà sur « ${d} » mais ne répond pas à ce programme : arrêtez le Contingent qui l'a démarrée, puis relancez.`,
  },
  {
    signe: /could not (create|map) (any )?shared memory|Cannot allocate memory|out of memory/i,
    message: () =>
      "La mémoire manque pour démarrer la base : fermez d'autres programmes, ou indiquez un serveur PostgreSQL avec DATABASE_URL.",
  },
  {
    signe: /could not look up effective user ID/,
    message: () =>
      "Le compte qui lance Contingent n'a pas de nom sur ce système (conteneur lancé sous un numéro seul) : ajoutez-le à /etc/passwd, ou indiquez un serveur PostgreSQL avec DATABASE_URL.",
  },
  {
    signe: /could not bind|Address already in use/i,
    message: () =>
      "L'adresse de la base locale est déjà prise par un autre programme : arrêtez-le, puis relancez Contingent.",
  },
];

/** What the technical text of PostgreSQL or of the system means for the reader; the text itself ends the message. */
export function panneDemarrage(technique: string, dossier: string): PanneDeBase {
  const connue = remedes.find((r) => r.signe.test(technique));
  const detail = technique.trim().split('\n').slice(-6).join('\n');
  const message =
    connue?.message(dossier) ??
    `La base locale de « ${dossier} » n'a pas démarré. Relancez ; si cela persiste, joignez le détail ci-dessous à votre demande d'aide.`;
  return new PanneDeBase(`${message}\n${detail}`);
}
