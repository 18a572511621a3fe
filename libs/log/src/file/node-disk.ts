import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';

/** How many buffers one system call takes (IOV_MAX on Linux and macOS). */
const MAX_PARTS = 1024;
const FLAGS = { read: 'r', write: 'r+', create: 'w+' } as const;

/** The disk of this machine. */
export const nodeDisk: Disk = {
  async list(folder) {
    return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  },
  async makeFolder(folder) {
    let made = await mkdir(folder, { recursive: true });
    if (made === undefined) return;
    // mkdir names the topmost folder that it made. Each of the new ones is an entry in the one above it.
    const top = dirname(made);
    for (made = dirname(folder); made !== top; made = dirname(made)) await syncFolder(made);
    await syncFolder(top);
  },
  async open(path, mode) {
    return new NodeFile(await open(path, FLAGS[mode]));
  },
  remove: unlink,
  syncFolder,
};

async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder that could be synced; NTFS writes such changes to its journal in order.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class NodeFile implements DiskFile {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async size(): Promise<number> {
    return (await this.#handle.stat()).size;
  }

  async read(into: Uint8Array, offset: number): Promise<number> {
    let done = 0;
    while (done < into.length) {
      const { bytesRead } = await this.#handle.read(into, done, into.length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return done;
  }

  async write(parts: readonly Uint8Array[], offset: number): Promise<void> {
    let at = offset;
    for (let first = 0; first < parts.length; first += MAX_PARTS) {
      at = await this.#writeSome(parts.slice(first, first + MAX_PARTS), at);
    }
  }

  /** A disk that fills up takes a part of a write and says so; the next call then gets the reason. */
  async #writeSome(parts: Uint8Array[], offset: number): Promise<number> {
    let at = offset;
    for (let rest = parts.filter((part) => part.length > 0); rest.length > 0; ) {
      const { bytesWritten } = await this.#handle.writev(rest, at);
      if (bytesWritten === 0) throw new Error('The disk took nothing of a write');
      at += bytesWritten;
      rest = without(rest, bytesWritten);
    }
    return at;
  }

  sync(): Promise<void> {
    return this.#handle.datasync();
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

/** What is left of the parts when their first bytes are gone. */
function without(parts: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let left = bytes;
  let first = 0;
  for (let part = parts[0]; part && left >= part.length; part = parts[++first]) left -= part.length;
  const rest = parts.slice(first);
  const [head] = rest;
  if (head && left > 0) rest[0] = head.subarray(left);
  return rest;
}
