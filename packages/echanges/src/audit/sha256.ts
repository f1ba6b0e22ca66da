/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Written here because the browser's own one is asynchronous and
 * absent from pages that are not served over HTTPS; compared with that of Node in the test.
 */
export function sha256(texte: string): string {
  const message = complete(enUtf8(texte));
  const h = [...DEPART];
  for (let debut = 0; debut < message.byteLength; debut += 64) tourne(h, planifie(message, debut));
  return h.map((mot) => (mot >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Half a character becomes the replacement sign, as an encoder does. */
function enUtf8(texte: string): Uint8Array {
  const echappe = encodeURIComponent(texte.replace(/\p{Surrogate}/gu, '\ufffd'));
  return Uint8Array.from(echappe.match(/%[0-9A-F]{2}|./g) ?? [], (c) =>
    c.length === 3 ? Number.parseInt(c.slice(1), 16) : c.charCodeAt(0),
  );
}

/** Cube and square roots of the first primes, as the standard defines the constants: their first 32 bits of fraction. */
const PREMIERS = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n - 2 }, (_, d) => d + 2).every((d) => n % d !== 0),
);
const bits = (racine: number): number => ((racine - Math.floor(racine)) * 2 ** 32) | 0;
const TOURS = PREMIERS.slice(0, 64).map((p) => bits(Math.cbrt(p)));
const DEPART = PREMIERS.slice(0, 8).map((p) => bits(Math.sqrt(p)));

/** A one, zeros, and the length in bits, up to a multiple of 64 bytes. */
function complete(octets: Uint8Array): DataView {
  const longueur = Math.ceil((octets.length + 9) / 64) * 64;
  const bloc = new Uint8Array(longueur);
  bloc.set(octets);
  bloc[octets.length] = 0x80;
  const vue = new DataView(bloc.buffer);
  vue.setUint32(longueur - 8, Math.floor((octets.length * 8) / 2 ** 32));
  vue.setUint32(longueur - 4, (octets.length * 8) >>> 0);
  return vue;
}

const tourneADroite = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

function planifie(message: DataView, debut: number): number[] {
  const w = Array.from({ length: 16 }, (_, i) => message.getUint32(debut + 4 * i));
  for (let i = 16; i < 64; i += 1) {
    const [a, b, c, d] = [w[i - 15] ?? 0, w[i - 2] ?? 0, w[i - 16] ?? 0, w[i - 7] ?? 0];
    const s0 = tourneADroite(a, 7) ^ tourneADroite(a, 18) ^ (a >>> 3);
    const s1 = tourneADroite(b, 17) ^ tourneADroite(b, 19) ^ (b >>> 10);
    w.push((c + s0 + d + s1) | 0);
  }
  return w;
}

function tourne(h: number[], w: readonly number[]): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, k = 0] = h;
  for (let i = 0; i < 64; i += 1) {
    const s1 = tourneADroite(e, 6) ^ tourneADroite(e, 11) ^ tourneADroite(e, 25);
    const t1 = (k + s1 + ((e & f) ^ (~e & g)) + (TOURS[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = tourneADroite(a, 2) ^ tourneADroite(a, 13) ^ tourneADroite(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [k, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [i, mot] of [a, b, c, d, e, f, g, k].entries()) h[i] = ((h[i] ?? 0) + mot) | 0;
}
