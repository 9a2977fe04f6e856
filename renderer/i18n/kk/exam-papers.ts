export const examPapers = {};
