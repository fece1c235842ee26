/** A file of a release. */
export interface ReleaseAsset {
  readonly name: string;
  /** Its media type. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
