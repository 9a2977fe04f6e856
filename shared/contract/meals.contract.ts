export const mealsOperations = {};
