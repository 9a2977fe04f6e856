export const timetableOperations = {};
