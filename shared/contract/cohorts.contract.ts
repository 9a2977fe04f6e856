export const cohortsOperations = {};
