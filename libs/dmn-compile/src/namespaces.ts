/** The namespaces of the models of DMN 1.1 to 1.6: the elements are the same, what a version lacks it does not use. */
export const MODEL_NAMESPACES: ReadonlySet<string> = new Set([
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20151101/dmn11.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
  'https://www.omg.org/spec/DMN/20240513/MODEL/',
]);

/** Whether a language is FEEL, which has a name of its own in every version. */
export function isFeel(language: string): boolean {
  return (
    language === '' || language.toLowerCase() === 'feel' || /\/spec\/(DMN\/\d+\/)?FEEL(\/\d+)?\/?$/i.test(language)
  );
}

export const ZEEBE_NAMESPACE = 'http://camunda.org/schema/zeebe/1.0';
