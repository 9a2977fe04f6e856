/** What an intake's men still owe or lack on the way to their certificate. */
export const HEALTH_KINDS = ['hours', 'firings', 'fee', 'medical'] as const;
export type HealthKind = (typeof HEALTH_KINDS)[number];

export const COURSE_STATES = ['coming', 'running', 'ended'] as const;
