import { KnownNames } from '@millrace/feel/embed';
import type { DrgModel, Reference } from '../model/drg-model.ts';
import { DecisionProgram } from './decision-program.ts';
import { InputProgram } from './input-program.ts';
import { KnowledgeProgram } from './knowledge-program.ts';
import { propertyNamesOf } from './property-names.ts';
import type { Report } from './report.ts';
import { ServiceProgram } from './service-program.ts';
import { TypeTable } from './type-table.ts';

/** A model compiled to closures: its elements by id, each compiled when it is first evaluated. */
export class Program {
  readonly model: DrgModel;
  readonly imports: readonly Program[];
  readonly types: TypeTable;
  readonly properties: KnownNames;
  readonly report: Report;
  readonly inputs: ReadonlyMap<string, InputProgram>;
  readonly decisions: ReadonlyMap<string, DecisionProgram>;
  readonly knowledge: ReadonlyMap<string, KnowledgeProgram>;
  readonly services: ReadonlyMap<string, ServiceProgram>;

  constructor(model: DrgModel, report: Report) {
    this.model = model;
    this.report = report;
    this.imports = model.imports.map((imported) => new Program(imported.model, report));
    this.types = new TypeTable(
      model,
      model.imports.map(({ name }, i) => [name, (this.imports[i] as Program).types]),
      report,
    );
    this.properties = new KnownNames(propertyNamesOf(model));
    this.inputs = new Map(model.inputs.map((input) => [input.id, new InputProgram(input, this)]));
    this.decisions = new Map(model.decisions.map((decision) => [decision.id, new DecisionProgram(decision, this)]));
    this.knowledge = new Map(model.knowledge.map((one) => [one.id, new KnowledgeProgram(one, this)]));
    this.services = new Map(model.services.map((service) => [service.id, new ServiceProgram(service, this)]));
    for (const element of [...this.inputs.values(), ...this.services.values()]) element.compile();
  }

  /** Compiles what would else be compiled when it is first evaluated: for who wants to know all that is wrong. */
  compile(): void {
    for (const element of [...this.knowledge.values(), ...this.decisions.values()]) element.compile();
  }

  /** Where the element of a reference is: this program, or one that it imports. */
  homeOf(reference: Reference): Program | undefined {
    return reference.import === undefined ? this : this.imports[reference.import];
  }

  /** The name under which the elements of the reference's file are known here; empty for its own. */
  prefixOf(reference: Reference): string {
    return reference.import === undefined ? '' : (this.model.imports[reference.import]?.name ?? '');
  }
}
