export const examPlan = {};
