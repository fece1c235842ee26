import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBuildxVersion, parseInspect } from '../../src/tools/builder.ts';

const inspected = (name: string): ReturnType<typeof parseInspect> =>
  parseInspect(readFileSync(new URL(`recorded/inspect-${name}.txt`, import.meta.url), 'utf8'));

const noFeatures = new Map<string, boolean>();

describe('parseInspect', () => {
  test('reads every node of a builder', () => {
    expect(inspected('multi')).toEqual({
      name: 'builder',
      driver: 'docker-container',
      error: undefined,
      nodes: [
        {
          name: 'builder0',
          endpoint: 'unix:///var/run/docker.sock',
          status: 'running',
          buildkit: 'v0.24.0',
          platforms: ['linux/amd64', 'linux/386'],
          features: noFeatures,
        },
        {
          name: 'builder1',
          endpoint: 'tcp://10.0.0.2:2376',
          status: 'running',
          buildkit: 'v0.10.0',
          platforms: ['linux/arm64'],
          features: noFeatures,
        },
      ],
    });
  });

  test('reads a node that does not run', () => {
    const [node] = inspected('inactive').nodes;
    expect(node).toMatchObject({ status: 'inactive', buildkit: undefined, platforms: [] });
  });

  test('reads what stands around the nodes without taking it for one of them', () => {
    expect(inspected('docker-container').nodes).toHaveLength(1);
    expect(inspected('docker-moby').nodes[0]?.buildkit).toBe('v0.22.0-moby');
  });

  test('reads the features that DEBUG adds, and takes the version of a build without one for unknown', () => {
    const { driver, nodes } = inspected('debug');
    expect(driver).toBe('docker');
    expect(nodes).toHaveLength(1);
    expect(nodes[0]?.buildkit).toBeUndefined();
    expect(nodes[0]?.platforms).toContain('linux/amd64');
    expect(Object.fromEntries(nodes[0]?.features ?? [])).toEqual({
      'Automatically load images to the Docker Engine image store': true,
      'Cache export': true,
      'Direct push': true,
      'Docker exporter': true,
      'Multi-platform build': true,
      'OCI exporter': true,
    });
  });

  test('reads why a builder could not be asked', () => {
    expect(inspected('unreachable')).toEqual({
      name: 'default',
      driver: '',
      error: 'Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?',
      nodes: [],
    });
  });

  test.each(['', 'Nodes:', 'Name:', 'Nodes:\nName:', '::error::x', 'Nodes:\n\nFeatures:\n'])(
    'reads %j as empty fields',
    (text) => {
      expect(parseInspect(text)).toMatchObject({ name: '', driver: '', error: undefined });
    },
  );
});

test.each([
  ['github.com/docker/buildx v0.29.1 28f6246ff24ccc9ab81ca6b9a3b2ad7a2b5ed2e6\n', '0.29.1'],
  ['github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4\n', '0.29.1+ds1'],
  ['github.com/docker/buildx v0.12.0-rc1 abc', '0.12.0-rc1'],
  ['github.com/docker/buildx v0.30.0-desktop.1 abc\r\n', '0.30.0-desktop.1'],
  ['a warning\ngithub.com/docker/buildx v0.29.1 abc', '0.29.1'],
  ['github.com/docker/buildx 28f6246ff24c', undefined],
  ['', undefined],
])('parseBuildxVersion reads %j as %s', (text, version) => {
  expect(parseBuildxVersion(text)).toBe(version);
});
