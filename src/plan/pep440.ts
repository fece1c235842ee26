/** A Python version, as far as tags need it. */
export interface PythonVersion {
  /** Neither a pre-release, nor a post-release, nor a development release. */
  readonly isFinal: boolean;
  /** What a pattern can name. */
  readonly values: { readonly version: string; readonly major: number; readonly minor: number; readonly patch: number };
}

/** Reads a text as a Python version; `undefined` when PEP 440 refuses it. */
export type Pep440 = (text: string) => PythonVersion | undefined;

/** PEP 440 is not ours to implement; the library is loaded only when a rule needs it. */
export async function loadPep440(): Promise<Pep440> {
  const { clean, explain, major, minor, patch } = await import('@renovatebot/pep440');
  return (text) => {
    const explained = explain(text);
    const version = clean(text);
    if (explained === null || version === null) return undefined;
    const isFinal = !explained.is_prerelease && !explained.is_postrelease && !explained.is_devrelease;
    return { isFinal, values: { version, major: major(text), minor: minor(text), patch: patch(text) } };
  };
}
