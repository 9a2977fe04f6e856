export const meals = {};
