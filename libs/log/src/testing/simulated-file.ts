/** What a disk writes as a whole, in bytes. */
export const SECTOR_BYTES = 512;

/** The contents of a simulated file: what a process sees, and what a loss of power would leave of it. */
export class SimulatedFile {
  #seen = new Uint8Array();
  #safe = new Uint8Array();
  /** The sectors written since they were last synced. */
  readonly #dirty = new Set<number>();

  get size(): number {
    return this.#seen.length;
  }

  read(into: Uint8Array, offset: number): number {
    const bytes = this.#seen.subarray(offset, offset + into.length);
    into.set(bytes);
    return bytes.length;
  }

  write(bytes: Uint8Array, offset: number): void {
    if (bytes.length === 0) return;
    this.#seen = atLeast(this.#seen, offset + bytes.length);
    this.#seen.set(bytes, offset);
    const last = Math.floor((offset + bytes.length - 1) / SECTOR_BYTES);
    for (let sector = Math.floor(offset / SECTOR_BYTES); sector <= last; sector++) this.#dirty.add(sector);
  }

  /** Starts a sync: what is there now is safe once the function returned is called. */
  beginSync(): () => void {
    const contents = Uint8Array.from(this.#seen);
    const dirty = [...this.#dirty];
    return () => {
      for (const sector of dirty) this.#keep(sector, contents);
      for (const sector of dirty) {
        if (sectorOf(contents, sector).every((byte, i) => byte === sectorOf(this.#seen, sector)[i])) {
          this.#dirty.delete(sector);
        }
      }
    };
  }

  /** A sync that fails: some sectors are safe; the others can still be read but will never be written. */
  failSync(random: () => number): void {
    for (const sector of this.#dirty) if (random() < 0.5) this.#keep(sector, this.#seen);
    this.#dirty.clear();
  }

  /** Loses power: each sector that was not synced is kept with a chance, in any combination. */
  losePower(random: () => number, chance: number): void {
    for (const sector of this.#dirty) if (random() < chance) this.#keep(sector, this.#seen);
    this.#dirty.clear();
    this.#seen = Uint8Array.from(this.#safe);
  }

  /** Changes bits of a byte where they are at rest. */
  flip(offset: number, mask: number): void {
    for (const contents of [this.#seen, this.#safe]) {
      const byte = contents[offset];
      if (byte !== undefined) contents[offset] = byte ^ mask;
    }
  }

  #keep(sector: number, contents: Uint8Array): void {
    const bytes = sectorOf(contents, sector);
    this.#safe = atLeast(this.#safe, sector * SECTOR_BYTES + bytes.length);
    this.#safe.set(bytes, sector * SECTOR_BYTES);
  }
}

function sectorOf(contents: Uint8Array, sector: number): Uint8Array {
  return contents.subarray(sector * SECTOR_BYTES, (sector + 1) * SECTOR_BYTES);
}

/** Contents of a size at least; what is new is zero. */
function atLeast(contents: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (contents.length >= size) return contents;
  const larger = new Uint8Array(size);
  larger.set(contents);
  return larger;
}
