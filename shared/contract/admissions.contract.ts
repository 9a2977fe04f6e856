export const admissionsOperations = {};
