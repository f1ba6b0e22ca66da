import type { EcheanceVue, SituationVue } from '@contingent/echanges';
import { insecable, jourAffiche } from '../typographie/typographie.ts';
import { ETATS_D_ECHEANCE } from './calendrier/calendrier.ts';
import { SITUATIONS, signe } from './situation.ts';

/** A situation as a sign, a word and its date: never a colour alone. */
export function Situation({ situation: s }: { situation: SituationVue }) {
  const mot = SITUATIONS[s.situation];
  const date = /\d{2}\/\d{2}\/\d{4}/.exec(s.libelle)?.[0];
  return (
    <span className="situation" data-vigueur={s.enVigueur}>
      <span aria-hidden="true">{signe(s.situation, s.enVigueur)}</span>{' '}
      {insecable(date === undefined ? mot : s.libelle)}
    </span>
  );
}

/** A day to keep, with the word that says how near it is. */
export function JourDu({ echeance: e }: { echeance: EcheanceVue }) {
  return (
    <>
      {jourAffiche(e.le)}
      {e.etat !== 'A_VENIR' && (
        <>
          {' '}
          <span className={`marque ${e.etat === 'EN_RETARD' ? 'retard' : 'verifier'}`}>
            {ETATS_D_ECHEANCE[e.etat]}
          </span>
        </>
      )}
    </>
  );
}
