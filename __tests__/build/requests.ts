import type { BuildRequest } from '../../src/build/argv.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import type { Builder } from '../../src/tools/builder.ts';

const run = 'https://github.com/acme/widget/actions/runs/7/attempts/1';

/** A builder with one running node. */
export function builderOf(
  driver: string,
  buildkit?: string,
  features: Readonly<Record<string, boolean>> = {},
): Builder {
  const node = { name: 'node', endpoint: 'default', status: 'running', buildkit, platforms: ['linux/amd64'] };
  return {
    name: 'default',
    driver,
    error: undefined,
    nodes: [{ ...node, features: new Map(Object.entries(features)) }],
  };
}

/** The request of a step with these inputs, on a builder in a container, for a public repository. */
export function requestOf(inputs: Readonly<Record<string, string>>, changes: Partial<BuildRequest> = {}): BuildRequest {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const { build, labels, annotations } = readInputs(env, { fileExists: () => true });
  return {
    ...{
      inputs: build,
      labels,
      annotations,
      context: '.',
      buildContexts: build.buildContexts,
      buildArgs: build.buildArgs,
      outputs: [],
      references: [],
    },
    ...{
      push: false,
      pushesByDigest: false,
      builder: builderOf('docker-container', 'v0.24.0'),
      buildxVersion: '0.29.1',
    },
    ...{ run: { url: run, privateRepository: false }, noDefaultAttestations: false, gitToken: undefined },
    defaultContext: 'https://github.com/acme/widget.git#abc',
    files: { iid: '/tmp/iid', metadata: '/tmp/metadata.json', secret: (index) => `/tmp/secret-${index}` },
    ...changes,
  };
}
