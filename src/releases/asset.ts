/** A file of a release. */
export interface ReleaseAsset {
  /** Letters, digits, `.`, `-` and `_`: GitHub changes other names. */
  readonly name: string;
  /** Its media type. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
