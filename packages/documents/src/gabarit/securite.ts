import { creerLecteurXml } from '@contingent/echanges/lecture';
import type { FauteDeGabarit } from './fautes.ts';

const SANS_MACRO =
  'Enregistrez le document au format « Document Word (.docx) », sans macro ni objet incorporé, puis déposez-le.';
const REPARTIR = 'Repartez du gabarit à télécharger ici.';
const faute = (code: string, ou: string, message: string, remede: string): FauteDeGabarit => ({
  code,
  ou,
  message,
  remede,
});

/** Names of parts that carry programs or foreign documents. */
const PARTIES_REFUSEES: readonly (readonly [RegExp, string, string])[] = [
  [/vbaproject|vbadata/i, 'GABARIT_MACRO', 'Ce document contient des macros'],
  [/activex/i, 'GABARIT_ACTIVEX', 'Ce document contient un contrôle ActiveX'],
  [/(^|\/)embeddings\//i, 'GABARIT_OBJET', 'Ce document contient un objet incorporé (OLE)'],
  [
    /afchunk|\.(html?|mht|rtf|exe|dll|js|vbs|bat|cmd|ps1)$/i,
    'GABARIT_OBJET',
    'Ce document contient un fichier étranger',
  ],
];
const TYPES_REFUSES: readonly (readonly [RegExp, string, string])[] = [
  [/macroenabled|vba/i, 'GABARIT_MACRO', 'Ce document est enregistré avec prise en charge des macros'],
  [/activex/i, 'GABARIT_ACTIVEX', 'Ce document contient un contrôle ActiveX'],
  [/oleobject/i, 'GABARIT_OBJET', 'Ce document contient un objet incorporé (OLE)'],
];
const BALISES_REFUSEES: Readonly<Record<string, string>> = {
  altChunk: 'inclut un autre fichier',
  OLEObject: 'contient un objet incorporé (OLE)',
  control: 'contient un contrôle ActiveX',
  subDoc: 'inclut un autre document',
};
/** Field instructions that make Word fetch or run something when the document is opened. */
const INSTRUCTION_REFUSEE =
  /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|EMBED|MACROBUTTON|IMPORT|DATABASE|RD)\b/i;
const LIEN_PERMIS = /^(https?:|mailto:|#)/i;
const PRINCIPAL = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Everything that must not be in a template, told at once. Empty: it is a docx, and holds text and pictures only. */
export function fautesDeSecurite(parties: ReadonlyMap<string, Buffer>): readonly FauteDeGabarit[] {
  const fautes = [...fautesDeForme(parties), ...[...parties.keys()].flatMap(fautesDeNom)];
  for (const [nom, octets] of parties)
    if (/\.(xml|rels)$/i.test(nom)) fautes.push(...fautesDePartie(nom, octets));
  return fautes.filter(
    (f, rang) => fautes.findIndex((a) => a.code === f.code && a.message === f.message) === rang,
  );
}

function fautesDeForme(parties: ReadonlyMap<string, Buffer>): readonly FauteDeGabarit[] {
  const manquante = ['[Content_Types].xml', 'word/document.xml'].find((nom) => !parties.has(nom));
  if (manquante === undefined) return [];
  const message = `Ce fichier n’est pas un document Word (.docx) : sa partie « ${manquante} » manque.`;
  return [faute('GABARIT_PAS_DOCX', 'fichier', message, SANS_MACRO)];
}

const fautesDeNom = (nom: string): readonly FauteDeGabarit[] =>
  PARTIES_REFUSEES.filter(([motif]) => motif.test(nom)).map(([, code, message]) =>
    faute(code, nom, `${message} : « ${nom} ».`, SANS_MACRO),
  );

/** One XML part: well formed, without entities of its own, and nothing in it that leads out of the document. */
function fautesDePartie(nom: string, octets: Buffer): readonly FauteDeGabarit[] {
  const texte = octets.toString('utf8').replace(/^\ufeff/, '');
  if (texte.includes('\0') || texte.includes('\ufffd') || /<!(DOCTYPE|ENTITY)/i.test(texte))
    return [
      faute(
        'GABARIT_XML',
        nom,
        `La partie « ${nom} » du document n’est pas écrite comme Word l’écrit.`,
        REPARTIR,
      ),
    ];
  const releve = nouveauReleve(nom);
  try {
    const lecteur = creerLecteurXml(releve.gestionnaires);
    lecteur.ecrire(texte);
    lecteur.finir();
  } catch {
    return [faute('GABARIT_XML', nom, `La partie « ${nom} » du document est abîmée.`, REPARTIR)];
  }
  return releve.fautes();
}

type Gestionnaires = Parameters<typeof creerLecteurXml>[0];
type Attributs = Parameters<Gestionnaires['ouvre']>[1];

function nouveauReleve(partie: string): { gestionnaires: Gestionnaires; fautes: () => FauteDeGabarit[] } {
  const trouvees: FauteDeGabarit[] = [];
  let instructions = '';
  let dansInstruction = false;
  const ouvre = (nom: string, attributs: Attributs): void => {
    dansInstruction = nom === 'instrText' || nom === 'delInstrText';
    if (nom === 'p') instructions += '\n';
    if (nom === 'fldSimple') instructions += `\n${lire(attributs, 'instr')}\n`;
    if (nom === 'Relationship') trouvees.push(...fautesDeLien(partie, attributs));
    if (nom === 'Override' || nom === 'Default') trouvees.push(...fautesDeType(attributs));
    const refusee = Object.hasOwn(BALISES_REFUSEES, nom) ? BALISES_REFUSEES[nom] : undefined;
    if (refusee) trouvees.push(faute('GABARIT_OBJET', partie, `Ce document ${refusee}.`, SANS_MACRO));
  };
  const texte = (lu: string): void => {
    if (dansInstruction) instructions += lu;
  };
  const fautes = (): FauteDeGabarit[] => {
    const lue = INSTRUCTION_REFUSEE.exec(instructions)?.[1];
    const message = `Ce document contient un champ Word « ${lue} », qui va chercher un contenu ailleurs.`;
    return lue === undefined
      ? trouvees
      : [
          ...trouvees,
          faute(
            'GABARIT_CHAMP_WORD',
            partie,
            message,
            'Remplacez ce champ par son texte (Ctrl+Maj+F9 dans Word).',
          ),
        ];
  };
  return { gestionnaires: { ouvre, ferme: () => undefined, texte }, fautes };
}

const lire = (attributs: Attributs, nom: string): string =>
  Object.entries(attributs).find(
    ([cle]) => cle.replace(/^.*:/, '').toLowerCase() === nom.toLowerCase(),
  )?.[1] ?? '';

function fautesDeLien(partie: string, attributs: Attributs): readonly FauteDeGabarit[] {
  const [type, cible, mode] = [
    lire(attributs, 'Type'),
    lire(attributs, 'Target'),
    lire(attributs, 'TargetMode'),
  ];
  const externe = mode.toLowerCase() === 'external';
  const programme = /vbaproject|activex|oleobject|\/control$|\/package$|afchunk|subdocument|frame$/i.test(
    type,
  );
  if (programme)
    return [
      faute(
        'GABARIT_OBJET',
        partie,
        `Ce document est lié à un objet refusé (« ${type.replace(/^.*\//, '')} »).`,
        SANS_MACRO,
      ),
    ];
  if (!externe) return [];
  if (/attachedtemplate$/i.test(type))
    return [
      faute(
        'GABARIT_MODELE_ATTACHE',
        partie,
        `Ce document est attaché à un modèle qui se trouve ailleurs : « ${cible.slice(0, 120)} ».`,
        'Dans Word : Développeur, Modèle de document, remplacez le modèle par « Normal.dotm », puis enregistrez.',
      ),
    ];
  if (/\/hyperlink$/i.test(type) && LIEN_PERMIS.test(cible.trim())) return [];
  const message = `Ce document va chercher un contenu ailleurs : « ${cible.slice(0, 120)} ».`;
  return [
    faute(
      'GABARIT_LIEN_EXTERNE',
      partie,
      message,
      'Incorporez les images au document et retirez les liens vers des fichiers.',
    ),
  ];
}

/** The main part must be a plain document: a template (.dotx) or a macro document is another type. */
function fautesDeType(attributs: Attributs): readonly FauteDeGabarit[] {
  const type = lire(attributs, 'ContentType');
  const refuses = TYPES_REFUSES.filter(([motif]) => motif.test(type)).map(([, code, message]) =>
    faute(code, '[Content_Types].xml', `${message}.`, SANS_MACRO),
  );
  const principal = lire(attributs, 'PartName').toLowerCase() === '/word/document.xml';
  if (refuses.length > 0 || !principal || type === PRINCIPAL) return refuses;
  return [
    faute(
      'GABARIT_PAS_DOCX',
      '[Content_Types].xml',
      'Ce fichier n’est pas un simple document Word (.docx).',
      SANS_MACRO,
    ),
  ];
}
