import type { Value } from '@millrace/feel';
import { ANY, type Code, KnownNames } from '@millrace/feel/embed';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { EntriesScope } from '../boxed/entries-scope.ts';
import { orNull } from '../boxed/or-null.ts';
import type { Session } from '../evaluate/session.ts';
import type { KnowledgeModel } from '../model/drg-model.ts';
import { type Binding, bind, boundNames } from './bindings.ts';
import { Environment } from './environment.ts';
import type { Program } from './program.ts';
import { knowledgeBindings } from './requirements.ts';

/** A business knowledge model: a function that sees its parameters and the knowledge that it requires. */
export class KnowledgeProgram {
  readonly knowledge: KnowledgeModel;
  private readonly program: Program;
  private bindings: readonly Binding[] = [];
  private code: Code = () => null;
  private isCompiled = false;

  constructor(knowledge: KnowledgeModel, program: Program) {
    this.knowledge = knowledge;
    this.program = program;
  }

  /** Compiles its logic, once. */
  compile(): void {
    if (this.isCompiled) return;
    this.isCompiled = true;
    const { knowledge, program } = this;
    this.bindings = knowledgeBindings(program, knowledge, knowledge.requiredKnowledge);
    const { logic, variable } = knowledge;
    if (logic === undefined) return;
    const names = [...boundNames(this.bindings), variable.name];
    const env = new Environment(new KnownNames(names), program.properties, program.types, program.report);
    const { typeRef } = variable;
    const result = typeRef === undefined || logic.typeRef !== undefined ? undefined : program.types.find(typeRef);
    const returns = result === undefined || result.kind === 'function' || result === ANY ? undefined : typeRef;
    this.code = compileBoxed(returns === undefined ? logic : { ...logic, typeRef: returns }, env);
  }

  /** The function. */
  value = (session: Session): Value => {
    const known = session.functions.get(this);
    if (known !== undefined) return known;
    this.compile();
    const scope = new EntriesScope(session.run);
    const value = orNull(this.code(scope));
    // Bound after it is made, so that it can call itself and those that call it.
    session.functions.set(this, value);
    scope.entries.set(this.knowledge.variable.name, value);
    for (const [name, bound] of bind(this.bindings, session)) scope.entries.set(name, bound);
    return value;
  };
}
