import type { Inputs } from '../inputs/inputs.ts';
import { loadRender, type Times } from './load-render.ts';
import { loadPep440, type Pep440 } from './pep440.ts';
import type { Languages } from './plan.ts';

/** Loads the libraries that these inputs need, and only those. */
export async function loadLanguages(inputs: Inputs, times: Times): Promise<Languages> {
  const needsPep440 = inputs.tags.some((line) => line.kind === 'rule' && line.rule.type === 'pep440');
  const none: Pep440 = () => undefined;
  const [render, pep440] = await Promise.all([loadRender(inputs, times), needsPep440 ? loadPep440() : none]);
  return { render, pep440 };
}
