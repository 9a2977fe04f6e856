export const programmeOperations = {};
