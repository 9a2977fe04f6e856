/** Operations of this room. */
export const coverOperations = {};
