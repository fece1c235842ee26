import { describe, expect, test } from 'vitest';
import { broken } from './broken.ts';
import { releases } from './concurrent.ts';
import {
  blindWrite,
  floatsBeforeNames,
  maxOnce,
  namesBeforeGate,
  namesBeforeGitTag,
  namesBeforeProof,
  neverLooks,
  writeIfNewer,
} from './wrong-protocols.ts';

const two = releases(['1.0.0', '1.0.1']);

describe('a wrong protocol is found', () => {
  test('that writes its floats blindly', () => {
    expect(broken({ rules: { protocol: blindWrite }, runs: two })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.1#1: begin
      1.0.1#1: look
      1.0.1#1: build: push 1.0.1@1#1 to repository 0
      1.0.1#1: prove 0 1.0.1@1#1
      1.0.1#1: move 0 latest: none -> 1.0.1@1#1
      1.0.0#0: move 0 latest: none -> 1.0.0@1#0
      => at the end latest is at 1.0.0@1#0, not at 1.0.1 in repository 0"
    `);
  });

  test('that writes its own version if it is newer, without another look', () => {
    expect(broken({ rules: { protocol: writeIfNewer }, runs: two })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: survey 0: candidates
      1.0.0#0: survey 0: floats
      1.0.1#1: begin
      1.0.1#1: look
      1.0.1#1: build: push 1.0.1@1#1 to repository 0
      1.0.1#1: prove 0 1.0.1@1#1
      1.0.1#1: survey 0: candidates
      1.0.1#1: survey 0: floats
      1.0.1#1: move 0 latest: none -> 1.0.1@1#1
      1.0.0#0: move 0 latest: none -> 1.0.0@1#0
      => at the end latest is at 1.0.0@1#0, not at 1.0.1 in repository 0"
    `);
  });

  test('that writes the highest version, without another look', () => {
    expect(broken({ rules: { protocol: maxOnce }, runs: two })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: survey 0: candidates
      1.0.0#0: survey 0: floats
      1.0.1#1: begin
      1.0.1#1: look
      1.0.1#1: build: push 1.0.1@1#1 to repository 0
      1.0.1#1: prove 0 1.0.1@1#1
      1.0.1#1: survey 0: candidates
      1.0.1#1: survey 0: floats
      1.0.1#1: move 0 latest: none -> 1.0.1@1#1
      1.0.0#0: move 0 latest: none -> 1.0.0@1#0
      => at the end latest is at 1.0.0@1#0, not at 1.0.1 in repository 0"
    `);
  });

  test('that moves floats before version tags', () => {
    const rules = { protocol: floatsBeforeNames, push: 'digest' } as const;
    expect(broken({ rules, runs: releases(['1.0.0']) })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: survey 0: candidates
      1.0.0#0: survey 0: floats
      1.0.0#0: move 0 latest: none -> 1.0.0@1#0
      => latest is at 1.0.0@1#0, which no version tag is at (1.0.0#0)"
    `);
  });

  test('that names an image before it is proven', () => {
    const rules = { protocol: namesBeforeProof, push: 'digest' } as const;
    expect(broken({ registries: 2, rules, budget: { faults: 1 }, runs: releases(['1.0.0']) })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: build: push 1.0.0@1#0 to repository 1, a blob is missing
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0, HEAD
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0
      => 1.0.0 is at 1.0.0@1#0, whose bytes are not all in repository 1"
    `);
  });

  test('that names an image without its git tag', () => {
    const rules = { protocol: namesBeforeGitTag, push: 'digest' } as const;
    expect(broken({ rules, runs: releases(['1.0.0'], { makesGitTag: true }) })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0, HEAD
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0
      => 1.0.0 is at 1.0.0@1#0, and its git tag is not at that commit (1.0.0#0)"
    `);
  });

  test('that names an image before its gate', () => {
    const rules = { protocol: namesBeforeGate, push: 'digest' } as const;
    expect(broken({ rules, runs: releases(['1.0.0'], { isGated: true }) })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0, HEAD
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0
      => 1.0.0 is at 1.0.0@1#0, which no gate has let pass (1.0.0#0)"
    `);
  });

  test('that writes version tags without HEAD when a release runs again', () => {
    const rules = { protocol: neverLooks, push: 'digest', naming: 'blind' } as const;
    const runs = [...releases(['1.0.0']), ...releases(['1.0.0'], { name: 'again', after: [0] })];
    expect(broken({ rules, runs })).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: name 0 1.0.0 = 1.0.0@1#0
      1.0.0#0: survey 0: candidates
      1.0.0#0: survey 0: floats
      1.0.0#0: move 0 latest: none -> 1.0.0@1#0
      1.0.0#0: survey 0: candidates
      1.0.0#0: survey 0: floats
      again: begin
      again: build: push 1.0.0@1#1 to repository 0
      again: prove 0 1.0.0@1#1
      again: name 0 1.0.0 = 1.0.0@1#1
      => version tag 1.0.0 changed from 1.0.0@1#0 to 1.0.0@1#1"
    `);
    expect(broken({ rules: { push: 'digest' }, runs })).toBe('nothing');
  });
});
