import { invalidName } from '../errors.ts';

/** The host of a registry, with its port where it has one: `ghcr.io`, `localhost:5000`, `docker.io`. */
export type Registry = string & { readonly __registry: unique symbol };

/** Docker Hub, under the name that image references use. */
export const dockerHub = 'docker.io' as Registry;

const component = '(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])';
/** github.com/distribution/reference, regexp.go: `domainAndPort`, lower case only, so that one host has one name. */
const registryGrammar = new RegExp(`^(?:${component}(?:\\.${component})*|\\[[0-9a-f:]+\\])(?::[0-9]{1,5})?$`);

/**
 * @returns `text` as a registry; Docker Hub's other names become `docker.io`
 * @throws ReleaseError when it is not a host with an optional port (a scheme, a path or user information included)
 */
export function parseRegistry(text: string): Registry {
  const name = lowerCase(text);
  if (!registryGrammar.test(name)) {
    throw invalidName('registry', text, 'Give a host with an optional port, without "https://" and without a path.');
  }
  return name === 'index.docker.io' || name === 'registry-1.docker.io' ? dockerHub : (name as Registry);
}

/** ASCII only: `K` (U+212A) has a lower case of its own in ASCII, and would turn one name into another that reads the same. */
export function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The host that serves the registry's API: Docker Hub's is not the one in its name. */
export function apiHost(registry: Registry): string {
  return registry === dockerHub ? 'registry-1.docker.io' : registry;
}

/** The key under which Docker's `config.json` keeps credentials (docker/cli, cli/registry: `IndexServer`). */
export function configKey(registry: Registry): string {
  return registry === dockerHub ? 'https://index.docker.io/v1/' : registry;
}

/** Whether plain http may be spoken to it: loopback only, which is what the Docker engine trusts without configuration. */
export function isLoopback(registry: Registry): boolean {
  const host = registry.replace(/:[0-9]+$/, '');
  return host === 'localhost' || host === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}
