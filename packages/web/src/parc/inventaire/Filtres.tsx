import type { TotauxVue } from '@contingent/echanges';
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { compte, entier } from '../../typographie/typographie.ts';
import { enRequete, motsDuFiltre } from './filtres.ts';

type Props = { filtre: Record<string, string>; totaux: TotauxVue | undefined; total: number | undefined };

/** Search, the filters in words with a way to remove each, and « 15 logements sur 155 ». */
export function Filtres({ filtre, totaux, total }: Props) {
  const mots = motsDuFiltre(filtre, totaux);
  const sans = (cle: string) =>
    enRequete(Object.fromEntries(Object.entries(filtre).filter(([c]) => c !== cle)));
  return (
    <div className="filtres">
      <Recherche filtre={filtre} />
      <output className="filtres-compte">{ditCompte(total, totaux?.logements)}</output>
      {mots.length > 0 && (
        <ul aria-label="Filtres posés">
          {mots.map(({ cle, mot }) => (
            <li key={cle}>
              <Link to={{ search: sans(cle) }} preventScrollReset aria-label={`Retirer le filtre ${mot}`}>
                {mot} <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
          {mots.length > 1 && (
            <li>
              <Link to={{ search: '' }} preventScrollReset>
                Tout afficher
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function ditCompte(vus: number | undefined, tous: number | undefined): string {
  if (vus === undefined) return 'Lecture…';
  return tous === undefined || vus === tous
    ? compte(vus, 'logement')
    : `${compte(vus, 'logement')} sur ${entier(tous)}`;
}

/** The search goes to the address a moment after the last key, so that Back goes over words and not over letters. */
function Recherche({ filtre }: { filtre: Record<string, string> }) {
  const [, setParametres] = useSearchParams();
  const pose = filtre.texte ?? '';
  const [texte, setTexte] = useState(pose);
  useEffect(() => setTexte(pose), [pose]);
  useEffect(() => {
    if (texte.trim() === pose) return;
    const attente = setTimeout(() => {
      const { texte: _, ...reste } = filtre;
      const suivant = texte.trim() === '' ? reste : { ...reste, texte: texte.trim() };
      setParametres(suivant, { replace: pose !== '', preventScrollReset: true });
    }, 300);
    return () => clearTimeout(attente);
  }, [texte, pose, filtre, setParametres]);
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label="Chercher un logement"
      placeholder="RPLS, adresse, programme, commune…"
      maxLength={100}
      value={texte}
      onChange={(evenement) => setTexte(evenement.currentTarget.value)}
    />
  );
}
