/** One line of a table of coverage. */
export interface Row {
  readonly name: string;
  readonly status: 'works' | 'rejected by name' | 'not in Zeebe' | 'no effect';
}
