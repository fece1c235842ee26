import type { ComparedImage } from './compare-images.ts';
import { compareImages } from './compare-images.ts';
import type { Divergence } from './divergence.ts';
import type { PublishedImage } from './published-image.ts';

/** What came of building a published image once more. */
export interface Reproduction {
  readonly published: Pick<PublishedImage, 'repository' | 'tag' | 'digest'>;
  /** `undefined` when every platform has the digest that it has there. */
  readonly divergence: Divergence | undefined;
}

/** Compares an image that was built again with what each repository has. */
export function compareEach(
  published: readonly PublishedImage[],
  rebuilt: ComparedImage,
): Promise<readonly Reproduction[]> {
  return Promise.all(
    published.map(async (image) => ({ published: image, divergence: await compareImages(image, rebuilt) })),
  );
}
