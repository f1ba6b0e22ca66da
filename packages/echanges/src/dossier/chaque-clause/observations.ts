import {
  articles,
  type CategorieReservataire,
  type Clauses,
  type Convention,
  CYCLE_VIDE,
  calculerFlux,
  clausesEnVigueur,
  decide,
  type EntreeCalcul,
  type EtatDuCycle,
  echeanceDesignation,
  echeancesDe,
  evolue,
  type Fraction,
  jour,
  lireNombreImprime,
  periodeSignee,
  situationAu,
  texteExact,
  verifierAvantSignature,
} from '@contingent/droit';

/** What a change of clause may move, beside the text. */
export type Effet = 'calcul' | 'controles' | 'delais' | 'cycle';

const saisie = { type: 'saisie', libelle: 'essai' } as const;
const compte = (nombre: number) => ({ nombre, provenance: saisie });

/** A file rich enough for every method and every rule to have something to say. */
const entree = (convention: Convention): EntreeCalcul => ({
  convention,
  exercice: 2027,
  eligibles: compte(1000),
  exclus: [{ ...compte(12), motif: 'EXC_DEFENSE' }],
  // Unique rights are those of the clause: counted ones would take its place.
  ...(convention.reservataire.categorie !== 'ACTION_LOGEMENT' && {
    droits: [
      { ...compte(267), origine: 'GARANTIE_EMPRUNT' as const },
      { ...compte(33), origine: 'TERRAIN' as const },
    ],
  }),
  dateEtatDesLieux: jour('2026-12-31'),
  soustractions: [
    { ...compte(11), categorie: 'SOU_MUTATION' },
    { ...compte(7), categorie: 'SOU_RENOUVELLEMENT' },
  ],
  programmes: [
    { nom: 'A', eligibles: 600, droits: 100, tauxRotation: { n: 1n, d: 10n } },
    { nom: 'B', eligibles: 400, droits: 83, tauxRotation: { n: 1n, d: 20n } },
  ],
  durees: [{ fin: jour('2040-06-30'), nombre: 100 }, { nombre: 83 }],
  reliquatAnterieur: { n: 3n, d: 4n },
});

const exact = (e: { readonly valeur: Fraction } | undefined) => e && texteExact(e.valeur);

function calcul(convention: Convention): unknown {
  const r = calculerFlux(entree(convention));
  if (!r.ok) return { manques: r.manques.map((m) => m.champ), erreurs: r.erreurs.map((e) => e.code) };
  const { part, fluxBrut, fluxNet, flux, objectif, objectifsSelonRegle, reliquat, publics } = r.valeur;
  return {
    parts: [part, fluxBrut, fluxNet, flux, reliquat, publics].map(exact),
    objectif: objectif && String(objectif.valeur),
    selon: objectifsSelonRegle?.map((o) => [o.regle, String(o.valeur)]),
  };
}

const horsQpv = lireNombreImprime('5 %');

function controles(convention: Convention): unknown {
  const r = calculerFlux(entree(convention));
  const dossier = {
    nom: 'essai',
    entree: entree(convention),
    imprime: { exercice: { de: 2027, a: 2027 }, ...(horsQpv && { partHorsQpv: horsQpv }) },
    document: { signature: jour('2027-03-15') },
  };
  const constats = [...verifierAvantSignature(dossier, []), ...r.alertes];
  return constats.map((c) => `${c.code} ${c.champ}`).sort();
}

function delais({ territoire, designation }: Clauses): unknown {
  const zones = territoire.zoneTendue === undefined ? [true, false] : [territoire.zoneTendue];
  return zones.map((zoneTendue) => {
    const delai = zoneTendue ? designation.zoneTendue : designation.zoneDetendue;
    const r = echeanceDesignation({ depuis: jour('2027-03-15'), zoneTendue, ...(delai && { delai }) });
    return r.ok ? [zoneTendue, r.valeur.echeance] : [zoneTendue, r.manques.map((m) => m.champ)];
  });
}

/** Drafted, proposed, signed on 15/03/2027 for 2027: where it stands, and what it owes on three days. */
function cycle(clauses: Clauses, reservataire: CategorieReservataire): unknown {
  const le = jour('2027-03-15');
  const suite = (etat: EtatDuCycle, commande: Parameters<typeof decide>[0]): EtatDuCycle => {
    const d = decide(commande, etat);
    return d.ok ? d.faits.reduce(evolue, etat) : etat;
  };
  const { periode, natureActe, resiliation } = clauses;
  const redigee = suite(CYCLE_VIDE, { type: 'RedigerVersion', le });
  const proposee = suite(redigee, { type: 'ProposerVersion', version: 1, le, bloquants: [] });
  const signee = suite(proposee, {
    type: 'SignerVersion',
    version: 1,
    le,
    periode,
    natureActe,
    exercices: [2027],
    bloquants: [],
    acteDejaSigne: false,
    autres: [],
  });
  const prevenue = suite(signee, {
    type: 'MettreEnDemeure',
    le: jour('2027-04-01'),
    par: 'RESERVATAIRE',
    motif: 'essai',
  });
  const fin = decide(
    { type: 'Resilier', le: jour('2027-06-15'), motif: 'essai', clause: resiliation, dUnCommunAccord: false },
    prevenue,
  );
  const dates = (etat: EtatDuCycle, jours: readonly string[]) =>
    jours.map((j) =>
      echeancesDe({ etat, clauses, reservataire, departement: '31', le: jour(j) }).map((e) => [
        e.code,
        e.le,
        e.libelle,
      ]),
    );
  return {
    periode: periodeSignee(periode, le),
    proposee: dates(proposee, ['2027-03-16']),
    signee: dates(signee, ['2027-03-16', '2027-12-01', '2028-06-01']),
    situation: situationAu(signee, jour('2028-06-01')).situation,
    fin: fin.ok ? fin.faits : fin.refus.code,
  };
}

/** The whole text, and everything that the data commands. */
export function observe(convention: Convention): Readonly<Record<Effet | 'texte', string>> {
  const clauses = clausesEnVigueur(convention);
  const ecrit = (v: unknown): string => JSON.stringify(v) ?? '';
  return {
    texte: ecrit(articles(clauses).map((a) => [a.clause, a.titre, a.paragraphes, a.article])),
    calcul: ecrit(calcul(convention)),
    controles: ecrit(controles(convention)),
    delais: ecrit(delais(clauses)),
    cycle: ecrit(cycle(clauses, convention.reservataire.categorie)),
  };
}
