/**
 * The lowest published costs of the competition's instances (formulation UD2): Bettinelli, Cacchiani, Roberti, Toth,
 * "An overview of curriculum-based course timetabling", TOP 23:313–349, 2015, table 1. Later work may have improved those
 * that were not proved optimal then.
 */
export const BEST_KNOWN: Readonly<Record<string, number>> = {
  comp01: 5,
  comp02: 24,
  comp03: 64,
  comp04: 35,
  comp05: 284,
  comp06: 27,
  comp07: 6,
  comp08: 37,
  comp09: 96,
  comp10: 4,
  comp11: 0,
  comp12: 294,
  comp13: 59,
  comp14: 51,
  comp15: 62,
  comp16: 18,
  comp17: 56,
  comp18: 61,
  comp19: 57,
  comp20: 4,
  comp21: 74,
};
