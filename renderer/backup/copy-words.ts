import { formatNumber } from '../../shared/kit/number-text.ts';

const MEGABYTE = 1_000_000;

/** Whole megabytes, at least one. */
export const megabytes = (bytes: number): string => formatNumber(Math.max(1, Math.round(bytes / MEGABYTE)));
