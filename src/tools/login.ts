import type { Registry } from '../image/registry.ts';
import { Secret } from './secret.ts';

/** A user name and a password, or what is used in the place of one, for one registry. */
export interface Login {
  readonly registry: Registry;
  readonly username: string;
  readonly password: Secret;
}

/** Both as Docker's `config.json` and the header of a request have them (RFC 7617): `user:password` in base64. */
export function encoded({ username, password }: Omit<Login, 'registry'>): Secret {
  return new Secret(Buffer.from(`${username}:${password.reveal()}`, 'utf8').toString('base64'));
}
