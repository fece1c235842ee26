import type { Digest } from '../image/digest.ts';

/** That a released digest is attested. */
export interface AttestationNews {
  readonly digest: Digest;
  /** The repository that it was made of, and that of the workflow that signed: `owner/name`, both. */
  readonly source: string;
  readonly signer: string;
  /** `found`: an earlier run had attested it. */
  readonly did: 'signed' | 'found';
  /** Its page at GitHub, when this run has stored it there. */
  readonly page: { readonly id: number; readonly url: string } | undefined;
}

export const attestationOutputNames = ['attestation-id', 'attestation-url'] as const;

/** As actions/attest has them; of several digests, that of the first repository. None where this run has stored none. */
export function attestationOutputs(
  news: readonly AttestationNews[] = [],
): Partial<Readonly<Record<(typeof attestationOutputNames)[number], string>>> {
  const page = news[0]?.page;
  return page === undefined ? {} : { 'attestation-id': String(page.id), 'attestation-url': page.url };
}

/** The same as sentences. */
export function attestationLines(news: readonly AttestationNews[] = []): readonly string[] {
  return news.map(({ digest, did, page }) => {
    const subject = news.length === 1 ? 'The image' : digest;
    const where = page === undefined ? '' : `: ${page.url}`;
    return did === 'signed'
      ? `${subject} is attested, and that was verified before it got a name${where}`
      : `${subject} was attested by an earlier run, and that was verified before it got a name${where}`;
  });
}

/**
 * The command that verifies what GitHub has attested of an image. It takes the repository for that of the workflow, where nothing else
 * is said.
 * @param image `ghcr.io/acme/widget@sha256:…`
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
export function attestationCommand(
  image: string,
  { source, signer }: Pick<AttestationNews, 'source' | 'signer'>,
): string {
  const by = signer === source ? '' : ` --signer-repo ${signer}`;
  return `gh attestation verify oci://${image} --repo ${source}${by}`;
}

/** Who has attested an image, as a text says that has the command; `undefined` when it has none. */
export function attestationIn(text: string, image: string): Pick<AttestationNews, 'source' | 'signer'> | undefined {
  const [, after = ''] = text.split(`gh attestation verify oci://${image} `, 2);
  const name = '([\\w.-]+/[\\w.-]+)';
  const [, source, signer = source] = new RegExp(`^--repo ${name}(?: --signer-repo ${name})?$`, 'm').exec(after) ?? [];
  return source === undefined || signer === undefined ? undefined : { source, signer };
}
