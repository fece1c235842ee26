import type { Tag } from '../../../src/image/tag.ts';
import type { Release } from '../../../src/publish/release.ts';
import type { Protocol } from './protocol.ts';

/** One workflow run of a scenario. */
export interface Run {
  /** What the traces call it. */
  readonly name: string;
  readonly release: Release;
  /** What is released; for a rollback, what is withdrawn. Its git tag exists before the run starts. */
  readonly version: Tag;
  readonly kind: 'release' | 'rollback';
  readonly commit: number;
  /** The runs that are over before this one starts. */
  readonly after: readonly number[];
  /** What comes after a kill: a post step, which may be killed too; a run of the same version, from the start; both. */
  readonly afterKill: 'post' | 'again' | 'post, again' | 'nothing' | 'immortal';
  /** Whether it must not build or move anything: everything was right already. */
  readonly idle: boolean;
  /** Whether it must not build: there is an image to be taken. */
  readonly buildless: boolean;
}

/** What a scenario assumes about the world, and how its runs do their work. */
export interface Rules {
  readonly protocol: Protocol;
  /** `tag`: buildx pushes under the first tag, as with the docker driver. `digest`: it pushes bytes only. */
  readonly push: 'tag' | 'digest';
  /** Where the candidates of a line come from. A list may be stale. */
  readonly candidates: 'git' | 'list';
  /** Whether the two halves of a survey come in either order, as they do, or the candidates first, which is less to explore. */
  readonly looks: 'any order' | 'candidates first';
  /** Whether runs forget what nothing will read again (process.ts, `forget`). */
  readonly forgetful: boolean;
  /** How a version tag is written: HEAD and PUT, HEAD and PUT with nobody in between, PUT alone. */
  readonly naming: 'head, put' | 'atomic' | 'blind';
  /** Whether git tags appear one by one, at any time before their run, or are all there at the start. */
  readonly gitTags: 'before' | 'any time';
  /** Whether `concurrency` lets only one run go at a time. */
  readonly exclusive: boolean;
}

/** How often what may happen at any time may happen. */
export interface Budget {
  readonly kills: number;
  /** Requests that fail: before they are carried out, or after it. */
  readonly faults: number;
  readonly staleLists: number;
}
