import type { Area } from '@millrace/kernel';
import { areas } from '../src/areas.ts';

/** The areas with one handler that does its work and then throws. */
export function withDefect(areaName: string, command: string): readonly Area[] {
  return areas.map((area): Area => {
    const definition = area.commands[command];
    if (area.name !== areaName || !definition) return area;
    const handle: typeof definition.handle = (turn, body) => {
      definition.handle(turn, body);
      throw new Error(`a defect in ${command}`);
    };
    return { ...area, commands: { ...area.commands, [command]: { ...definition, handle } } };
  });
}
