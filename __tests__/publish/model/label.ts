import type { Effect } from '../../../src/publish/protocol.ts';

/** An effect as the traces show it: what it does, in which repository, to what. */
export function labelOf(effect: Effect): string {
  switch (effect.do) {
    case 'build':
    case 'gate':
    case 'git-tag':
      return effect.do;
    case 'look':
    case 'check':
    case 'survey':
      return `${effect.do} ${effect.repository}`;
    case 'copy':
    case 'prove':
    case 'inspect':
      return `${effect.do} ${effect.repository} ${effect.digest}`;
    case 'name':
      return `name ${effect.repository} ${effect.tag} = ${effect.digest}`;
    case 'move':
      return `move ${effect.repository} ${effect.tag}: ${effect.from ?? 'none'} -> ${effect.to}`;
    case 'restore':
      return `restore ${effect.repository} ${effect.tag}: ${effect.to} -> ${effect.from ?? 'none'}`;
  }
}
