import {
  type AttestationRequest,
  attestations,
  isEnabled,
  isInlineOnly,
  isOfType,
  supportsAttestations,
} from './attestations.ts';
import { hasContainerdStore, writesIndexes } from './engine.ts';
import { exportersOf } from './exporters.ts';

/** How an image leaves BuildKit: as it is in a registry, in an OCI archive, or as an engine without containerd has it. */
type ImageForm = 'registry' | 'archive' | 'classic';

/**
 * Whether every image that this build exports is an index, so that an annotation of the index is accepted: for an OCI or
 * Docker archive of one platform BuildKit refuses it ("index annotations not supported for single platform export").
 * `false` when no image is exported.
 */
export function makesIndex(request: AttestationRequest & { readonly push: boolean }): boolean {
  const forms = imageForms(request);
  return forms.length > 0 && forms.every((form) => isIndex(form, request));
}

function isIndex(form: ImageForm, request: AttestationRequest): boolean {
  if (form === 'classic') return false;
  if (new Set(request.inputs.platforms).size > 1) return true;
  const attested = attestationsInEffect(request);
  return attested.some((attest) => form === 'registry' || !isInlineOnly(attest));
}

function imageForms({ inputs, push, builder }: AttestationRequest & { push: boolean }): readonly ImageForm[] {
  const isEngine = builder.driver === 'docker';
  // A classic engine pushes what it has stored.
  const pushed = isEngine && !hasContainerdStore(builder) ? 'classic' : 'registry';
  const loaded = isEngine ? pushed : 'classic';
  const exporters = exportersOf(inputs);
  const forms = exporters.flatMap(({ type, isFile }): ImageForm[] => {
    if (type === 'image' || type === 'registry') return [pushed];
    if (type === 'oci') return ['archive'];
    return type === 'docker' ? [isFile ? 'classic' : loaded] : [];
  });
  if (push) forms.push(pushed);
  const isKept = isEngine && exporters.length === 0 && !push;
  return inputs.load || isKept ? [...forms, loaded] : forms;
}

/** The explicit ones that are not disabled, and the provenance that buildx adds by itself (build/opt.go, toSolveOpt). */
function attestationsInEffect(request: AttestationRequest): readonly string[] {
  const explicit = attestations(request);
  const isBare = !explicit.some((attest) => isOfType(attest, 'provenance'));
  const isAdded =
    isBare && !request.noDefaultAttestations && supportsAttestations(request) && writesIndexes(request.builder);
  return [...explicit.filter(isEnabled), ...(isAdded ? ['type=provenance,mode=min,inline-only=true'] : [])];
}
