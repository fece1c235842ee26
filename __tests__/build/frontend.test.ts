import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Frontend, frontendOf, syntaxOf } from '../../src/build/frontend.ts';

const env = {};
const imageOf = (frontend: Frontend): string | undefined => (frontend.kind === 'foreign' ? frontend.image : undefined);
const of = (dockerfile: string | undefined, ...buildArgs: string[]): string | undefined =>
  imageOf(frontendOf({ dockerfile, buildArgs, env }));

test.each([
  ['none', 'FROM scratch\n'],
  ['the usual one', '# syntax=docker/dockerfile:1\nFROM scratch\n'],
  ['one with its registry', '# syntax=docker.io/docker/dockerfile:1.7-labs\n'],
  ['one by its digest', `#syntax = docker/dockerfile:1@sha256:${'a'.repeat(64)}\r\nFROM scratch`],
  ['what comes before it is released', '# syntax=docker/dockerfile-upstream:master\n'],
  ['one that is no directive any more', 'FROM scratch\n# syntax=evil/frontend\n'],
  ['one after a comment', '# a comment\n# syntax=evil/frontend\n'],
])('%s is docker’s own', (_case, dockerfile) => {
  expect(of(dockerfile)).toBeUndefined();
});

test.each([
  ['by name', '# syntax=evil/frontend\nFROM scratch\n'],
  ['in capitals, without blanks', '#SYNTAX=evil/frontend'],
  ['after another directive', '# escape=`\n# syntax = evil/frontend\t\r\n'],
  ['after the byte order mark', '\uFEFF# syntax=evil/frontend\n'],
  ['after a line for a shell', '#!/usr/bin/env x\n# syntax=evil/frontend\n'],
  ['in a comment of another language', '// syntax=evil/frontend\n{}'],
  ['in JSON', '{ "syntax": "evil/frontend" }'],
  ['with blanks that only Go knows', '#\u0085syntax\u0085=\u0085evil/frontend\n'],
  ['before a line end that only JavaScript knows', '# syntax=evil/frontend \u2028\n'],
  ['with arguments', '# syntax=evil/frontend --flag docker/dockerfile\n'],
  ['where a second one is docker’s', '# syntax=evil/frontend\n# syntax=docker/dockerfile\n'],
])('a foreign one is found %s', (_case, dockerfile) => {
  expect(of(dockerfile)?.replaceAll('\u0085', '')).toBe('evil/frontend');
});

test.each([
  'docker.io.evil.example/docker/dockerfile',
  'evil.example/docker/dockerfile:1',
  'dockerhub/dockerfile',
  'docker/../evil/frontend',
  'docker/dockerfile/evil',
  'Docker/dockerfile',
  'dосker/dockerfile',
])('%s is not docker’s', (image) => {
  expect(of(`# syntax=${image}\n`)).toBe(image);
});

test('the build argument wins, with the value of the environment where it has none', () => {
  expect(of('# syntax=docker/dockerfile:1', 'BUILDKIT_SYNTAX=evil/frontend')).toBe('evil/frontend');
  expect(of('# syntax=evil/frontend', 'BUILDKIT_SYNTAX=docker/dockerfile:1')).toBeUndefined();
  expect(of(undefined, 'BUILDKIT_SYNTAX=docker/dockerfile:1')).toBeUndefined();
  expect(of('', 'BUILDKIT_SYNTAX=docker/dockerfile', 'BUILDKIT_SYNTAX=evil/frontend')).toBe('evil/frontend');
  const given = { dockerfile: '', buildArgs: ['BUILDKIT_SYNTAX'] };
  expect(imageOf(frontendOf({ ...given, env: { BUILDKIT_SYNTAX: 'evil/frontend' } }))).toBe('evil/frontend');
  expect(frontendOf({ ...given, env })).toEqual({ kind: 'docker' });
});

test('a Dockerfile that cannot be read may name any', () => {
  expect(frontendOf({ dockerfile: undefined, buildArgs: [], env })).toEqual({ kind: 'unknown' });
});

test('nothing that a Dockerfile says makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      syntaxOf(text);
      syntaxOf(`{${text}}`);
      expect(syntaxOf(`# syntax=evil/x\n${text}`)).toBe('evil/x');
    }),
  );
});
