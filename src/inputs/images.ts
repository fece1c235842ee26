import { invalidEntry, type ReleaseError } from '../errors.ts';
import { parseRepository, type Repository, sameRepository } from '../image/repository.ts';
import { type Entry, fieldsOf, splitField } from './lists.ts';
import type { RawInputs } from './raw-inputs.ts';

/**
 * `images` (docker/metadata-action, "images input"): lines `name` or `name=…,enable=true|false`. Names on one line are
 * separated by commas. What is not enabled is left out, and so is a name that was there before.
 */
export function readImages(raw: RawInputs): readonly Repository[] {
  const images: Repository[] = [];
  for (const entry of raw.entries('images')) {
    for (const name of raw.attempt('images', () => namesOf(entry), entry.line) ?? []) {
      const image = raw.attempt('images', () => parseRepository(name), entry.line);
      if (image && !images.some((other) => sameRepository(image, other))) images.push(image);
    }
  }
  return images;
}

function namesOf(entry: Entry): readonly string[] {
  const text = entry.columns.join(',');
  const fields = fieldsOf(entry).map(splitField);
  if (fields.every(({ key }) => key === undefined))
    return fields.map(({ value }) => value).filter((name) => name !== '');
  const names: string[] = [];
  let enabled = true;
  for (const { key, value } of fields) {
    switch (key?.toLowerCase()) {
      case undefined:
      case 'name':
        names.push(value);
        break;
      case 'enable':
        if (value !== 'true' && value !== 'false') throw invalidImage('"enable" is neither true nor false', text);
        enabled = value === 'true';
        break;
      default:
        throw invalidImage(`There is no attribute "${key ?? ''}" of an image`, text);
    }
  }
  if (names.length !== 1 || names[0] === '') throw invalidImage('A line with attributes needs one name', text);
  return enabled ? names : [];
}

function invalidImage(problem: string, value: string): ReleaseError {
  return invalidEntry(problem, value, 'Write an image as "ghcr.io/owner/app" or "name=ghcr.io/owner/app,enable=true".');
}
