import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/**
 * Room for a table that may be wider than the page: it scrolls by itself, and the keyboard can reach it then (and only
 * then: a stop that scrolls nothing is a nuisance).
 */
export function Defile({
  nom,
  classe = 'defile',
  children,
}: {
  nom: string;
  classe?: string;
  children: ReactNode;
}) {
  const cadre = useRef<HTMLDivElement>(null);
  const [deborde, setDeborde] = useState(false);
  useLayoutEffect(() => {
    const element = cadre.current;
    if (!element) return;
    const observe = new ResizeObserver(() => setDeborde(element.scrollWidth > element.clientWidth + 1));
    observe.observe(element);
    if (element.firstElementChild) observe.observe(element.firstElementChild);
    return () => observe.disconnect();
  }, []);
  return (
    <div
      ref={cadre}
      className={classe}
      {...(deborde ? { role: 'region', 'aria-label': nom, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
