import { describe, expect, it, test } from 'vitest';
import { refAtHead, refContainingHead } from '../../src/facts/head-ref.ts';

describe('the ref of a detached HEAD', () => {
  test.each([
    ['the only tag', ['refs/tags/v1.0.0'], '', 'refs/tags/v1.0.0'],
    [
      'a tag before everything else',
      ['refs/heads/main', 'refs/remotes/pull/7/merge', 'refs/tags/x'],
      '',
      'refs/tags/x',
    ],
    ['the tag that started the run', ['refs/tags/v2.0.0', 'refs/tags/v1.9.0'], 'refs/tags/v1.9.0', 'refs/tags/v1.9.0'],
    ['the highest version', ['refs/tags/nightly', 'refs/tags/v1.9.0', 'refs/tags/v1.10.0'], '', 'refs/tags/v1.10.0'],
    ['a version, not its release candidate', ['refs/tags/v1.0.0-rc.1', 'refs/tags/v1.0.0'], '', 'refs/tags/v1.0.0'],
    ['the first of tags that are no versions', ['refs/tags/b', 'refs/tags/a-long-one'], '', 'refs/tags/b'],
    ['a pull request of actions/checkout', ['refs/remotes/pull/7/merge'], '', 'refs/pull/7/merge'],
    ['the head of a pull request', ['refs/pull/7/head', 'refs/remotes/origin/x'], '', 'refs/pull/7/head'],
    ['a branch of origin', ['refs/remotes/origin/HEAD', 'refs/remotes/origin/feature/x'], '', 'refs/heads/feature/x'],
    ['a local branch before one of origin', ['refs/remotes/origin/dev', 'refs/heads/main'], '', 'refs/heads/main'],
    [
      'the branch that started the run',
      ['refs/heads/main', 'refs/remotes/origin/dev'],
      'refs/heads/dev',
      'refs/heads/dev',
    ],
    ['a tag, although a branch started the run', ['refs/tags/x', 'refs/heads/main'], 'refs/heads/main', 'refs/tags/x'],
  ])('is %s', (_, refs, wanted, full) => {
    expect(refAtHead(refs, wanted)?.full).toBe(full);
  });

  it('is unknown when nothing but other refs are there', () => {
    expect(refAtHead(['refs/stash', 'refs/remotes/origin/HEAD'], 'refs/heads/main')).toBeUndefined();
  });

  test.each([
    ['a branch before a tag', ['refs/tags/v1.0.0', 'refs/heads/main'], '', 'refs/heads/main'],
    ['the latest branch', ['refs/remotes/origin/new', 'refs/remotes/origin/old'], '', 'refs/heads/new'],
    ['the branch that started the run', ['refs/heads/new', 'refs/heads/old'], 'refs/heads/old', 'refs/heads/old'],
    ['a tag', ['refs/tags/v1.0.0', 'refs/tags/v2.0.0'], '', 'refs/tags/v1.0.0'],
  ])('that no ref names is %s that contains it', (_, refs, wanted, full) => {
    expect(refContainingHead(refs, wanted)?.full).toBe(full);
  });
});
