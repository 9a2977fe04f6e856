export const cadetCard = {};
