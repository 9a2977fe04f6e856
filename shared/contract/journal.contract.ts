/** Operations of this room. */
export const journalOperations = {};
