import { describe, expect, test } from 'vitest';
import { broken } from './broken.ts';
import { releases } from './concurrent.ts';

const two = releases(['1.0.0', '1.0.1']);

describe('what no protocol can do without compare-and-swap, and where "concurrency" helps', () => {
  test('a tag list that is one write old: right by HEAD, and with one run at a time', () => {
    const spec = { released: '0.9.0', runs: two, budget: { staleLists: 1 } };
    expect(broken({ ...spec, rules: { candidates: 'list' } })).toMatchInlineSnapshot(`
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
      1.0.1#1: move 0 latest: 0.9.0@0 -> 1.0.1@1#1
      1.0.1#1: survey 0: candidates
      1.0.1#1: survey 0: floats
      1.0.0#0: move 0 latest: 0.9.0@0 -> 1.0.0@1#0
      1.0.0#0: survey 0: floats
      1.0.0#0: survey 0: candidates, stale list
      => at the end latest is at 1.0.0@1#0, not at 1.0.1 in repository 0"
    `);
    expect(broken(spec)).toBe('nothing');
    expect(broken({ ...spec, rules: { candidates: 'list', exclusive: true } })).toBe('nothing');
  });

  test('two runs of one version at the same time', () => {
    const spec = { runs: releases(['1.0.0', '1.0.0']) };
    expect(broken(spec)).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#1: begin
      1.0.0#1: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#1: build: push 1.0.0@1#1 to repository 0
      => version tag 1.0.0 changed from 1.0.0@1#0 to 1.0.0@1#1"
    `);
    expect(broken({ ...spec, rules: { exclusive: true } })).toBe('nothing');
  });

  test('two commits of a branch at the same time', () => {
    const common = { of: 'main', floats: ['main'], follows: 'branch' } as const;
    const spec = { runs: [1, 2].map((commit) => ({ ...common, name: `commit ${commit}`, commit })) };
    expect(broken(spec)).toMatchInlineSnapshot(`
      "commit 1: begin
      commit 1: look
      commit 1: build: push 0.0.0@1#0 to repository 0
      commit 1: prove 0 0.0.0@1#0
      commit 1: survey 0: candidates
      commit 1: survey 0: floats
      commit 2: begin
      commit 2: look
      commit 2: build: push 0.0.0@2#1 to repository 0
      commit 2: prove 0 0.0.0@2#1
      commit 2: survey 0: candidates
      commit 2: survey 0: floats
      commit 2: move 0 main: none -> 0.0.0@2#1
      commit 2: survey 0: candidates
      commit 2: survey 0: floats
      commit 1: move 0 main: none -> 0.0.0@1#0
      commit 1: survey 0: candidates
      commit 1: survey 0: floats
      => at the end main is at 0.0.0@1#0, not at commit 2 in repository 0"
    `);
    expect(broken({ ...spec, rules: { exclusive: true } })).toBe('nothing');
  });

  test('to take back what somebody else is writing', () => {
    const common = { floats: ['latest'] };
    const runs = [
      { of: '1.0.0', ...common, onFailure: 'restore' as const },
      { of: '1.0.1', ...common },
    ];
    const spec = { released: '0.9.0', budget: { faults: 1 }, runs };
    expect(broken(spec)).toMatchInlineSnapshot(`
      "1.0.0#0: begin
      1.0.0#0: look
      1.0.0#0: build: push 1.0.0@1#0 to repository 0
      1.0.0#0: prove 0 1.0.0@1#0
      1.0.0#0: survey 0: candidates
      1.0.0#0: survey 0: floats
      1.0.0#0: inspect 0 0.9.0@0
      1.0.0#0: move 0 latest: 0.9.0@0 -> 1.0.0@1#0
      1.0.0#0: survey 0: the request fails
      1.0.0#0: restore 0 latest: 1.0.0@1#0 -> 0.9.0@0, HEAD
      1.0.1#1: begin
      1.0.1#1: look
      1.0.1#1: build: push 1.0.1@1#1 to repository 0
      1.0.1#1: prove 0 1.0.1@1#1
      1.0.1#1: survey 0: candidates
      1.0.1#1: survey 0: floats
      1.0.1#1: move 0 latest: 1.0.0@1#0 -> 1.0.1@1#1
      1.0.1#1: survey 0: candidates
      1.0.1#1: survey 0: floats
      1.0.0#0: restore 0 latest: 1.0.0@1#0 -> 0.9.0@0
      => at the end latest is at 0.9.0@0, not at 1.0.1 in repository 0"
    `);
    expect(broken({ ...spec, rules: { exclusive: true } })).toBe('nothing');
  });

  test('a run that dies with nothing after it leaves what the next run puts right', () => {
    const dying = releases(['1.0.0', '1.0.1'], { afterKill: 'nothing' });
    const spec = { released: '0.9.0', budget: { kills: 1 } };
    expect(broken({ ...spec, runs: [...dying, { of: '0.9.1', floats: ['latest'], after: [0, 1] }] })).toBe('nothing');
  });
});
