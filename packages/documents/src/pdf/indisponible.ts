/** No PDF here: the compositor is not installed on this machine. The other formats work. */
export class PdfIndisponible extends Error {
  constructor(cause: unknown) {
    super(
      'Le PDF ne peut pas être composé sur cette machine : le composant typst n’y est pas installé. Téléchargez le document au format docx, ou relancez « npm install » avec les dépendances facultatives.',
      { cause },
    );
    this.name = 'PdfIndisponible';
  }
}
