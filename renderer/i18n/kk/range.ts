export const range = {};
