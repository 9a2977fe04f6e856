export const admissions = {};
