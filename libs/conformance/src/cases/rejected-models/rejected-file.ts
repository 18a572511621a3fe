/** A file that a deployment rejects. */
export interface RejectedFile {
  readonly what: string;
  readonly extension?: string;
  /** The file, for a process and a job type of this name. */
  xml(id: string): string;
  /** What is said about it after `'<name>': `. */
  readonly text: string | RegExp;
}

/** What is said of one element of a file. */
export function problem(element: string, text: string): string {
  return `- Element: ${element}\n    - ERROR: ${text}\n`;
}
