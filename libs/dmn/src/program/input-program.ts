import type { Value } from '@millrace/feel';
import { type FeelType, normalName } from '@millrace/feel/embed';
import type { Session } from '../evaluate/session.ts';
import type { InputData } from '../model/drg-model.ts';
import { conforming } from './environment.ts';
import { fromText } from './from-text.ts';
import type { Program } from './program.ts';

/** Input data: a variable from outside, of the declared type. */
export class InputProgram {
  readonly data: InputData;
  readonly names: readonly string[];
  private readonly program: Program;
  private type: FeelType | undefined = undefined;

  constructor(data: InputData, program: Program) {
    this.data = data;
    this.program = program;
    this.names = namesOf(data);
  }

  compile(): void {
    const { typeRef } = this.data.variable;
    if (typeRef === undefined || typeRef === '') return;
    this.type = this.program.types.find(typeRef);
    if (this.type === undefined) this.program.report(this.data, `The type '${typeRef}' is not known`);
  }

  /** Its value, or null without one. */
  value(session: Session): Value {
    const given = session.given(this);
    if (given === null || this.type === undefined) return given;
    return conforming(fromText(given, this.type), this.type, `the input '${this.data.name}'`, session);
  }
}

/** The names under which an element's value is known: its variable's, and as Zeebe has it its id. */
export function namesOf({ id, name, variable }: InputData): readonly string[] {
  return [...new Set([normalName(variable.name), normalName(name), id])];
}
