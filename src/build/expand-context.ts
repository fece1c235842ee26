import { invalidInputs } from '../errors.ts';
import { loadTemplates } from '../plan/load-templates.ts';

/**
 * Replaces `{{defaultContext}}` in `context` or an entry of `build-contexts`. Without `{{` the text stays as it is, and
 * the template engine is not loaded (25 ms). Nothing is escaped: the result is a path or a URL, not HTML.
 * @param input the name of the input, for the error
 * @throws ReleaseError when the template is malformed
 */
export async function expandContext(
  text: string,
  { input, defaultContext }: { readonly input: string; readonly defaultContext: string },
): Promise<string> {
  if (!text.includes('{{')) return text;
  const handlebars = await loadTemplates();
  try {
    return handlebars.compile(text, { noEscape: true })({ defaultContext });
  } catch (error) {
    const problem = `Not a valid expression (${firstLine(error)})`;
    throw invalidInputs([{ input, value: text, problem, remedy: 'The one expression here is "{{defaultContext}}".' }]);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
