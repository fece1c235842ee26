import { expect, test } from 'vitest';
import { mayBeStore } from '../../src/registry/store-host.ts';

test.each([
  'https://bucket.s3.eu-west-1.amazonaws.com/blob?X-Amz-Signature=x',
  'https://pkg-containers.githubusercontent.com/ghcr1/blobs/sha256:0',
  'https://minio.corp.example:9000/registry/blob',
  'https://10.0.0.7/blob',
  'https://192.168.1.4:9000/blob',
  'https://[2001:db8::1]/blob',
  'https://[fd12:3456::1]/blob',
  'https://[64:ff9b::8.8.8.8]/blob',
  'https://localhost.example.com/blob',
])('blobs may be at %s', (address) => {
  expect(mayBeStore(new URL(address))).toBe(true);
});

test.each([
  'http://minio.corp.example:9000/registry/blob',
  'https://127.0.0.1/',
  'https://2130706433:2375/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://localhost:9000/',
  'https://docker.localhost/',
  'https://LOCALHOST./',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://0/',
  'https://[::]/',
  'https://239.0.0.1/',
  'https://[ff02::1]/',
  'https://255.255.255.255/',
])('blobs are never at %s', (address) => {
  expect(mayBeStore(new URL(address))).toBe(false);
});
