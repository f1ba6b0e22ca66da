/** A place written in lower case (`article 3.2`) that begins a sentence. */
export const enTete = (lieu: string): string => lieu.slice(0, 1).toUpperCase() + lieu.slice(1);
