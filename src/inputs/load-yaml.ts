/** Reads a YAML document, of which every scalar is a text. It throws what the library throws: its message quotes the text. */
export type ParseYaml = (text: string) => unknown;

/**
 * Loads the YAML parser for a step that has an input in YAML; without one there is nothing to be parsed. YAML 1.2's failsafe
 * schema (section 10.1) leaves a password as it is that looks like a number (`0123`), a boolean or a date.
 */
export async function loadYaml(env: NodeJS.ProcessEnv): Promise<ParseYaml | undefined> {
  const isGiven = ['INPUT_REGISTRY-AUTH', 'INPUT_APPEND', 'INPUT_RUNNERS'].some(
    (name) => (env[name] ?? '').trim() !== '',
  );
  if (!isGiven) return undefined;
  const { parse } = await import('yaml');
  // Anchors that refer to each other make a small text large (CWE-776); nobody needs one in a list of logins, nodes or runners.
  return (text) => parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' }) as unknown;
}
