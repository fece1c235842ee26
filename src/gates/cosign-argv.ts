import type { Signing } from '../inputs/gate-inputs.ts';

/** Who signs, and by what that can be verified. */
export type Signer =
  /** `key` is what signs, as `sign-key` says it; `publicKey` is a file. */
  | { readonly kind: 'key'; readonly key: string; readonly publicKey: string }
  /** The workflow, as Fulcio writes it into the certificate (fulcio, docs/oidc.md). */
  | { readonly kind: 'workflow'; readonly identity: string; readonly issuer: string };

export interface CosignCall {
  readonly signing: Signing;
  readonly signer: Signer;
  /** Of cosign: its first number. */
  readonly major: number;
  /** `name@digest` */
  readonly image: string;
}

/**
 * `cosign sign` of one digest. An index is signed as a whole, once: its digest is what tags point at and what policies resolve them to, and
 * every image of it is named in it by its digest.
 */
export function signArgv({ signing, signer, major, image }: CosignCall): readonly string[] {
  const who = signer.kind === 'key' ? [`--key=${signer.key}`] : ['--oidc-provider=github-actions'];
  // What cosign 3 is told by Sigstore about its services cannot be had together with the old format, or without the log.
  const services = major >= 3 && (signing.format === 'legacy' || !signing.log) ? ['--use-signing-config=false'] : [];
  const log = signing.log ? [] : ['--tlog-upload=false'];
  return ['sign', '--yes', ...who, ...formatOf(signing, major), ...services, ...log, '--', image];
}

/** `cosign verify` of the same: by the key, or by who this workflow is. */
export function verifyArgv({ signing, signer, major, image }: CosignCall): readonly string[] {
  const who =
    signer.kind === 'key'
      ? [`--key=${signer.publicKey}`]
      : [`--certificate-identity=${signer.identity}`, `--certificate-oidc-issuer=${signer.issuer}`];
  const format = signing.format === 'legacy' && major >= 3 ? ['--new-bundle-format=false'] : [];
  const log = signing.log ? [] : ['--insecure-ignore-tlog=true'];
  return ['verify', '--output=text', ...who, ...format, ...log, '--', image];
}

/** The format of cosign 2 is what cosign 2 does when nobody says anything. */
function formatOf({ format }: Signing, major: number): readonly string[] {
  if (format === 'referrer' || major < 3) return [];
  return ['--new-bundle-format=false', '--registry-referrers-mode=legacy'];
}
