import type { ColumnType } from 'kysely';

/** jsonb: read parsed, written as the text of `JSON.stringify` (an array would else become a PostgreSQL array). */
export type Json<T> = ColumnType<T, string, string>;
export type JsonParDefaut<T> = ColumnType<T, string | undefined, string>;
/** Exact fraction, as written by `texteExact`: `79/1000`. */
export type TexteFraction = string;
/** numeric: exact decimal as text. */
export type TexteDecimal = string;
