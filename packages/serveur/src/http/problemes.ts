import { type CodePropre, Refus } from '@contingent/application';
import type { Probleme } from '@contingent/echanges';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Every refusal of the use cases: its HTTP status and its title. */
const REFUS: Record<CodePropre, readonly [statut: number, titre: string]> = {
  ORGANISME_INCONNU: [404, 'Organisme introuvable'],
  DEPOT_INCONNU: [404, 'Dépôt introuvable'],
  TRAVAIL_INCONNU: [404, 'Travail introuvable'],
  PHOTOGRAPHIE_INCONNUE: [404, 'État des lieux introuvable'],
  LIGNE_INCONNUE: [404, 'Ligne introuvable'],
  RESERVATAIRE_INCONNU: [404, 'Réservataire introuvable'],
  CONVENTION_INCONNUE: [404, 'Convention introuvable'],
  SCENARIO_INCONNU: [404, 'Scénario introuvable'],
  SCENARIO_EXISTE: [409, 'Ce nom est déjà pris'],
  MODELE_INCONNU: [404, 'Modèle introuvable'],
  COMMANDE_REFUSEE: [422, 'Action refusée'],
  EXEMPLE_INCONNU: [404, 'Exemple introuvable'],
  GABARIT_INCONNU: [404, 'Pas de gabarit propre'],
  GABARIT_REFUSE: [422, 'Gabarit refusé'],
  DOCUMENT_INCONNU: [404, 'Fichier introuvable'],
  DOCUMENT_IMPOSSIBLE: [422, 'Document impossible'],
  DOCUMENT_INDISPONIBLE: [503, 'Document indisponible'],
  FICHIER_PAS_PDF: [422, 'Ce fichier n’est pas un PDF'],
  FICHIER_DEJA_DEPOSE: [409, 'Fichier déjà déposé'],
  BAILLEUR_ATTENDU: [403, 'Réservé aux bailleurs'],
  ORGANISME_EXISTE: [409, 'Cet organisme existe déjà'],
  ENVOI_INTERROMPU: [400, 'Envoi interrompu'],
  FICHIER_TROP_GRAND: [413, 'Fichier trop grand'],
  CHOIX_MANQUANT: [422, 'Il reste des choix à faire'],
  CHOIX_INVALIDE: [422, 'Choix refusé'],
  DEJA_CHARGE: [409, 'Fichier déjà chargé'],
  CURSEUR_INVALIDE: [400, 'Page inconnue'],
  VERSION_PERIMEE: [409, 'Modifié entre-temps'],
  CLE_REUTILISEE: [409, 'Clé déjà utilisée'],
  TROP_DE_TRAVAUX: [429, 'Trop de travaux en cours'],
  STOCKAGE_PLEIN: [507, 'Plus de place'],
};
/** Every other code is a fault of the file itself. */
const FICHIER = [422, 'Fichier illisible'] as const;
const duRefus = (code: string): readonly [statut: number, titre: string] =>
  Object.hasOwn(REFUS, code) ? REFUS[code as CodePropre] : FICHIER;
/** What fastify and its plugins refuse by themselves. */
const HTTP: Record<string, readonly [code: string, titre: string]> = {
  '400': ['REQUETE_INVALIDE', 'La requête n’est pas comprise.'],
  '403': ['REFUSE', 'Cette requête est refusée.'],
  '404': ['INTROUVABLE', 'Cette adresse ne mène à rien.'],
  '405': ['METHODE_REFUSEE', 'Cette adresse n’accepte pas cette méthode.'],
  '406': ['FORMAT_REFUSE', 'Ce format de réponse n’est pas servi.'],
  '408': ['TROP_LENT', 'La requête a mis trop de temps à arriver.'],
  '413': ['TROP_GRAND', 'La requête est trop grande.'],
  '414': ['ADRESSE_TROP_LONGUE', 'Cette adresse est trop longue.'],
  '415': ['FORMAT_INCONNU', 'Ce format de requête n’est pas compris.'],
};
const type = (code: string): string => `urn:contingent:probleme:${code.toLowerCase().replaceAll('_', '-')}`;

/** Sends an RFC 9457 body; never a stack, never an internal message. */
export function envoyer(
  requete: FastifyRequest,
  reponse: FastifyReply,
  probleme: Omit<Probleme, 'type' | 'requete'>,
): FastifyReply {
  return reponse
    .status(probleme.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send({ ...probleme, type: type(probleme.code), requete: requete.id } satisfies Probleme);
}

export const parStatut = (statut: number, detail?: string): Omit<Probleme, 'type' | 'requete'> => {
  const [code, title] = HTTP[String(statut)] ?? ['REQUETE_INVALIDE', 'La requête n’est pas comprise.'];
  return { title, status: statut, code, ...(detail === undefined ? {} : { detail }) };
};

function parRefus(refus: Refus): Omit<Probleme, 'type' | 'requete'> {
  const [status, title] = duRefus(refus.code);
  const fautes = refus.fautes.map((f) => ({ ...f }));
  return { title, status, code: refus.code, detail: refus.message, ...(fautes.length > 0 && { fautes }) };
}

const LIEUX: Record<string, string> = { body: 'corps', params: 'adresse', querystring: 'filtre' };
function parSaisie(
  erreur: FastifyError & { validationContext?: string },
): Omit<Probleme, 'type' | 'requete'> {
  const lieu = LIEUX[erreur.validationContext ?? 'body'] ?? 'corps';
  return parFautes(
    (erreur.validation ?? []).map((f) => ({
      chemin: f.instancePath.replace(/^\//, '').replaceAll('/', '.') || lieu,
      message: clair(f.message ?? 'Valeur refusée.'),
    })),
  );
}

type Fautes = NonNullable<Probleme['fautes']>;
function parFautes(fautes: Fautes): Omit<Probleme, 'type' | 'requete'> {
  const detail = fautes.map((f) => `${f.chemin} : ${f.message}`).join(' ');
  return { ...parStatut(400, detail), code: 'SAISIE_INVALIDE', title: 'La saisie est refusée.', fautes };
}
const fautesDe = ({ issues }: z.ZodError): Fautes =>
  issues.map((i) => ({ chemin: i.path.join('.') || 'corps', message: clair(i.message) }));

/** Words of the reader of inputs that only a programmer would understand. */
const OBSCURS: readonly (readonly [dit: RegExp, clair: string])[] = [
  [/^.*NaN reçu.*$/, 'Un nombre est attendu ici.'],
  [/^.*9007199254740991.*$/, 'Ce nombre est trop grand.'],
  [/^.*chaîne de caractères doit avoir <=(\d+) caractères.*$/, 'Texte trop long ($1 caractères au plus).'],
];
function clair(message: string): string {
  const [dit, mots] = OBSCURS.find(([d]) => d.test(message)) ?? [];
  return dit === undefined || mots === undefined ? message : message.replace(dit, mots);
}

/** What the database says of a text (a null character) or of a number that it cannot hold: a fault of the request. */
const TEXTE_IMPOSSIBLE = '22021';
const NOMBRE_IMPOSSIBLE = '22003';
const DE_LA_REQUETE: readonly string[] = [TEXTE_IMPOSSIBLE, NOMBRE_IMPOSSIBLE];

/** One handler for every error: a refusal in its words, a malformed input with its places, a bug as 500. */
export function poserProblemes(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((erreur, requete, reponse) => {
    if (erreur instanceof Refus) return envoyer(requete, reponse, parRefus(erreur));
    if (erreur instanceof z.ZodError) return envoyer(requete, reponse, parFautes(fautesDe(erreur)));
    if (hasZodFastifySchemaValidationErrors(erreur)) return envoyer(requete, reponse, parSaisie(erreur));
    const statut = DE_LA_REQUETE.includes(erreur.code) ? 400 : (erreur.statusCode ?? 500);
    if (statut < 500) return envoyer(requete, reponse, parStatut(statut, DETAILS[erreur.code]));
    requete.log.error({ err: erreur }, 'erreur interne');
    return envoyer(requete, reponse, {
      title: 'Erreur interne',
      status: 500,
      code: 'ERREUR_INTERNE',
      detail:
        'Rien n’a été enregistré. Recommencez ; si l’erreur revient, signalez-la avec le numéro de requête.',
    });
  });
}

const DETAILS: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'Le corps n’est pas du JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Le corps JSON est vide.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Envoyez du JSON, ou un fichier en multipart/form-data.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'Envoyez ce texte comme un fichier.',
  [TEXTE_IMPOSSIBLE]: 'Un texte contient un caractère nul.',
  [NOMBRE_IMPOSSIBLE]: 'Un nombre est trop grand.',
  FST_REQ_FILE_TOO_LARGE: 'Ce fichier dépasse la taille permise.',
};
