import { invalidEntry, type ReleaseError } from '../errors.ts';
import type { Flavor } from './inputs.ts';
import { type Entry, fieldsOf, splitField } from './lists.ts';
import type { RawInputs } from './raw-inputs.ts';

const plain: Flavor = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };

/** `flavor` (docker/metadata-action, "flavor input"): `latest=…`, `prefix=…,onlatest=…`, `suffix=…,onlatest=…`. */
export function readFlavor(raw: RawInputs): Flavor {
  return raw
    .entries('flavor')
    .reduce((flavor, entry) => raw.attempt('flavor', () => flavored(flavor, entry), entry.line) ?? flavor, plain);
}

function flavored(before: Flavor, entry: Entry): Flavor {
  const line = entry.columns.join(',');
  let flavor = before;
  let onLatestOf: 'prefix' | 'suffix' | undefined;
  for (const { key, value } of fieldsOf(entry).map(splitField)) {
    switch (key?.toLowerCase()) {
      case 'latest':
        flavor = { ...flavor, latest: oneOf(['auto', 'true', 'false'], value, line) };
        break;
      case 'prefix':
        flavor = { ...flavor, prefix: value };
        onLatestOf = 'prefix';
        break;
      case 'suffix':
        flavor = { ...flavor, suffix: value };
        onLatestOf = 'suffix';
        break;
      case 'onlatest': {
        const onLatest = oneOf(['true', 'false'], value, line) === 'true';
        if (onLatestOf) flavor = { ...flavor, [`${onLatestOf}Latest`]: onLatest };
        break;
      }
      case undefined:
      default:
        throw invalidFlavor(line);
    }
  }
  return flavor;
}

function oneOf<T extends string>(words: readonly T[], value: string, line: string): T {
  const word = words.find((each) => each === value);
  if (word === undefined) throw invalidFlavor(line);
  return word;
}

function invalidFlavor(line: string): ReleaseError {
  return invalidEntry(
    'Not a flavor',
    line,
    'Write latest=auto|true|false, prefix=<text>[,onlatest=true|false] or suffix=<text>[,onlatest=true|false].',
  );
}
