/** GitHub's own parser of workflows. */
import { registerHooks } from 'node:module';

// It imports its schema without saying that it is JSON, which Node refuses (ECMAScript, import attributes).
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    return specifier.endsWith('.min.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

/** What GitHub's parser has against a workflow. */
export async function grammarFaults(text: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || errors.length > 0) return errors;
  const { errors: more = [] } = await convertWorkflowTemplate(context, value);
  return more.map(({ Message }) => Message);
}
