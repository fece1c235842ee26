import { expect, it } from 'vitest';
import { extract, source } from '../../scripts/openapi-extract.ts';
import { extracted } from './description.ts';
import { routes } from './routes.ts';

it('the extract is of the version that is pinned', () => {
  expect(extracted).toMatchObject({ source });
});

it('the extract has everything that it refers to, and nothing else', () => {
  expect(extract(extracted)).toEqual(extracted);
});

it('the server answers every operation of the extract, and no other', () => {
  const described = Object.entries(extracted.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(Object.keys(routes).toSorted()).toEqual(described.toSorted());
});
