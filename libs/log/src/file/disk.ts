/** What the file log asks of a disk: little, so that a test can put one in its place that fails and loses power. */
export interface Disk {
  /** The names of the files in a folder, in no order; none if there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder, and those above it, durably. */
  makeFolder(folder: string): Promise<void>;
  /** Opens a file. `create` makes an empty one, also where there was one before. */
  open(path: string, mode: 'read' | 'write' | 'create'): Promise<DiskFile>;
  remove(path: string): Promise<void>;
  /** Makes durable which files are in a folder. */
  syncFolder(folder: string): Promise<void>;
}

export interface DiskFile {
  /** In bytes. */
  size(): Promise<number>;
  /** Fills a buffer with what is there from an offset on; returns how many bytes, fewer only at the end of the file. */
  read(into: Uint8Array, offset: number): Promise<number>;
  /** Writes the parts one after another from an offset on, all of them or it throws. */
  write(parts: readonly Uint8Array[], offset: number): Promise<void>;
  /** Makes durable what was written before, and the size. Once it has thrown, nothing is known of what was written. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
