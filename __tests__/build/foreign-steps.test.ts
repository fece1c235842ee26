import { expect, test } from 'vitest';
import { runsOnTarget } from '../../src/build/foreign-steps.ts';

test.each([
  ['a RUN', 'FROM alpine\nRUN apk add git\n'],
  ['a RUN in a stage before the last', 'FROM alpine AS a\nRUN true\nFROM scratch\nCOPY --from=a / /\n'],
  ['a RUN on another platform', 'FROM --platform=$TARGETPLATFORM alpine\nRUN true\n'],
  [
    'a RUN after a pinned stage',
    'FROM --platform=$BUILDPLATFORM golang AS build\nRUN go build\nFROM alpine\nRUN true\n',
  ],
  ['a RUN that is continued', 'FROM alpine\nrun \\\n  true\n'],
  ['a RUN with a here-document', 'FROM alpine\nRUN <<EOF\ntrue\nEOF\n'],
])('%s has to run on the platform of the image', (_, dockerfile) => {
  expect(runsOnTarget(dockerfile)).toBe(true);
});

test.each([
  ['files that are copied', 'FROM scratch\nCOPY a /\n'],
  [
    'a cross-compiling stage',
    'FROM --platform=$BUILDPLATFORM golang AS build\nRUN go build\nFROM scratch\nCOPY --from=build /a /\n',
  ],
  ['one in braces and quotes', 'FROM --platform="${BUILDPLATFORM}" golang\nRUN go build\n'],
  ['a stage on a pinned one', 'FROM --platform=$BUILDPLATFORM a AS Base\nFROM base AS b\nRUN true\nFROM b\nRUN true\n'],
  ['a comment', 'FROM scratch\n# RUN true\n'],
  ['a RUN inside a here-document', 'FROM scratch\nCOPY <<EOF /a\nRUN true\nEOF\n'],
  ['a RUN of the builds that come after', 'FROM scratch\nONBUILD RUN true\n'],
  ['nothing', ''],
])('%s does not', (_, dockerfile) => {
  expect(runsOnTarget(dockerfile)).toBe(false);
});
