/** The whole 40 days of one man on one page. */
export const cadetCardOperations = {};
