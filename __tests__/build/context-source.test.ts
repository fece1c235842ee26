import { expect, test } from 'vitest';
import { contextSource } from '../../src/build/context-source.ts';

const sha = '860c1904a1ce19322e91ac35af1ab07466440c37';
const image = 'docker-image://alpine';
const digest = `sha256:${'ab'.repeat(32)}`;

test.each([
  ['.', 'folder'],
  ['./docker', 'folder'],
  ['/srv/app', 'folder'],
  ['github.company', 'folder'],
  [`https://github.com/acme/widget.git#${sha}`, 'pinned'],
  [`https://github.com/acme/widget.git#${sha}:docker`, 'pinned'],
  [`https://github.com/acme/widget.git?ref=${sha}`, 'pinned'],
  [`git@github.com:acme/widget.git#${sha}`, 'pinned'],
  [`github.com/acme/widget#${sha}`, 'pinned'],
  [`${image}@${digest}`, 'pinned'],
  [`${image}:3@${digest}`, 'pinned'],
  [`oci-layout:///srv/x@${digest}`, 'pinned'],
  ['https://github.com/acme/widget.git', 'open'],
  ['https://github.com/acme/widget.git#main', 'open'],
  [`https://github.com/acme/widget.git#${sha.slice(1)}`, 'open'],
  [`https://github.com/acme/widget.git#main:${sha}`, 'open'],
  [`https://github.com/acme/widget.git?branch=main#${sha}`, 'open'],
  [`https://github.com/acme/widget.git?ref=${sha}&ref=main`, 'open'],
  [`https://example.com/context.tar#${sha}`, 'open'],
  [image, 'open'],
  [`${image}:3`, 'open'],
  [`${image}@${digest}x`, 'open'],
  ['target:base', 'open'],
  ['-', 'open'],
])('%s is %s', (text, kind) => {
  expect(contextSource(text).kind).toBe(kind);
});
