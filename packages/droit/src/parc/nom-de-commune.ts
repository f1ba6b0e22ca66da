const PARTICULES = /^(?:de|du|des|d|l|la|le|les|en|et|sur|sous|au|aux|à|lès|lez)$/;

/** `VILLENEUVE D ASCQ` → `Villeneuve d’Ascq`; a name that already has small letters is left as its writer wrote it. */
function enTitre(nom: string): string {
  if (/\p{Ll}/u.test(nom)) return nom;
  return nom
    .toLowerCase()
    .replace(/\p{L}+/gu, (mot, rang: number) =>
      rang > 0 && PARTICULES.test(mot) ? mot : mot.charAt(0).toUpperCase() + mot.slice(1),
    )
    .replace(/(?<!\p{L})([dl])['’ ](?=\p{L})/giu, '$1’');
}

/** `DU HAVRE` → `LE HAVRE`: the name that a label « MAIRIE DU HAVRE » means. */
export const sansDe = (net: string): string =>
  net
    .replace(/^DU /, 'LE ')
    .replace(/^DES /, 'LES ')
    .replace(/^(?:DE|D) /, '');

/**
 * « Commune d’Escalquens », « Commune du Havre », « Commune des Ulis », « Commune de La Rochelle »: how an act names
 * a commune. `nom` may be in capitals, as files write it; accents and hyphens that it lost are not guessed.
 */
export function nomDeLaCommune(nom: string): string {
  const titre = enTitre(nom.trim());
  const contracte = /^(Le|Les) (?=\p{L})/u.exec(titre);
  if (contracte) return `Commune ${contracte[1] === 'Le' ? 'du' : 'des'} ${titre.slice(contracte[0].length)}`;
  // Of the names in h, only those in « hy » elide without a doubt.
  return `Commune ${/^(?:[aeiouyéèêëâîïôœ]|hy)/i.test(titre) ? 'd’' : 'de '}${titre}`;
}
