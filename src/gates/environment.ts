import { keyVariable, type Signing } from '../inputs/gate-inputs.ts';

/** What the runner hands to this step alone: its inputs, where its post step reads, and what later steps get. */
const ofThisStep = /^(?:INPUT_.*|STATE_.*|GITHUB_(?:STATE|OUTPUT|ENV|PATH))$/i;

/** With these, a program could act as the workflow, or use the cache of all workflows. */
const identity = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN'];

/** The environment of a program that signs: that of the step, without what belongs to the step itself. */
export function signerEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofThisStep.test(name)));
}

/**
 * The environment of a program that looks at an image: neither the identity of the workflow nor what signs is any of its business.
 */
export function checkerEnvironment(env: NodeJS.ProcessEnv, sign: Signing | undefined): NodeJS.ProcessEnv {
  const variable = keyVariable(sign);
  const hidden = [...identity, 'COSIGN_PASSWORD', ...(variable === undefined ? [] : [variable])];
  return Object.fromEntries(Object.entries(signerEnvironment(env)).filter(([name]) => !hidden.includes(name)));
}
