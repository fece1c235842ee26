import { invalidName } from '../errors.ts';

/** What an image runs on, normalised: `linux/arm64`, `linux/arm/v7`; `local` is what the builder itself runs on. */
export type Platform = string & { readonly __platform: unique symbol };

/** The values of GOOS and GOARCH that the OCI image-spec (image-index.md, `platform`) refers to. */
const systems = new Set(
  'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows'.split(
    ' ',
  ),
);
const architectures = new Set(
  '386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x sparc64 wasm'.split(' '),
);
/** Names that containerd accepts as well (containerd/platforms, database.go: normalizeOS, normalizeArch). */
const aliases: ReadonlyMap<string, readonly [architecture: string, variant?: string]> = new Map([
  ['x86_64', ['amd64']],
  ['x86-64', ['amd64']],
  ['i386', ['386']],
  ['aarch64', ['arm64']],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
]);

/**
 * @returns the platform in its normal form, as it stands in an image index
 * @throws ReleaseError when system or architecture does not exist
 */
export function parsePlatform(text: string): Platform {
  if (text === 'local') return text as Platform;
  const [first = '', second, third, ...more] = text.toLowerCase().split('/');
  const system = first === 'macos' ? 'darwin' : first;
  const [architecture, aliasVariant] = aliases.get(second ?? '') ?? [second ?? ''];
  const variant = third ?? aliasVariant;
  const known =
    systems.has(system) &&
    architectures.has(architecture) &&
    (variant === undefined || /^v[0-9]+(\.[0-9]+)?$/.test(variant));
  if (!known || more.length > 0) {
    throw invalidName(
      'platform',
      text,
      'Write it as "os/architecture[/variant]", for example "linux/amd64" or "linux/arm/v7".',
    );
  }
  return [system, architecture, ...normalVariant(architecture, variant)].join('/') as Platform;
}

/** containerd leaves out the variant that an architecture has anyway; 32-bit ARM is `v7` when nothing is said. */
function normalVariant(architecture: string, variant: string | undefined): string[] {
  if (architecture === 'arm64' && variant === 'v8') return [];
  if (architecture === 'amd64' && variant === 'v1') return [];
  if (architecture === 'arm') return [variant ?? 'v7'];
  return variant === undefined ? [] : [variant];
}
