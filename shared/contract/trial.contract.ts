/** Operations of this room. */
export const trialOperations = {};
