import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Ouverte } from './justification.ts';
import { TiroirExplication } from './TiroirExplication.tsx';

const Ouvre = createContext<(justification: Ouverte) => void>(() => undefined);

/** Opens the drawer « D'où vient ce chiffre ? »; used by `Chiffre`. */
export const useExplication = (): ((justification: Ouverte) => void) => useContext(Ouvre);

/** Holds the one drawer of the page. */
export function Explication({ children }: { children: ReactNode }) {
  const [ouverte, setOuverte] = useState<Ouverte>();
  return (
    <Ouvre.Provider value={setOuverte}>
      {children}
      {ouverte && <TiroirExplication justification={ouverte} ferme={() => setOuverte(undefined)} />}
    </Ouvre.Provider>
  );
}
