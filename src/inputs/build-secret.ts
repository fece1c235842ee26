import type { Secret } from '../tools/secret.ts';

/** A build secret and where its value comes from (`secrets`, `secret-envs`, `secret-files`). */
export type BuildSecret =
  | { readonly source: 'value'; readonly id: string; readonly value: Secret }
  | { readonly source: 'env'; readonly id: string; readonly variable: string }
  | { readonly source: 'file'; readonly id: string; readonly path: string };
