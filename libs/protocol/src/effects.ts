/** An area has its leader print a line for those who run the engine, after the commit. It is not printed again after a crash. */
export interface LineLogged {
  readonly kind: 'LineLogged';
  readonly line: string;
}
