import { type Command, commandNames, commands, inputsOf, isSecret, isSwitch } from './contract.ts';
import type { shells } from './invocation.ts';
import { ownFlags } from './own-flags.ts';

/** A flag as a shell has to know it. */
interface Flag {
  readonly name: string;
  readonly takesValue: boolean;
  readonly description: string;
}

/** What a shell evaluates to complete commands and flags. The flags are those of the contracts. */
export function completionScript(shell: (typeof shells)[number]): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return zsh();
    case 'fish':
      return fish();
  }
}

function flagsOf(command: Command): readonly Flag[] {
  const inputs = inputsOf(command).filter((input) => !isSecret(input));
  return [
    ...ownFlags.map(({ name, value, description }) => ({
      name,
      takesValue: value !== undefined,
      description: plain(description),
    })),
    ...inputs.map((input) => ({
      name: input.name,
      takesValue: !isSwitch(input),
      description: plain(input.description),
    })),
  ];
}

/** The first sentence, of characters that mean nothing in any of the three shells. */
function plain(description: string): string {
  const [sentence = ''] = description.split(/[.:;](?:\s|$)/);
  return sentence.replaceAll(/[^\w ,.()/-]/g, '').trim();
}

function bash(): string {
  const cases = commandNames.map((command) => {
    const words = flagsOf(command).map(({ name }) => `--${name}`);
    return `    ${command}) words='${words.join(' ')}' ;;`;
  });
  return `# bash: source <(release-image completion bash)
_release_image() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words='${[...commandNames, 'completion'].join(' ')} --help --version'
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  [[ $current == -* ]] || return
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _release_image release-image
`;
}

function zsh(): string {
  const list = commandNames.map((name) => `    '${name}:${plain(commands[name])}'`);
  const cases = commandNames.map((command) => {
    const flags = flagsOf(command).map(
      ({ name, takesValue, description }) => `'*--${name}[${description}]${takesValue ? ':value:_files' : ''}'`,
    );
    return `    ${command}) _arguments -s : ${flags.join(' \\\n      ')} ;;`;
  });
  return `#compdef release-image
# zsh: source <(release-image completion zsh)
_release_image() {
  local -a commands=(
${list.join('\n')}
    'completion:Prints what a shell needs to complete flags'
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT -= 1))
  case $command in
${cases.join('\n')}
    completion) _values shell bash zsh fish ;;
  esac
}
compdef _release_image release-image
`;
}

function fish(): string {
  const first = [
    ...commandNames.map((name) => [name, plain(commands[name])]),
    ['completion', 'Prints what a shell needs'],
  ];
  const lines = first.map(
    ([name = '', description = '']) =>
      `complete -c release-image -n __fish_use_subcommand -f -a ${name} -d '${description}'`,
  );
  const flags = commandNames.flatMap((command) =>
    flagsOf(command).map(
      ({ name, takesValue, description }) =>
        `complete -c release-image -n '__fish_seen_subcommand_from ${command}' -l ${name}${takesValue ? ' -r' : ''} -d '${description}'`,
    ),
  );
  return ['# fish: release-image completion fish | source', ...lines, ...flags, ''].join('\n');
}
