/** What was seen: whole IINs · an answer to somebody's enquiry · a file or paper with men's data. */
export const SIGHTING_KINDS = ['iin', 'enquiry', 'export'] as const;
export type SightingKind = (typeof SIGHTING_KINDS)[number];
