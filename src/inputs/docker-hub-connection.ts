import type { RawInputs } from './raw-inputs.ts';

/** How Docker Hub knows the workflow without a password (Docker Docs, "OIDC connections"). */
export interface DockerHubConnection {
  /** A UUID. It is no secret: Docker Hub's rules say which workflows may use it. */
  readonly connection: string;
  /** How long the token that it gives is to live, in seconds. */
  readonly lifetime: number;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** In seconds (docker/oidc-action, src/main.ts). */
const [shortest, longest] = [300, 3600];

/**
 * The knobs of docker/login-action 4.5: `DOCKERHUB_OIDC_CONNECTIONID` and `DOCKERHUB_OIDC_EXPIREIN`. Where it takes the
 * shortest life, five minutes, this is the longest: the token is needed from before the build until after it.
 * @returns `undefined` when there is no connection
 */
export function readDockerHubConnection(raw: RawInputs, env: NodeJS.ProcessEnv): DockerHubConnection | undefined {
  const names = ['DOCKERHUB_OIDC_CONNECTIONID', 'DOCKERHUB_OIDC_EXPIREIN'] as const;
  const [connection = '', life = ''] = names.map((name) => (env[name] ?? '').trim());
  if (connection === '') return undefined;
  if (!uuid.test(connection)) {
    const remedy = 'Take it from the OIDC connections of your organisation in Docker Home.';
    raw.faults.push({
      input: names[0],
      value: connection,
      problem: 'Not the id of a connection, which is a UUID',
      remedy,
    });
  }
  const lifetime = life === '' ? longest : Number(life);
  if (!Number.isInteger(lifetime) || lifetime < shortest || lifetime > longest) {
    const remedy = `Write a whole number from ${shortest} to ${longest}, or leave it out.`;
    raw.faults.push({ input: names[1], value: life, problem: 'Not a number of seconds that Docker Hub takes', remedy });
  }
  return { connection, lifetime };
}
