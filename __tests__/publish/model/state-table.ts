/**
 * The states that were seen: rows of whole numbers, kept as they are, so that no two states are ever taken for one. A row gets
 * the number of its place; the order is that in which the rows were found.
 */
export class StateTable {
  readonly #width: number;
  #rows: Int32Array;
  #parents: Int32Array;
  /** Open addressing: the place of a row plus one, 0 where there is none. */
  #slots: Int32Array;
  #size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#rows = new Int32Array(width << 16);
    this.#parents = new Int32Array(1 << 16);
    this.#slots = new Int32Array(1 << 18);
  }

  get size(): number {
    return this.#size;
  }

  /** @returns whether the row is new */
  add(row: Int32Array, parent: number): boolean {
    const mask = this.#slots.length - 1;
    let slot = hashOf(row) & mask;
    for (let place = this.#slots[slot] ?? 0; place !== 0; place = this.#slots[slot] ?? 0) {
      if (this.#isAt(place - 1, row)) return false;
      slot = (slot + 1) & mask;
    }
    if (this.#size === this.#parents.length) this.#grow();
    this.#rows.set(row, this.#size * this.#width);
    this.#parents[this.#size] = parent;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return true;
  }

  read(place: number, into: Int32Array): void {
    const start = place * this.#width;
    for (let word = 0; word < this.#width; word += 1) into[word] = this.#rows[start + word] ?? 0;
  }

  parentOf(place: number): number {
    return this.#parents[place] ?? -1;
  }

  #isAt(place: number, row: Int32Array): boolean {
    const start = place * this.#width;
    for (let word = 0; word < this.#width; word += 1) if (this.#rows[start + word] !== row[word]) return false;
    return true;
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
    const parents = new Int32Array(this.#parents.length * 2);
    parents.set(this.#parents);
    this.#parents = parents;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    const row = new Int32Array(this.#width);
    for (let place = 0; place < this.#size; place += 1) {
      this.read(place, row);
      let slot = hashOf(row) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(row: Int32Array): number {
  let hash = 0x811c9dc5;
  for (const word of row) {
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
