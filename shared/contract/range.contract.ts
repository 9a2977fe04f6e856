export const rangeOperations = {};
