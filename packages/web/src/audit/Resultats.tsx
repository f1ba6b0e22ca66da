import { type Audits, texteDuRapport } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { gardeFichier } from '../cadre/csv.ts';
import { Constats } from '../flux/Constats.tsx';
import { compte } from '../typographie/typographie.ts';
import type { Champ } from './champs.ts';
import { RapportAudit } from './RapportAudit.tsx';
import { champDe, type Json } from './saisie.ts';

type Props = {
  readonly audits: Audits;
  /** DOSSIER.json of each report, in the same order. */
  readonly jsons: readonly Json[];
  readonly uneAutre: (() => void) | undefined;
  /** Goes to a field of the form: only the last report was typed there. */
  readonly repond: ((champ: Champ) => void) | undefined;
};

export function Resultats({ audits, jsons, uneAutre, repond }: Props) {
  const { rapports, croises } = audits;
  return (
    <>
      <Actions audits={audits} jsons={jsons} uneAutre={uneAutre} />
      {rapports.length > 1 && (
        <section className="pile">
          <h2>Entre les {compte(rapports.length, 'convention')}</h2>
          {croises.length === 0 ? (
            <p>Rien à signaler entre elles.</p>
          ) : (
            <Constats constats={croises} nom="Constats entre les conventions" />
          )}
        </section>
      )}
      {rapports.map((r, rang) => (
        <RapportAudit
          // biome-ignore lint/suspicious/noArrayIndexKey: two agreements may be the same paper, given twice.
          key={`${r.empreinte} ${rang}`}
          audit={r}
          {...(repond &&
            rang === rapports.length - 1 && { repond: (m) => <Repondre champ={m.champ} va={repond} /> })}
        />
      ))}
    </>
  );
}

function Repondre({ champ, va }: { champ: string; va: (champ: Champ) => void }) {
  const vise = champDe(champ);
  if (vise === undefined) return null;
  return (
    <button type="button" className="lien sans-impression" onClick={() => va(vise)}>
      Répondre
    </button>
  );
}

function Actions({ audits, jsons, uneAutre }: Pick<Props, 'audits' | 'jsons' | 'uneAutre'>) {
  const [dit, setDit] = useState('');
  const copie = async () => {
    try {
      await navigator.clipboard.writeText(audits.rapports.map(texteDuRapport).join('\n\n\n'));
      setDit('Rapport copié.');
    } catch {
      setDit('Le navigateur refuse la copie : imprimez, ou sélectionnez le texte.');
    }
  };
  const garde = () => {
    for (const [rang, json] of jsons.entries()) {
      const nom = jsons.length === 1 ? 'DOSSIER.json' : `DOSSIER-${rang + 1}.json`;
      gardeFichier(nom, new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: 'application/json' }));
    }
  };
  return (
    <div className="rang sans-impression">
      <Button size="xs" onClick={() => window.print()}>
        Imprimer ou enregistrer en PDF
      </Button>
      <Button variant="default" size="xs" onClick={garde}>
        {jsons.length === 1 ? 'Enregistrer le dossier' : 'Enregistrer les dossiers'}
      </Button>
      <Button variant="default" size="xs" onClick={() => void copie()}>
        Copier le rapport
      </Button>
      {uneAutre && (
        <Button variant="default" size="xs" onClick={uneAutre}>
          Ajouter une autre convention
        </Button>
      )}
      <output>{dit}</output>
    </div>
  );
}
