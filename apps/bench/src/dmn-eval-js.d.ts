/** What this package uses of dmn-eval-js, which comes without types. */
declare module '@hbtgmbh/dmn-eval-js' {
  const engine: {
    readonly decisionTable: {
      parseDmnXml(xml: string): Promise<object>;
      evaluateDecision(id: string, decisions: object, variables: object): unknown;
    };
  };
  export default engine;
}
