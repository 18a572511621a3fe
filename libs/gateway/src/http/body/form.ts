import type { IncomingHttpHeaders } from 'node:http';
import busboy from 'busboy';
import { invalidRequest } from '../../commands/execution/outcome.ts';

/** A part of a form: a file with its name, or a field. */
export interface FormPart {
  readonly name: string;
  /** Undefined for a field. */
  readonly fileName: string | undefined;
  readonly content: Uint8Array;
}

/** How many parts a form may have: as many as a deployment has resources, and some fields. */
const MOST_PARTS = 1_010;

/**
 * The parts of a form, in their order.
 * @throws NotDone for what is no form, or has too many parts
 */
export function readForm(headers: IncomingHttpHeaders, content: Uint8Array): Promise<readonly FormPart[]> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(invalidRequest(`Expected ${what}`));
    const reader = formReader(headers, content.length);
    if (!reader) return fail('the content type multipart/form-data to have a boundary, but it has none');
    const parts: FormPart[] = [];
    reader.on('file', (name, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // The form's own error comes too.
      stream.on('error', () => {});
      const index = parts.push({ name, fileName: filename, content: new Uint8Array() }) - 1;
      stream.on('end', () => {
        parts[index] = { name, fileName: filename, content: Buffer.concat(chunks) };
      });
    });
    reader.on('field', (name, value) => parts.push({ name, fileName: undefined, content: Buffer.from(value) }));
    reader.on('partsLimit', () => fail(`a form of at most ${MOST_PARTS} parts, but more came`));
    reader.on('error', (error) => fail(`a form as of multipart/form-data, but it cannot be read: ${reasonOf(error)}`));
    reader.on('close', () => resolve(parts));
    reader.end(content);
  });
}

function formReader(headers: IncomingHttpHeaders, bytes: number): busboy.Busboy | undefined {
  try {
    // One part more than allowed is how too many are noticed.
    const limits = { parts: MOST_PARTS + 1, fieldSize: bytes, fileSize: bytes + 1 };
    return busboy({ headers, limits, defParamCharset: 'utf8' });
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
