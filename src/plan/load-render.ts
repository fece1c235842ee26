import { invalidExpression } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { hasExpression, type Render } from './expressions.ts';

/**
 * The `Render` that these inputs need. Handlebars is what the expressions of docker/metadata-action are written in; it
 * takes longer to load than everything else here, so it is loaded only when an input has an expression. Nothing is
 * escaped: tags and labels are not HTML.
 */
export async function loadRender(inputs: Inputs): Promise<Render> {
  if (!textsOf(inputs).some(hasExpression)) return (text) => text;
  const { default: handlebars } = await import('handlebars');
  return (text, values) => {
    if (!hasExpression(text)) return text;
    try {
      return handlebars.compile(text, { noEscape: true, strict: true })(values);
    } catch (cause) {
      throw invalidExpression(text, cause);
    }
  };
}

/** Everything of the inputs that may hold an expression. */
function textsOf({ tags, flavor, labels, annotations }: Inputs): string[] {
  const rules = tags.flatMap((line) => (line.kind === 'rule' ? [line.rule] : []));
  const ofRules = rules.flatMap((rule) => Object.values(rule).filter((value) => typeof value === 'string'));
  return [...ofRules, flavor.prefix, flavor.suffix, ...labels, ...annotations];
}
