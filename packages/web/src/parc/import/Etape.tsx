import type { ReactNode } from 'react';

/** One of the four steps: always on the page, with its state in words. */
export function Etape(props: { numero: number; titre: string; etat?: ReactNode; children?: ReactNode }) {
  const { numero, titre, etat, children } = props;
  return (
    <section className="etape" aria-labelledby={`etape-${numero}`}>
      <div className="etape-tete">
        <h2 id={`etape-${numero}`}>
          <span className="etape-numero" aria-hidden="true">
            {numero}
          </span>
          {titre}
        </h2>
        {etat && <p className="doux">{etat}</p>}
      </div>
      {children}
    </section>
  );
}
