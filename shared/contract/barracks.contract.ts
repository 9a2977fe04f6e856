export const barracksOperations = {};
