export const rollsOperations = {};
