export const examResults = {};
