import { expect, test } from 'vitest';
import { dockerfilePlace } from '../../src/build/dockerfile-place.ts';

// GitHub shows a message at a file by its path from the top of the repository; BuildKit has the name only.
test.each<[context: string, file: string | undefined, named: string, place: string]>([
  ['.', undefined, 'Dockerfile', 'Dockerfile'],
  ['./services/api', undefined, 'Dockerfile', 'services/api/Dockerfile'],
  ['services/api', undefined, 'dockerfile', 'services/api/dockerfile'],
  ['.', 'deploy/api.Dockerfile', 'api.Dockerfile', 'deploy/api.Dockerfile'],
  ['services/api', './deploy/Dockerfile', 'Dockerfile', 'deploy/Dockerfile'],
  ['.', '/work/space/deploy/Dockerfile', 'Dockerfile', 'deploy/Dockerfile'],
  ['.', '/elsewhere/Dockerfile', 'Dockerfile', 'Dockerfile'],
  ['../other', undefined, 'Dockerfile', 'Dockerfile'],
  ['.', 'deploy/Dockerfile', 'Dockerfile.other', 'Dockerfile.other'],
  ['.', '-', '[stdin]', '[stdin]'],
  ['.', 'https://example.com/Dockerfile', 'Dockerfile', 'Dockerfile'],
  ['https://github.com/acme/widget.git#main', undefined, 'Dockerfile', 'Dockerfile'],
])('with the context %j and the file %j, %j is %j', (context, file, named, place) => {
  expect(dockerfilePlace({ context, file, workspace: '/work/space' }, named)).toBe(place);
});
