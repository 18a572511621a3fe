/** The five areas, each with the number that its keys carry and its records are marked with. */
export const areaNumbers = { deployment: 0, instance: 1, job: 2, message: 3, incident: 4 } as const;

export type AreaName = keyof typeof areaNumbers;

/** All areas, in the order of their numbers. */
export const areaNames = Object.keys(areaNumbers) as readonly AreaName[];
