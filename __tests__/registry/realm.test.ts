import { expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import { isTrustedRealm } from '../../src/registry/realm.ts';

test.each([
  ['docker.io', 'https://auth.docker.io/token'],
  ['ghcr.io', 'https://ghcr.io/token'],
  ['quay.io', 'https://quay.io/v2/auth'],
  ['registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
  ['registry.example.com:5050', 'https://gitlab.example.com/jwt/auth'],
  ['registry.digitalocean.com', 'https://api.digitalocean.com/v2/registry/auth'],
  ['registry.example.co.uk', 'https://example.co.uk/auth'],
  ['acme.azurecr.io', 'https://acme.azurecr.io/oauth2/token'],
  ['europe-docker.pkg.dev', 'https://europe-docker.pkg.dev/v2/token'],
  ['example.com', 'https://auth.example.com/token'],
  ['example.com:8443', 'https://example.com/token'],
  ['localhost:5000', 'http://localhost:5001/token'],
  ['127.0.0.1:5000', 'http://127.0.0.1:5001/token'],
  ['[2001:db8::1]:5000', 'https://[2001:db8::1]/token'],
  ['registry.or.example', 'https://or.example/token'],
  ['9.example.com', 'https://example.com/token'],
  ['registry.example.x1', 'https://example.x1/token'],
  ['a.b.example.com', 'https://auth.b.example.com/token'],
  ['localhost:5000', 'https://127.0.0.1/token'],
])('gives the credentials of %s to %s', (registry, realm) => {
  expect(isTrustedRealm(new URL(realm), parseRegistry(registry))).toBe(true);
});

test.each([
  ['ghcr.io', 'https://evil.example/token'],
  ['ghcr.io', 'http://ghcr.io/token'],
  ['ghcr.io', 'https://evil.io/token'],
  ['ghcr.io', 'https://ghcr.io@evil.example/token'],
  ['ghcr.io', 'https://user:secret@ghcr.io/token'],
  ['ghcr.io', 'https://evilghcr.io/token'],
  ['ghcr.io', 'https://ghcr.io.evil.example/token'],
  ['ghcr.io', 'http://169.254.169.254/latest/meta-data/'],
  ['ghcr.io', 'https://2130706433/'],
  ['ghcr.io', 'http://127.0.0.1:2375/'],
  ['ghcr.io', 'file:///etc/passwd'],
  ['docker.io', 'https://auth.docker.com/token'],
  ['registry.gitlab.com', 'https://evilgitlab.com/jwt/auth'],
  ['shop.co.uk', 'https://evil.co.uk/token'],
  ['acme.azurecr.io', 'https://evil.azurecr.io/oauth2/token'],
  ['acme.azurecr.cn', 'https://evil.azurecr.cn/oauth2/token'],
  ['acme.azurecr.us', 'https://evil.azurecr.us/oauth2/token'],
  ['europe-docker.pkg.dev', 'https://evil.pkg.dev/v2/token'],
  ['eu.gcr.io', 'https://evil.gcr.io/v2/token'],
  ['acme.run.app', 'https://evil.run.app/token'],
  ['1.dkr.ecr.eu-west-1.amazonaws.com', 'https://evil.dkr.ecr.eu-west-1.amazonaws.com/'],
  ['10.0.0.1:5000', 'https://11.0.0.1/token'],
  ['localhost:5000', 'https://evil.example/token'],
  ['localhost:5000', 'http://169.254.169.254/'],
  ['registry', 'https://other/token'],
  ['registry', 'https://evil.undefined/token'],
  ['ghcr.io', 'https://user@ghcr.io/token'],
  ['ghcr.io', 'https://:secret@ghcr.io/token'],
  ['localhost:5000', 'http://user@localhost:5000/token'],
  ['localhost:5000', 'xhttp://localhost/token'],
  ['localhost:5000', 'httpsx://localhost/token'],
  ['a.b.example.com', 'https://example.com/token'],
  ['example.com', 'https://com/token'],
  ['[2001:db8::1]:5000', 'https://[2001:db8::2]/token'],
  ['10.0.0.1', 'https://0.0.1/token'],
])('does not give the credentials of %s to %s', (registry, realm) => {
  expect(isTrustedRealm(new URL(realm), parseRegistry(registry))).toBe(false);
});
