import { Context, FunctionValue, type Value } from '@millrace/feel';
import { ANY, coercedArguments, Failure, type FeelType, normalName } from '@millrace/feel/embed';
import type { DecisionRun } from '../evaluate/decision-run.ts';
import { Session } from '../evaluate/session.ts';
import type { DecisionService } from '../model/drg-model.ts';
import type { DecisionProgram } from './decision-program.ts';
import { conforming } from './environment.ts';
import type { InputProgram } from './input-program.ts';
import type { Program } from './program.ts';

/** A decision service: a function of its input data and input decisions that gives what its outputs decide. */
export class ServiceProgram {
  readonly service: DecisionService;
  private readonly program: Program;
  private inputs: readonly InputProgram[] = [];
  private inputDecisions: readonly DecisionProgram[] = [];
  private outputs: readonly DecisionProgram[] = [];
  private type: FeelType | undefined = undefined;

  constructor(service: DecisionService, program: Program) {
    this.service = service;
    this.program = program;
  }

  compile(): void {
    const { service, program } = this;
    this.inputs = service.inputData.flatMap((one) => program.homeOf(one)?.inputs.get(one.id) ?? []);
    this.inputDecisions = service.inputDecisions.flatMap((one) => program.homeOf(one)?.decisions.get(one.id) ?? []);
    this.outputs = service.outputs.flatMap((one) => program.homeOf(one)?.decisions.get(one.id) ?? []);
    const { typeRef } = service.variable;
    const type = typeRef === undefined ? undefined : program.types.find(typeRef);
    this.type = type?.kind === 'function' ? type.result : type;
  }

  /** The function. */
  value = (session: Session): Value => {
    const types = [
      ...this.inputs.map(({ data }) => this.typeOf(data.variable.typeRef)),
      ...this.inputDecisions.map(({ decision }) => this.typeOf(decision.variable.typeRef)),
    ];
    return new FunctionValue(this.parameters, (args) => {
      const values = coercedArguments(args, types);
      return values instanceof Failure ? values : this.decide(session, values);
    });
  };

  /** The names of the parameters: data, then the decisions that are given. */
  get parameters(): readonly string[] {
    return [
      ...this.inputs.map(({ data }) => normalName(data.variable.name)),
      ...this.inputDecisions.map(({ decision }) => normalName(decision.variable.name)),
    ];
  }

  private typeOf(typeRef: string | undefined): FeelType {
    return (typeRef === undefined ? undefined : this.program.types.find(typeRef)) ?? ANY;
  }

  private decide(outer: Session, values: readonly Value[]): Value {
    const run: DecisionRun = outer.run;
    const offset = this.inputs.length;
    const made = new Map(this.inputDecisions.map((decision, i) => [decision, values[offset + i] as Value]));
    const inputs = new Map(this.inputs.map((input, i) => [input, values[i] as Value]));
    const session = new Session(run, made, inputs, outer);
    const results = this.outputs.map((output) => output.value(session));
    const value = results.length === 1 ? (results[0] as Value) : this.together(results);
    return this.type === undefined ? value : conforming(value, this.type, `'${this.service.name}'`, { run });
  }

  private together(results: readonly Value[]): Value {
    return new Context(
      new Map(this.outputs.map(({ decision }, i) => [normalName(decision.variable.name), results[i] as Value])),
    );
  }
}
