import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { completionScript } from '../../src/cli/completion.ts';
import { commandNames, inputsOf, isSecret } from '../../src/cli/contract.ts';
import { shells } from '../../src/cli/invocation.ts';
import { ownFlags } from '../../src/cli/own-flags.ts';

/** What bash offers when Tab is pressed behind these words. */
function offered(...words: readonly string[]): string[] {
  const script = `${completionScript('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _release_image; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = execFileSync('bash', ['-c', script, 'bash', 'release-image', ...words], { encoding: 'utf8' });
  return printed.split('\n').filter((line) => line !== '');
}

function flagsOf(command: (typeof commandNames)[number]): string[] {
  const inputs = inputsOf(command).filter((input) => !isSecret(input));
  return [...inputs, ...ownFlags].map(({ name }) => `--${name}`);
}

describe('bash', () => {
  test('is offered every command', () => {
    expect(offered('')).toEqual(expect.arrayContaining([...commandNames, 'completion']));
    expect(offered('ro')).toEqual(['rollback']);
  });

  test.each(commandNames)('is offered every flag of %s, and none that would show a secret', (command) => {
    expect(offered(command, '--').sort()).toEqual(flagsOf(command).sort());
  });

  test('is offered the flags that begin so', () => {
    expect(offered('promote', '--images', 'ghcr.io/a/b', '--on-')).toEqual(['--on-exists', '--on-failure']);
  });

  test('is left to complete files where a value stands', () => {
    expect(offered('plan', '--workflow', '')).toEqual([]);
  });
});

describe('every shell', () => {
  test.each(shells)('%s has every flag of every command', (shell) => {
    const script = completionScript(shell);
    const name = (flag: string): string => (shell === 'fish' ? `-l ${flag.slice(2)} ` : flag);
    for (const command of commandNames) {
      for (const flag of flagsOf(command)) expect(script).toContain(name(flag));
    }
  });

  test.each(shells.filter((shell) => spawnSync(shell, ['--version']).status === 0))('%s takes its script', (shell) => {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: completionScript(shell), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
