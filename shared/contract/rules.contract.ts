export const rulesOperations = {};
