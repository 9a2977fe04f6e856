export const strengthOperations = {};
