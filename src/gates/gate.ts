import type { Log } from '../tools/log.ts';
import type { ProvenImage } from '../publish/perform.ts';

/** Something that has to agree before an image gets its names (docs/adr/0026). */
export interface Gate {
  /** What the log, the summary and the message of the git tag call it. Foreign text. */
  readonly name: string;
  /** @throws ReleaseError when it does not agree, or cannot tell */
  readonly ask: (images: readonly ProvenImage[]) => Promise<void>;
}

/**
 * Asks one gate after another: a later one may look at what an earlier one has attached to the image.
 * @throws what the first one throws that does not agree; the others are not asked then
 */
export async function passGates(
  gates: readonly Gate[],
  images: readonly ProvenImage[],
  log: Pick<Log, 'group' | 'info'>,
): Promise<void> {
  for (const gate of gates) {
    await log.group(`Gate: ${gate.name}`, () => gate.ask(images));
    log.info(`Passed the gate: ${gate.name}`);
  }
}
