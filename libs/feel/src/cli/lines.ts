import { createInterface } from 'node:readline';
import { toFeel } from '../value/feel-text.ts';
import { evaluateRequest, type Request } from './evaluate.ts';

/** Reads requests as JSON lines from the input and writes `{"value": …}` or `{"error": …}` for each. */
export async function answerLines(input: NodeJS.ReadableStream, write: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') write(JSON.stringify(answer(line)));
  }
}

function answer(line: string): { value: string } | { error: string } {
  const request = readRequest(line);
  if (typeof request === 'string') return { error: request };
  const { value, failure } = evaluateRequest(request);
  if (failure !== undefined) return { error: failure };
  try {
    return { value: toFeel(value) };
  } catch (error) {
    // Too long to write, or nested too deeply.
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function readRequest(line: string): Request | string {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data === 'object' && data !== null && 'expr' in data && typeof data.expr === 'string') {
      return data as Request;
    }
    return 'Expected an object with a text "expr"';
  } catch (error) {
    return `Expected a line of JSON: ${error instanceof Error ? error.message : error}`;
  }
}
