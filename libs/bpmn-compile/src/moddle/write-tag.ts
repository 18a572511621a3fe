/** An element as text; attributes and content are texts made by the functions below and by this one. */
export function writeTag(name: string, attributes: string, content: string): string {
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** Blanks other than the space are written as references: bare, they are spaces by the rules of XML. */
export function writeAttribute(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/g, reference)}"`;
}

export function writeText(text: string): string {
  return text.replace(/[&<>\r]/g, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
