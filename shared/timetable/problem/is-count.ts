/** A whole number from 0 on, as hours, lessons and seats of a problem or a plan are counted. */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
