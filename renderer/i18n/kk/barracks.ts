export const barracks = {};
