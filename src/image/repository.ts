import { invalidName, ReleaseError } from '../errors.ts';
import { dockerHub, lowerCase, parseRegistry, type Registry } from './registry.ts';

/** Where an image lives: a registry and a path in it. `name` is how people write it: `app` stays `app`. */
export interface Repository {
  readonly name: string;
  readonly registry: Registry;
  readonly path: string;
}

/** github.com/distribution/reference, regexp.go: `pathComponent` joined by `/`. */
const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
/** github.com/distribution/reference, reference.go: `RepositoryNameTotalLengthMax`. */
const maxPathLength = 255;

/**
 * Reads an image name as Docker does (github.com/distribution/reference, normalize.go): the first component is a
 * registry when it has a dot or a port or is `localhost`; anything else is on Docker Hub, below `library/` when it stands alone.
 * Upper case becomes lower case, because GitHub owners have capitals and image names cannot.
 * @throws ReleaseError when the grammar refuses it, a tag or a digest in it included
 */
export function parseRepository(text: string): Repository {
  const name = lowerCase(text);
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === 'localhost';
  try {
    const registry = hasRegistry ? parseRegistry(first) : dockerHub;
    const rest = hasRegistry ? name.slice(slash + 1) : name;
    const path = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest;
    if (!pathGrammar.test(path) || path.length > maxPathLength || /^[0-9a-f]{64}$/.test(rest)) throw unreadable(text);
    return { name, registry, path };
  } catch (error) {
    if (error instanceof ReleaseError) throw unreadable(text);
    throw error;
  }
}

/** Whether two repositories are the same place, however they were written. */
export function sameRepository(a: Repository, b: Repository): boolean {
  return a.registry === b.registry && a.path === b.path;
}

function unreadable(text: string): ReleaseError {
  return invalidName(
    'image name',
    text,
    'Write it as "[registry[:port]/]path", for example "ghcr.io/owner/app", without a tag or a digest.',
  );
}
