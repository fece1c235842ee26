import { expect, test } from 'vitest';
import { seesGitFolder } from '../../src/build/sees-git-folder.ts';

const bind = 'RUN --mount=type=bind';

test.each([
  'COPY hello.txt /',
  'COPY --chmod=755 --link ./src/ package.json /app/',
  'COPY ["a b", "c", "/"]',
  'COPY src/*.go /',
  'COPY .env .npmrc /',
  'COPY --from=base . /',
  'COPY <<EOF /x\n.git\nEOF',
  'ADD https://example.com/x.tar /',
  'RUN COPY . /',
  'RUN --mount=type=cache,target=/root/.cache make',
  `${bind},source=src,target=/src make`,
  `${bind},from=base,target=/src make`,
  '# COPY . /',
  '# syntax=docker/dockerfile:1\nCOPY a /',
])('does not see .git: %j', (text) => {
  expect(seesGitFolder(`${text.startsWith('#') ? '' : 'FROM scratch\n'}${text}\n`, undefined)).toBe(false);
});

test.each([
  'COPY . /',
  'COPY ./ /',
  'COPY / /',
  'copy --chown=1:1 a . /',
  'COPY .git/HEAD /',
  'COPY ./.git /',
  'COPY .GIT /',
  'COPY src/.. /',
  'COPY .g* /',
  'COPY * /',
  'COPY $DIR /',
  'COPY ["a", ".", "/"]',
  'COPY "." /',
  'COPY a \\\n . /',
  'ADD . /',
  'ONBUILD COPY . /',
  `${bind},target=/src make`,
  'RUN --mount=target=/src make',
  'RUN --network=none --mount=src=.,dst=/src make',
  'RUN --mount=type=$TYPE,target=/src make',
  '# syntax=example.com/frontend',
  '// syntax=example.com/frontend',
  '{"syntax":"example.com/frontend"}',
])('may see .git: %j', (text) => {
  expect(seesGitFolder(/^[#/{]/.test(text) ? text : `FROM scratch\n${text}\n`, undefined)).toBe(true);
});

test('may see .git where the step names a frontend of somebody else', () => {
  expect(seesGitFolder('FROM scratch\n', 'example.com/frontend')).toBe(true);
  expect(seesGitFolder('FROM scratch\n', 'docker/dockerfile:1.7')).toBe(false);
});
