export const dailyPapersOperations = {};
