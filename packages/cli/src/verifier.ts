import { basename } from 'node:path';
import { type Constat, calculerFlux, type Manque, verifierParDossier } from '@contingent/droit';
import { dossierAVerifier, vueConstat, vueManque } from '@contingent/echanges';
import { chargerDossier } from './dossier.ts';
import { lireArguments } from './options.ts';
import type { Progression } from './progression.ts';
import { type FauteDEntree, MauvaisUsage, type Reponse, texteDesFautes } from './reponse.ts';
import { texteDesConstats, texteDesManques } from './texte.ts';

type Faute = FauteDEntree & { readonly dossier: string };

/** `imprime` and `attendu` are always there: a reader of the JSON never wonders about an absent key. */
const vue = (c: Constat, dossier: string | null) => ({
  imprime: null,
  attendu: null,
  ...vueConstat(c),
  dossier,
});

/** `contingent verifier`: audit of agreements, alone and against each other. */
export async function verifier(args: readonly string[], progression: Progression): Promise<Reponse> {
  const { positions } = lireArguments('verifier', args, []);
  if (positions.length === 0)
    throw new MauvaisUsage('Il manque au moins un fichier DOSSIER.json.', 'verifier');
  const fautes: Faute[] = [];
  const dossiers = [];
  for (const fichier of positions) {
    const charge = await chargerDossier(fichier, progression);
    if (charge.ok) dossiers.push(dossierAVerifier(fichier, charge.dossier, charge.comptes, charge.annexe));
    else fautes.push(...charge.fautes.map((f) => ({ dossier: fichier, ...f })));
  }
  const { parDossier, croises } = verifierParDossier(dossiers);
  const manques = dossiers.flatMap(({ nom, entree }) => {
    const calcul = calculerFlux(entree);
    return calcul.ok ? [] : calcul.manques.map((manque) => ({ dossier: nom, manque }));
  });
  const constats = [
    ...parDossier.flatMap(({ nom, constats: siens }) => siens.map((c) => vue(c, nom))),
    ...croises.map((c) => vue(c, null)),
  ];
  const faux = fautes.length > 0 || constats.some((c) => c.gravite !== 'ALERTE');
  return {
    code: faux ? 1 : 0,
    ...(dossiers.length === 0 && { refus: true as const }),
    json: {
      constats,
      ...(manques.length > 0 && {
        manques: manques.map(({ dossier, manque }) => ({ dossier, ...vueManque(manque) })),
      }),
      ...(fautes.length > 0 && { fautes }),
    },
    texte: enFrancais(positions, { parDossier, croises, manques, fautes }),
  };
}

type Resultats = {
  readonly parDossier: readonly { readonly nom: string; readonly constats: readonly Constat[] }[];
  readonly croises: readonly Constat[];
  readonly manques: readonly { readonly dossier: string; readonly manque: Manque }[];
  readonly fautes: readonly Faute[];
};

function enFrancais(fichiers: readonly string[], r: Resultats): string {
  const parFichier = fichiers.map((fichier) => {
    const fautes = r.fautes.filter((f) => f.dossier === fichier);
    if (fautes.length > 0) return texteDesFautes(fautes, fichier);
    const constats = r.parDossier.find((d) => d.nom === fichier)?.constats ?? [];
    const manques = r.manques.filter((m) => m.dossier === fichier).map(({ manque }) => manque);
    const titre = `${basename(fichier)} : ${constats.length === 0 ? 'rien à signaler' : compte(constats.length)}`;
    return [
      titre,
      ...(constats.length > 0 ? [texteDesConstats(constats)] : []),
      ...(manques.length > 0 ? ['Il manque, pour recalculer :', texteDesManques(manques)] : []),
    ].join('\n');
  });
  const entre =
    r.croises.length > 0
      ? [`Entre conventions : ${compte(r.croises.length)}\n${texteDesConstats(r.croises)}`]
      : [];
  return [...parFichier, ...entre].join('\n\n');
}

const compte = (n: number): string => (n === 1 ? '1 constat' : `${n} constats`);
