import { z } from 'zod';

const BOUCLE = ['127.0.0.1', 'localhost', '::1'];
const entier = (minimum: number, maximum: number, defaut: number, attendu: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, attendu)
    .transform(Number)
    .refine((n) => n >= minimum && n <= maximum, attendu)
    .default(defaut);
const ouiNon = z.enum(['oui', 'non'], 'Attendu : « oui » ou « non ».').transform((v) => v === 'oui');

/** Environment of the server: names, limits and defaults in one place. */
const Environnement = z.object({
  PORT: entier(1, 65_535, 4310, 'Attendu : un numéro de port de 1 à 65535.'),
  HOTE: z
    .string()
    .refine(
      (hote) => BOUCLE.includes(hote),
      'Attendu : 127.0.0.1, localhost ou ::1. Il n’y a pas encore de connexion par compte : le serveur n’écoute que sa propre machine.',
    )
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+/,
      'Attendu : postgresql://utilisateur:motdepasse@hote:5432/base.',
    )
    .optional(),
  CONTINGENT_DONNEES: z.string().trim().min(1, 'Attendu : un dossier où écrire.').optional(),
  CONTINGENT_TAILLE_MAX_MO: entier(1, 100_000, 4096, 'Attendu : une taille en mégaoctets, de 1 à 100000.'),
  CONTINGENT_JOURNAL_REQUETES: ouiNon.default(true),
});

export type Configuration = {
  readonly port: number;
  readonly hote: string;
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database; received files wait beside it. Absent: `.contingent/donnees`. */
  readonly donnees: string | undefined;
  /** Largest file accepted, in bytes. */
  readonly tailleMax: number;
  /** One JSON line per request on stdout, without personal data. */
  readonly journalRequetes: boolean;
};
export type LectureConfiguration =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly fautes: readonly string[] };

/** Reads the environment; each fault names its variable and what is expected, in French. */
export function lireConfiguration(env: Record<string, string | undefined>): LectureConfiguration {
  const remplies = Object.fromEntries(Object.entries(env).filter(([, valeur]) => valeur !== ''));
  const lu = Environnement.safeParse(remplies);
  if (!lu.success) {
    const fautes = lu.error.issues.map((i) => {
      const nom = String(i.path[0]);
      return `${nom}=${nom === 'DATABASE_URL' ? '…' : env[nom]} est refusé. ${i.message}`;
    });
    return { ok: false, fautes };
  }
  const { PORT, HOTE, DATABASE_URL, CONTINGENT_DONNEES, ...reste } = lu.data;
  return {
    ok: true,
    configuration: {
      port: PORT,
      hote: HOTE,
      databaseUrl: DATABASE_URL,
      donnees: CONTINGENT_DONNEES,
      tailleMax: reste.CONTINGENT_TAILLE_MAX_MO * 1_000_000,
      journalRequetes: reste.CONTINGENT_JOURNAL_REQUETES,
    },
  };
}
