import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Justification } from './justification.ts';
import { TiroirExplication } from './TiroirExplication.tsx';

const Ouvre = createContext<(justification: Justification) => void>(() => undefined);

/** Opens the drawer « D'où vient ce chiffre ? »; used by `Chiffre`. */
export const useExplication = (): ((justification: Justification) => void) => useContext(Ouvre);

/** Holds the one drawer of the page. */
export function Explication({ children }: { children: ReactNode }) {
  const [ouverte, setOuverte] = useState<Justification>();
  return (
    <Ouvre.Provider value={setOuverte}>
      {children}
      {ouverte && <TiroirExplication justification={ouverte} ferme={() => setOuverte(undefined)} />}
    </Ouvre.Provider>
  );
}
